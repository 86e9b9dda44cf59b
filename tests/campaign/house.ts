import { setImmediate as turn } from 'node:timers/promises';
import type { Database, FeedRange } from '@azure/cosmos';
import type { StoredDocument } from '../../domain/shared/documents';
import { onWork } from '../../functions/platform/change-feed';
import { type Application, createApplication } from '../../functions/platform/wiring';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { createFeedReader } from '../../infra/local/functions-host/feed-reader';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { productSettings } from '../../infra/local/start/product-settings';
import type { Host, House, HouseOptions } from './hosts';
import type { Wire } from './wire';

const endpoint = 'http://127.0.0.1:1';
const feedNames = ['redraw', 'send', 'project'] as const;

/** One place in the change feed of one function. */
interface Place {
  readonly name: (typeof feedNames)[number];
  readonly range: FeedRange;
  continuation: string | undefined;
  /** Who holds its lease: while that one lives and is at work, nobody else takes it. */
  holder: Host | undefined;
}

/** The product in this process: a host is an application whose wires can be cut. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { clock, teams } = options;
  const engine = createCosmosEngine({ file: ':memory:', now: clock });
  const client = localCosmosClient({ endpoint, httpClient: createCosmosHttpClient(engine) });
  const database = await createContainers(client);
  const ranges = await database.container('work').getFeedRanges();
  const places: Place[] = feedNames.flatMap((name) =>
    ranges.map((range) => ({ name, range, continuation: undefined, holder: undefined })),
  );
  const applications = new Map<Host, Application>();

  async function start(name: string): Promise<Host> {
    const wire = options.createWire({ name, engine });
    const application = createApplication({
      environment: productSettings({
        endpoint,
        issuerUrl: teams.issuerFor(name),
        unsigned: false,
      }),
      clock: () => new Date(clock()),
      pause: options.pause,
      newId: options.newId,
      httpClient: createCosmosHttpClient(wire),
      write: (line) => void (wire.isCut || options.log.push(line)),
    });
    const authorization = `Bearer ${await options.tokenFor(name)}`;
    const host: Host = {
      wire,
      receive: (activity) => unlessDead(wire, application.receive(authorization, activity)),
      wake: async () => void (await unlessDead(wire, tolerant(application.wake()))),
    };
    applications.set(host, application);
    await host.receive(options.warmUp());
    return host;
  }

  /** Reads one page and hands it to a host; the checkpoint is set when the host was done with it. */
  async function step(place: Place, host: Host, pageSize: number): Promise<boolean> {
    const application = applications.get(host);
    if (!application || (place.holder && !place.holder.wire.isCut)) return false;
    place.holder = host;
    try {
      return await handOver(place, application, host.wire, pageSize);
    } finally {
      if (place.holder === host) place.holder = undefined;
    }
  }

  async function handOver(
    place: Place,
    application: Application,
    wire: Wire,
    pageSize: number,
  ): Promise<boolean> {
    const reader = createFeedReader(database.container('work'), place.range, {
      continuation: place.continuation,
      fromBeginning: true,
      maxItemCount: pageSize,
    });
    const page = await reader.next();
    if (page.documents.length === 0) return false;
    const work = application[place.name](page.documents as StoredDocument[]);
    const outcome = await unlessDead(
      wire,
      work.then(done, () => failed(place.name)),
    );
    if (outcome === 'done') place.continuation = page.continuation;
    return true;
  }

  return {
    engine,
    start,
    feedsItself: false,
    passes: async () => undefined,
    feed: async (pick) => {
      let busy = false;
      for (const place of pick.shuffled(places)) {
        const took = await step(place, await pick.host(), pick.pageSize());
        busy ||= took;
      }
      return busy;
    },
    stored: (container) => all(database, container),
    close: async () => {
      await turn();
      for (const application of applications.values()) application.close();
      client.dispose();
      engine.close();
    },
  };
}

const done = () => 'done' as const;

/** As in Azure: without a retry policy a batch whose handler throws is lost. */
function failed(name: string): 'done' | 'again' {
  const policy: { retry?: { maxRetryCount: number } } = onWork(name);
  return policy.retry === undefined ? 'done' : 'again';
}

function tolerant(work: Promise<void>): Promise<void> {
  return work.catch(() => undefined);
}

/** Undefined when the host dies first. */
async function unlessDead<Value>(wire: Wire, work: Promise<Value>): Promise<Value | undefined> {
  work.catch(() => undefined);
  const value = await Promise.race([work, wire.died.then(() => undefined)]);
  return wire.isCut ? undefined : value;
}

async function all(database: Database, container: string): Promise<Record<string, unknown>[]> {
  return (await database.container(container).items.query('SELECT * FROM c').fetchAll()).resources;
}
