import { type Container, CosmosClient } from '@azure/cosmos';
import { type CosmosEngine, createCosmosEngine } from '../../../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../../../infra/local/cosmos/key';

export interface OpenedEngine {
  engine: CosmosEngine;
  client: CosmosClient;
  /** Partition key /group; documents with a ttl expire. */
  container: Container;
  close(): void;
}

/** Opens an engine with one container, `items` in the database `test`, and a real client. */
export async function openEngine(
  options: { file?: string; now?: () => number; retries?: number } = {},
): Promise<OpenedEngine> {
  const { file = ':memory:', now, retries = 9 } = options;
  const engine = createCosmosEngine(now ? { file, now } : { file });
  const client = new CosmosClient({
    endpoint: 'http://embedded.invalid/',
    key: localCosmosKey,
    httpClient: createCosmosHttpClient(engine),
    connectionPolicy: {
      retryOptions: {
        maxRetryAttemptCount: retries,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 30,
      },
    },
  });
  const { database } = await client.databases.createIfNotExists({ id: 'test' });
  const { container } = await database.containers.createIfNotExists({
    id: 'items',
    partitionKey: { paths: ['/group'] },
    defaultTtl: -1,
  });
  return {
    engine,
    client,
    container,
    close: () => {
      client.dispose();
      engine.close();
    },
  };
}
