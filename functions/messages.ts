import { app } from '@azure/functions';
import { theApplication } from './platform/wiring';

/** More than any activity of Teams; what is larger isn't one. In bytes. */
const largestBody = 1_000_000;

/**
 * POST /api/messages: where Teams delivers activities. 200 (with a body for invokes), 400 for what
 * isn't an activity, 401 without a good token or for a tenant that isn't served, 413 too large.
 */
app.http('messages', {
  methods: ['POST'],
  authLevel: 'anonymous',
  route: 'api/messages',
  handler: async (request) => {
    const text = await request.text();
    if (Buffer.byteLength(text) > largestBody) return { status: 413 };
    const { status, body } = await theApplication().receive(
      request.headers.get('authorization') ?? '',
      parsed(text),
    );
    return body === undefined ? { status } : { status, jsonBody: body };
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
