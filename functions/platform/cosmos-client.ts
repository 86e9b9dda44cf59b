import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';

/** What proves to the database who asks. */
export type Credential = NonNullable<CosmosClientOptions['aadCredentials']>;

/**
 * Of 429 the SDK makes nine tries within half a minute, and the documents port then its own; a
 * person waits 5 seconds for a dialog. In seconds.
 */
const longestWaiting = 2;

/** A database that is silent must not hold a person, or a claim, for the SDK's minute; milliseconds. */
const longestRequest = 5_000;

/**
 * A client for the database: with the key where one is given, which is on one computer only, and
 * else as who the credential says.
 */
export function createCosmosClient(options: {
  endpoint: string;
  key: string | undefined;
  credential: () => Credential;
  httpClient?: CosmosClientOptions['httpClient'] | undefined;
}): CosmosClient {
  const { endpoint, key, credential, httpClient } = options;
  const way = {
    endpoint,
    connectionPolicy: {
      requestTimeout: longestRequest,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: longestWaiting,
      },
    },
    ...(httpClient === undefined ? {} : { httpClient }),
  };
  return key === undefined
    ? new CosmosClient({ ...way, aadCredentials: credential() })
    : new CosmosClient({ ...way, key });
}
