import { app } from '@azure/functions';

/** A function app of its own, so that the host is tested without the product. */
app.http('echo', {
  methods: ['POST', 'PUT'],
  route: 'rooms/{room}/{*rest}',
  authLevel: 'anonymous',
  handler: async (request) => ({
    status: 201,
    headers: { 'x-method': request.method, 'content-type': 'application/json' },
    body: JSON.stringify({
      params: request.params,
      query: request.query.get('q'),
      header: request.headers.get('x-word'),
      body: await request.text(),
    }),
  }),
});

app.http('exact', { route: 'rooms/exact/one', handler: () => ({ jsonBody: { exact: true } }) });

app.http('nothing', { handler: () => ({ status: 204 }) });

app.http('fails', {
  handler: () => {
    throw new RangeError('the text of a message');
  },
});

app.http('bytes', { handler: () => ({ body: new Uint8Array([0, 255, 10]) }) });

app.timer('tick', {
  schedule: '* * * * * *',
  runOnStartup: true,
  handler: (timer, context) => context.log(`late: ${timer.isPastDue}`),
});
