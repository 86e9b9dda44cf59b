import type { TabRoute } from '../platform/tab-route';
import { actionItemRoutes } from './action-items';
import { directoryRoutes } from './directory';
import { memberRoutes } from './members';
import { ownActionItemRoutes } from './own-action-items';
import { pollResultRoutes } from './poll-result';
import { pollRoutes } from './polls';
import { sessionRoutes } from './sessions';
import { settingsRoutes } from './settings';

/** What the tab may ask, each feature a line. Everything below /api/tab/ needs a person's token. */
export const everyRoute: readonly TabRoute[] = [
  ...pollRoutes,
  ...sessionRoutes,
  ...actionItemRoutes,
  ...ownActionItemRoutes,
  ...pollResultRoutes,
  ...memberRoutes,
  ...directoryRoutes,
  ...settingsRoutes,
];
