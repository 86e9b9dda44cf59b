import { app } from '@azure/functions';
import { answerTab } from './platform/tab-answer';
import { theApplication } from './platform/wiring';
import { everyRoute } from './routes/every-route';

for (const route of everyRoute) {
  app.http(route.name, {
    methods: [route.method],
    authLevel: 'anonymous',
    route: `api/tab/${route.path}`,
    handler: (request) => answerTab(theApplication(), route, request),
  });
}
