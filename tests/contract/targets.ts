import { randomUUID } from 'node:crypto';
import { type Container, CosmosClient, type Database } from '@azure/cosmos';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { serveCosmos } from '../../infra/local/cosmos/server';

export interface Opened {
  /** A new container with partition key /group, where documents with a ttl expire. */
  createContainer(): Promise<Container>;
  close(): Promise<void>;
}

interface Connection {
  client: CosmosClient;
  close(): Promise<void>;
}

/**
 * What the contract is held against: the embedded engine in process and over HTTP, and, where
 * COSMOS_ENDPOINT and COSMOS_KEY are set, a real account or another emulator.
 */
export const targets: [string, () => Promise<Opened>][] = [
  ['engine in process', () => open(connectInProcess())],
  ['engine over HTTP', async () => open(await connectOverHttp())],
];
const endpoint = process.env.COSMOS_ENDPOINT;
if (endpoint) {
  const key = process.env.COSMOS_KEY ?? localCosmosKey;
  targets.push(['COSMOS_ENDPOINT', () => open(connectTo(endpoint, key))]);
}

async function open(connection: Connection): Promise<Opened> {
  const { resource } = await connection.client.databases.createIfNotExists({
    id: `contract-${randomUUID()}`,
  });
  const database: Database = connection.client.database(resource?.id ?? '');
  return {
    createContainer: async () => {
      const { container } = await database.containers.createIfNotExists({
        id: `items-${randomUUID()}`,
        partitionKey: { paths: ['/group'] },
        defaultTtl: -1,
      });
      return container;
    },
    close: async () => {
      await database.delete();
      await connection.close();
    },
  };
}

function connectInProcess(): Connection {
  const engine = createCosmosEngine({ file: ':memory:' });
  const client = new CosmosClient({
    endpoint: 'http://embedded.invalid/',
    key: localCosmosKey,
    httpClient: createCosmosHttpClient(engine),
  });
  return {
    client,
    close: async () => {
      client.dispose();
      engine.close();
    },
  };
}

async function connectOverHttp(): Promise<Connection> {
  const engine = createCosmosEngine({ file: ':memory:' });
  const server = await serveCosmos(engine, { port: 0 });
  const client = new CosmosClient({ endpoint: server.endpoint, key: localCosmosKey });
  return {
    client,
    close: async () => {
      client.dispose();
      await server.close();
      engine.close();
    },
  };
}

function connectTo(address: string, key: string): Connection {
  const client = new CosmosClient({ endpoint: address, key });
  return { client, close: async () => client.dispose() };
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
