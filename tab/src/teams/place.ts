import { app } from '@microsoft/teams-js';

/** Where in Teams the page is shown, and how it should look and speak there. */
export interface Place {
  /** As Teams names it: 'default', 'dark', 'contrast'. */
  readonly theme: string;
  /** For instance 'nl-nl'. */
  readonly locale: string;
  /** Absent outside a channel. */
  readonly channelId?: string | undefined;
  /** What of the page a link asked for. */
  readonly subPageId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly tenantId?: string | undefined;
}

/**
 * The handshake with Teams. Whoever frames the page must be known to the library, or be named by
 * the server that gave us the page.
 * @throws when there is nobody around the page; it never settles when nobody there answers.
 */
export async function enterTeams(): Promise<Place> {
  await app.initialize(originsOfTheServer());
  return placeNow();
}

/** As Teams tells it now: word of another language is for Microsoft's own apps only. */
export async function placeNow(): Promise<Place> {
  const { app: host, channel, page, team, user } = await app.getContext();
  return {
    theme: host.theme,
    locale: host.locale,
    channelId: channel?.id,
    subPageId: page.subPageId,
    teamId: team?.groupId,
    tenantId: user?.tenant?.id,
  };
}

function originsOfTheServer(): string[] {
  const named = document.querySelector<HTMLMetaElement>('meta[name="teams-origin"]')?.content;
  return named ? [named] : [];
}
