import { CosmosClient, type IndexingPolicy } from '@azure/cosmos';
import { containers, databaseName } from '../../../functions/platform/containers';
import { localCosmosKey } from '../cosmos/key';

/** Creates the product's database and containers where they aren't there yet. */
export async function createContainers(endpoint: string): Promise<void> {
  const client = new CosmosClient({
    endpoint,
    key: localCosmosKey,
    connectionPolicy: { enableEndpointDiscovery: false, enableBackgroundEndpointRefreshing: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: databaseName });
  for (const { id, partitionKey, defaultTtl, indexingPolicy } of containers) {
    await database.containers.createIfNotExists({
      id,
      partitionKey: { paths: [partitionKey] },
      ...(defaultTtl === undefined ? {} : { defaultTtl }),
      indexingPolicy: indexingPolicy as IndexingPolicy,
    });
  }
}
