import { app } from '@microsoft/teams-js';

/** Opens a link to Teams inside the Teams that is open. */
export function openInTeams(link: string): void {
  // What Teams doesn't want to open it tells the person itself.
  app.openLink(link).catch(() => undefined);
}
