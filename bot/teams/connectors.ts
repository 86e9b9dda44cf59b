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
    private readonly finish: (client: ConnectorClient) => ConnectorClient,
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
    const client = this.factory.create(serviceUrl, audience).then(this.finish);
    this.kept.set(key, { client, until: now + longest });
    // Whoever asked hears of it; the next one tries anew.
    client.catch(() => this.kept.delete(key));
    return client;
  }
}
