import english from '../../../manifest/en.json';
import manifest from '../../../manifest/manifest.json';
import { localAppId, localTenantId } from './identity';
import type { Tab } from './model';
import type { PageApp } from './page-model';

/** The pages of the app, as its manifest names them. */
export interface AppPages {
  app: PageApp;
  /** Of the personal app, beside its chat. */
  personalTabs(language: 'nl' | 'en'): Tab[];
}

/**
 * Reads the manifest as Teams does when the app is added.
 * @param origin where the functions answer; stands in for the app's domain
 */
export function appPages(origin: string): AppPages {
  const here = (address: string) => address.replace('https://{{DOMAIN}}', origin);
  const names: Record<string, string> = english;
  const [configurable] = manifest.configurableTabs;
  const app: PageApp = { id: localAppId, tenant: localTenantId, origin };
  if (configurable) app.configurationUrl = here(configurable.configurationUrl);
  return {
    app,
    personalTabs: (language) =>
      manifest.staticTabs.map(({ entityId, name, contentUrl }, place) => ({
        id: entityId,
        entityId,
        contentUrl: here(contentUrl),
        name: (language === 'en' && names[`staticTabs[${place}].name`]) || name,
      })),
  };
}
