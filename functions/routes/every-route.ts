import type { TabRoute } from '../platform/tab-route';
import { directoryRoutes } from './directory';
import { memberRoutes } from './members';
import { pollResultRoutes } from './poll-result';
import { pollRoutes } from './polls';
import { sessionRoutes } from './sessions';
import { settingsRoutes } from './settings';

/** What the tab may ask, each feature a line. Everything below /api/tab/ needs a person's token. */
export const everyRoute: readonly TabRoute[] = [
  ...pollRoutes,
  ...sessionRoutes,
  ...pollResultRoutes,
  ...memberRoutes,
  ...directoryRoutes,
  ...settingsRoutes,
];
