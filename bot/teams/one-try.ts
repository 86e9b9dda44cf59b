import type { ConnectorClient, TeamsConnectorClient } from 'botframework-connector';

/** How long a call to Teams may take, in milliseconds. */
export interface Patience {
  /** Of the roster: Teams waits 5 seconds for the answer to a dialog. */
  readonly read: number;
  /** Of a reply: Teams delivers a message that wasn't answered within 15 seconds once more. */
  readonly reply: number;
  /** Of what is sent on our own account; what waits behind it must not be held up for long. */
  readonly send: number;
}

export const usualPatience: Patience = { read: 3_000, reply: 6_000, send: 10_000 };

/**
 * The SDK repeats a post whose answer was lost, which posts it twice. We decide that ourselves,
 * after what was recorded of the delivery. It also waits for an answer without end.
 */
export function oneTry<Client extends ConnectorClient | TeamsConnectorClient>(
  client: Client,
  patience: Patience,
  kind: 'reply' | 'send',
): Client {
  // Private in the types of the SDK, which has no option for it (measured: noRetryPolicy is ignored).
  // biome-ignore lint/complexity/useLiteralKeys: only the bracket reaches a private member
  const { pipeline } = client['client'];
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'longestCall',
    sendRequest: <Request extends { timeout: number; method: string }, Response>(
      request: Request,
      next: (request: Request) => Response,
    ) => {
      request.timeout = patience[request.method === 'GET' ? 'read' : kind];
      return next(request);
    },
  });
  return client;
}
