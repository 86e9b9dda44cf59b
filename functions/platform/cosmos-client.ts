import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';

/**
 * A client for the database: with the key where one is given, which is on one computer only, and
 * else as who the credential says.
 */
export function createCosmosClient(options: {
  endpoint: string;
  key: string | undefined;
  credential: () => TokenCredential;
  httpClient?: CosmosClientOptions['httpClient'];
}): CosmosClient {
  const { endpoint, key, credential, httpClient } = options;
  const way = httpClient === undefined ? {} : { httpClient };
  return key === undefined
    ? new CosmosClient({ endpoint, aadCredentials: credential(), ...way })
    : new CosmosClient({ endpoint, key, ...way });
}
