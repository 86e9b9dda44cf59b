import { randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import { theApplication } from './platform/wiring';

/** GET /api/health: 200 when the database answers, else 503. Says nothing more to anyone. */
app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'api/health',
  handler: async () => {
    const application = theApplication();
    try {
      await application.healthy();
      return { status: 200, jsonBody: { healthy: true } };
    } catch (fault) {
      application.fault(randomUUID(), fault);
      return { status: 503, jsonBody: { healthy: false } };
    }
  },
});
