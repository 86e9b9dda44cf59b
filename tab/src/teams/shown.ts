import { app } from '@microsoft/teams-js';

/** Tells Teams that there is something to read, also where that is why there is nothing else. */
export function tellShown(): void {
  app.notifySuccess().catch(() => undefined);
}
