import { randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import { theApplication } from './platform/wiring';

/** GET /api/health: 200 when the database answers, else 503. Says nothing more to anyone. */
app.http('health', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'health',
  handler: async () => {
    try {
      await theApplication().healthy();
      return { status: 200, jsonBody: { healthy: true } };
    } catch (fault) {
      theApplication().fault(randomUUID(), fault);
      return { status: 503, jsonBody: { healthy: false } };
    }
  },
});
