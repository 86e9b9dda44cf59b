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
  /** The tab as it can be opened now: kept ones know only their path, because a port may change. */
  opened(tab: Tab): Tab;
  /** The tab as it is kept; undefined when its page isn't the app's own. */
  kept(tab: Tab): Tab | undefined;
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
    opened: (tab) => ({ ...tab, contentUrl: `${origin}${tab.contentUrl}` }),
    kept: (tab) => {
      const page = new URL(tab.contentUrl);
      const contentUrl = `${page.pathname}${page.search}${page.hash}`;
      return page.origin === origin ? { ...tab, contentUrl } : undefined;
    },
  };
}
