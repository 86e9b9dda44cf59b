import { app } from '@azure/functions';
import { answerTab } from './platform/tab-answer';
import type { TabRoute } from './platform/tab-route';
import { theApplication } from './platform/wiring';
import { pollRoutes } from './routes/polls';

/** What the tab asks for, each feature a line. Everything below /api/tab/ needs a person's token. */
const routes: readonly TabRoute[] = [...pollRoutes];

for (const route of routes) {
  app.http(route.name, {
    methods: [route.method],
    authLevel: 'anonymous',
    route: `api/tab/${route.path}`,
    handler: (request) => answerTab(theApplication(), route, request),
  });
}
