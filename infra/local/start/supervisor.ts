import { join } from 'node:path';
import { createCosmosEngine } from '../cosmos/engine';
import type { Faults } from '../cosmos/faults';
import { localCosmosKey } from '../cosmos/key';
import { serveCosmos } from '../cosmos/server';
import { loadDemo } from '../demo/demo';
import { createIssuer } from '../issuer/issuer';
import { serveTeams } from '../teams/serve';
import { createContainers, localCosmosClient } from './containers';
import { freePort } from './free-port';
import { startFunctions } from './functions';
import { applySettings, productSettings } from './product-settings';
import { createSharedClock, type SharedClock } from './shared-clock';

export interface SupervisorOptions {
  /** The folder with what the build made. */
  readonly dist: string;
  /** An existing folder of mode 0700 that nobody else uses. */
  readonly data: string;
  readonly port: number;
  readonly split: boolean;
  /** How many hosts, each a process of its own; undefined for one in this process. */
  readonly hosts: number | undefined;
  readonly unsigned: boolean;
  readonly demo: boolean;
  readonly report: (line: string) => void;
  readonly step: <T>(done: string, work: () => Promise<T>) => Promise<T>;
}

/** Where everything is; addresses are complete URLs. */
interface Addresses {
  /** The first of the hosts: Teams knows one. */
  readonly messages: string;
  readonly teams: string;
  /** The messages endpoint of each host. */
  readonly hosts: readonly string[];
  /** The process of each host, in the same order; empty when they have none of their own. */
  readonly pids: readonly number[];
  readonly cosmos: string;
}

/** Everything that runs. */
export interface Running extends Addresses {
  stop(): Promise<void>;
}

/**
 * Starts all that stands in for Azure and Teams, and the product's functions, in the order in which
 * they need each other. What had started is stopped again when a later part fails.
 * @throws Node's EADDRINUSE when the port is taken, or the part's own error.
 */
export async function supervise(options: SupervisorOptions): Promise<Running> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next();
  };
  try {
    return { ...(await startParts(options, stops)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  options: SupervisorOptions,
  stops: (() => Promise<void> | void)[],
): Promise<Addresses> {
  const { step, dist, port, split, hosts, report, unsigned } = options;
  const messages = `http://127.0.0.1:${port}/api/messages`;
  const clock = createSharedClock(join(options.data, 'clock.json'));
  const { endpoint, faults } = await step('database started', () => startDatabase(options, stops));
  const { issuerUrl, teams, url, close } = await step('Teams stand-in started', () =>
    startTeams(options, messages, { databaseFaults: faults, clock }),
  );
  stops.push(close);
  applySettings(productSettings({ endpoint, issuerUrl, unsigned }));
  const functions = await step('functions started', () =>
    startFunctions({
      bundle: join(dist, 'functions', 'main.js'),
      entry: join(dist, 'local', 'functions-host.mjs'),
      port,
      endpoint,
      key: localCosmosKey,
      split,
      hosts,
      aheadMs: clock.aheadMs(),
      report,
    }),
  );
  clock.take(functions);
  stops.push(functions.stop);
  const loaded = options.demo ? 'demo data loaded' : 'no demo data asked for';
  await step(loaded, () => loadDemo({ teams, empty: !options.demo, report }));
  return {
    messages,
    teams: `${url}/`,
    hosts: functions.urls.map((host) => `${host}/api/messages`),
    pids: functions.pids,
    cosmos: endpoint,
  };
}

async function startDatabase(
  options: SupervisorOptions,
  stops: (() => Promise<void> | void)[],
): Promise<{ endpoint: string; faults: Faults }> {
  const engine = createCosmosEngine({ file: join(options.data, 'cosmos.sqlite') });
  stops.push(() => engine.close());
  const server = await serveCosmos(engine, { port: await freePort(options.port + 2) });
  stops.push(() => server.close());
  const client = localCosmosClient({ endpoint: server.endpoint });
  await createContainers(client);
  client.dispose();
  return { endpoint: server.endpoint, faults: engine.faults };
}

async function startTeams(
  options: SupervisorOptions,
  messages: string,
  around: { databaseFaults: Faults; clock: SharedClock },
) {
  const { data, dist, unsigned, report } = options;
  return serveTeams({
    file: join(data, 'teams.sqlite'),
    port: await freePort(options.port + 1),
    page: join(dist, 'local', 'teams-page'),
    manifest: join(dist, '..', 'manifest', 'manifest.json'),
    messages,
    issuer: await createIssuer({ folder: join(data, 'issuer') }),
    unsigned,
    report,
    ...around,
  });
}
