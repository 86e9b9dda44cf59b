import type { CosmosDBv4LatestVersionFunctionOptions } from '@azure/functions';
import { databaseName } from './containers';

/**
 * How every change-feed function listens to `work`: leases of its own, each second (the default
 * of 5 s is too slow for a card that should follow within 3), and without end when the database
 * fails, because an exception without a retry policy loses the batch.
 */
export function onWork(name: string) {
  return {
    connection: 'COSMOS',
    databaseName: process.env.COSMOS_DATABASE ?? databaseName,
    containerName: 'work',
    leaseContainerName: 'leases',
    leaseContainerPrefix: `${name}-`,
    feedPollDelay: 1_000,
    startFromBeginning: true,
    maxItemsPerInvocation: 100,
    retry: {
      strategy: 'exponentialBackoff',
      maxRetryCount: -1,
      minimumInterval: { seconds: 1 },
      maximumInterval: { seconds: 30 },
    },
  } as const satisfies Omit<CosmosDBv4LatestVersionFunctionOptions, 'handler'>;
}
