import { pages } from '@microsoft/teams-js';

/** Teams' configuration dialog: it may be saved at once, and the channel's page becomes the tab. */
export function offerTab(name: string): void {
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({
        entityId: 'leerwerkplaats',
        suggestedDisplayName: name,
        contentUrl: `${window.location.origin}/tab/channel`,
      })
      .then(
        () => saving.notifySuccess(),
        () => saving.notifyFailure(),
      );
  });
  pages.config.setValidityState(true);
}
