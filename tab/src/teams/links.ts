import { app } from '@microsoft/teams-js';
import type { Place } from './place';

/** The address of a message in a channel, as Microsoft documents deep links to a channel conversation. */
export function messageLink(place: Place, channelId: string, messageId: string): string {
  const link = new URL('https://teams.microsoft.com/l/message');
  link.pathname += `/${encodeURIComponent(channelId)}/${encodeURIComponent(messageId)}`;
  const { tenantId, teamId } = place;
  if (tenantId) link.searchParams.set('tenantId', tenantId);
  if (teamId) link.searchParams.set('groupId', teamId);
  link.searchParams.set('parentMessageId', messageId);
  return link.href;
}

/** Opens a link to Teams inside the Teams that is open. */
export function openInTeams(link: string): void {
  // What Teams doesn't want to open it tells the person itself.
  app.openLink(link).catch(() => undefined);
}
