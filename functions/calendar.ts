import { randomUUID } from 'node:crypto';
import { app } from '@azure/functions';
import { theApplication } from './platform/wiring';

/**
 * GET /agenda/{leerwerkplaats}/{session}/{key}: a session for somebody's own calendar, which can't
 * sign in. The key can't be guessed; whatever isn't there gets the same 404.
 */
app.http('session-calendar', {
  methods: ['GET'],
  authLevel: 'anonymous',
  route: 'agenda/{leerwerkplaatsId}/{sessionId}/{key}',
  handler: async ({ params }) => {
    const application = theApplication();
    const { leerwerkplaatsId = '', sessionId = '', key = '' } = params;
    try {
      const file = await application.calendar({ leerwerkplaatsId, sessionId, key });
      if (file === undefined) return { status: 404, headers: unseen };
      return { status: 200, headers: { ...unseen, ...asFile }, body: file };
    } catch (fault) {
      application.fault(randomUUID(), fault);
      return { status: 503, headers: unseen };
    }
  },
});

/** Title and place aren't public: nothing in between keeps them, and no other site hears the address. */
const unseen = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const asFile = {
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': 'attachment; filename="bijeenkomst.ics"',
};
