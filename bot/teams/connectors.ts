import { type ConnectorClient, ConnectorFactory } from 'botframework-connector';
import type { Clock } from '../../domain/shared/time';

/**
 * How long a client is kept, in milliseconds. It holds the bot's token, which the SDK would
 * otherwise fetch anew for every reply (4.23.3: each federated credential has a cache of its own).
 * Short, because it also holds the first proof of the managed identity for good, and that ends.
 */
const longest = 5 * 60_000;

/** Teams has fewer regions than this; the addresses come from verified activities only. */
const most = 100;

/** Makes a client per Teams region, and the next one when it has served its time. */
export class KeptConnectors extends ConnectorFactory {
  private readonly kept = new Map<string, { client: Promise<ConnectorClient>; until: number }>();

  constructor(
    private readonly factory: ConnectorFactory,
    private readonly clock: Clock,
  ) {
    super();
  }

  override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const key = `${audience} ${serviceUrl}`;
    const now = this.clock().getTime();
    const known = this.kept.get(key);
    if (known && now < known.until) return known.client;
    if (this.kept.size >= most) this.kept.clear();
    const client = this.factory.create(serviceUrl, audience).then(oneTry);
    this.kept.set(key, { client, until: now + longest });
    // Whoever asked hears of it; the next one tries anew.
    client.catch(() => this.kept.delete(key));
    return client;
  }
}

/** A Teams that doesn't answer must not hold up what waits behind it, in milliseconds. */
const longestCall = 10_000;

/**
 * The SDK repeats a post whose answer was lost, which posts it twice. We decide that ourselves,
 * after what was recorded of the delivery. It also waits for an answer without end.
 */
function oneTry(client: ConnectorClient): ConnectorClient {
  // Private in the types of the SDK, which has no option for it (measured: noRetryPolicy is ignored).
  // biome-ignore lint/complexity/useLiteralKeys: only the bracket reaches a private member
  const { pipeline } = client['client'];
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'longestCall',
    sendRequest: <Request extends { timeout: number }, Response>(
      request: Request,
      next: (request: Request) => Response,
    ) => {
      request.timeout = longestCall;
      return next(request);
    },
  });
  return client;
}
