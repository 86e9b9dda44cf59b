import {
  CosmosClient,
  type CosmosClientOptions,
  type Database,
  type IndexingPolicy,
} from '@azure/cosmos';
import { containers, databaseName } from '../../../functions/platform/containers';
import { localCosmosKey } from '../cosmos/key';

/**
 * Creates the product's database and containers where they aren't there yet; gives those of before
 * the indexing policy of now.
 */
export async function createContainers(client: CosmosClient): Promise<Database> {
  const { database } = await client.databases.createIfNotExists({ id: databaseName });
  for (const { id, partitionKey, defaultTtl, indexingPolicy } of containers) {
    const definition = {
      id,
      partitionKey: { paths: [partitionKey] },
      ...(defaultTtl === undefined ? {} : { defaultTtl }),
      indexingPolicy: indexingPolicy as IndexingPolicy,
    };
    const { container, resource } = await database.containers.createIfNotExists(definition);
    if (JSON.stringify(resource?.indexingPolicy) !== JSON.stringify(indexingPolicy)) {
      await container.replace(definition);
    }
  }
  return database;
}

/** A client that knows one address only, that of a database on this computer. */
export function localCosmosClient(options: Pick<CosmosClientOptions, 'endpoint' | 'httpClient'>) {
  return new CosmosClient({
    ...options,
    key: localCosmosKey,
    connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
  });
}
