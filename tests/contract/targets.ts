import { randomUUID } from 'node:crypto';
import { setImmediate as immediate, setTimeout as wait } from 'node:timers/promises';
import {
  type Container,
  type ContainerDefinition,
  CosmosClient,
  type Database,
} from '@azure/cosmos';
import { type CosmosEngine, createCosmosEngine } from '../../infra/local/cosmos/engine';
import type { Faults } from '../../infra/local/cosmos/faults';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { serveCosmos } from '../../infra/local/cosmos/server';

export interface Opened {
  /** A database of its own, deleted on `close`. */
  database: Database;
  /** A new container with partition key /group, where documents with a ttl expire. */
  createContainer(definition?: Partial<ContainerDefinition>): Promise<Container>;
  /** Lets seconds go by: the engine's clock is moved, elsewhere they are waited for. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** An engine can also be told to fail, which a real account can't. */
export interface OpenedEngine extends Opened {
  faults: Faults;
}

interface Connection {
  client: CosmosClient;
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

/** The embedded engine, in process and over HTTP. */
export const engines: [string, () => Promise<OpenedEngine>][] = [
  ['engine in process', () => openEngine(connectInProcess)],
  ['engine over HTTP', () => openEngine(connectOverHttp)],
];

/**
 * What the contract is held against: the embedded engine and, where COSMOS_ENDPOINT and COSMOS_KEY
 * are set, a real account or another emulator.
 */
export const targets: [string, () => Promise<Opened>][] = [...engines];
const endpoint = process.env.COSMOS_ENDPOINT;
if (endpoint) {
  const key = process.env.COSMOS_KEY ?? localCosmosKey;
  targets.push(['COSMOS_ENDPOINT', () => open(connectTo(endpoint, key))]);
  // An account in Azure takes seconds to make a container.
  jest.setTimeout(120_000);
}

async function openEngine(
  connect: (engine: CosmosEngine) => Promise<Omit<Connection, 'pass'>>,
): Promise<OpenedEngine> {
  let ahead = 0;
  const engine = createCosmosEngine({ file: ':memory:', now: () => Date.now() + ahead });
  const { client, close } = await connect(engine);
  const opened = await open({
    client,
    pass: async (seconds) => {
      ahead += seconds * 1000;
    },
    close: async () => {
      await close();
      engine.close();
    },
  });
  return { ...opened, faults: engine.faults };
}

async function open({ client, pass, close }: Connection): Promise<Opened> {
  const id = `contract-${randomUUID()}`;
  const { database } = await client.databases.createIfNotExists({ id });
  return {
    database,
    pass,
    createContainer: async (definition = {}) => {
      const { container } = await database.containers.createIfNotExists({
        id: `items-${randomUUID()}`,
        partitionKey: { paths: ['/group'] },
        defaultTtl: -1,
        ...definition,
      });
      return container;
    },
    close: async () => {
      try {
        await database.delete();
      } finally {
        client.dispose();
        await close();
      }
    },
  };
}

async function connectInProcess(engine: CosmosEngine) {
  const client = new CosmosClient({
    endpoint: 'http://embedded.invalid/',
    key: localCosmosKey,
    httpClient: createCosmosHttpClient({
      // Lets timers run in between, or a read without end would outlast any time limit of a test.
      handle: async (request) => {
        await immediate();
        return engine.handle(request);
      },
    }),
  });
  return { client, close: async () => {} };
}

async function connectOverHttp(engine: CosmosEngine) {
  const server = await serveCosmos(engine, { port: 0 });
  const client = new CosmosClient({ endpoint: server.endpoint, key: localCosmosKey });
  return { client, close: () => server.close() };
}

function connectTo(address: string, key: string): Connection {
  const client = new CosmosClient({ endpoint: address, key });
  return { client, pass: (seconds) => wait(seconds * 1000), close: async () => {} };
}

/** The status with which a request failed; fails the test where it didn't fail. */
export async function failedWith(request: Promise<unknown>): Promise<number | undefined> {
  try {
    await request;
  } catch (error) {
    return (error as { code?: number }).code;
  }
  throw new Error('The request was expected to fail');
}
