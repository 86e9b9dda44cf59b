import type { Theme } from '../model';
import type { PageState } from '../page-model';
import { openAddress } from './address';
import type { Api } from './api';
import { pageAddress } from './deep-links';
import { contextFor, type ShownPage } from './tab-context';
import type { Functions } from './teams-js-host';

/** What the SDK takes itself to be able to do here; what isn't named it refuses by itself. */
const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: { pages: { config: {} }, dialog: { url: {}, update: {} } },
});

/** Up to which version of the SDK the client speaks, as clients of Teams answer it. */
const clientVersion = '2.0.1';

export interface Surroundings {
  state: PageState;
  theme: Theme;
  api: Api;
  page: ShownPage;
  follow: (address: string) => boolean;
}

/** What each page of the app can ask, wherever it is shown. */
export function commonFunctions({ state, theme, api, page, follow }: Surroundings): Functions {
  return {
    initialize: () => [page.frameContext, 'web', runtime, clientVersion],
    getContext: () => [contextFor(state, theme, page)],
    'authentication.getAuthToken': async () => {
      const answer = await api.tabToken().catch(() => ({ error: 'Failed to fetch' }));
      return 'token' in answer ? [true, answer.token] : [false, answer.error];
    },
    executeDeepLink: (link) => (follow(String(link)) ? [true] : [false, nowhere]),
    'pages.navigateToApp': (asked) => {
      const { appId, pageId, channelId, subPageId } = fieldsOf(asked);
      const to =
        appId === state.app.id &&
        pageAddress(state, { pageId: pageId ?? '', channelId, subPageId });
      if (to) openAddress(to);
      return to ? [true] : [false, nowhere];
    },
  };
}

const nowhere = 'This link leads nowhere.';

/** The fields of what a page sent that are text; it may have sent anything. */
export function fieldsOf(sent: unknown): Record<string, string | undefined> {
  const fields = typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
  return Object.fromEntries(fields.filter(([, value]) => typeof value === 'string'));
}
