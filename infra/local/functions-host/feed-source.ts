import type { CosmosClient, FeedRange } from '@azure/cosmos';
import { createLeaseTable, type LeaseTable } from './feed-lease';
import { createFeedReader, type FeedReader } from './feed-reader';
import type { CosmosTrigger } from './triggers';

/** One container's change feed and the leases on its ranges, as a trigger names them. */
export interface FeedSource {
  readonly leases: LeaseTable;
  ranges(): Promise<readonly FeedRange[]>;
  open(range: FeedRange, continuation: string | undefined): FeedReader;
  /** True when what was written down as handled is all there is. */
  isAtEnd(range: FeedRange): Promise<boolean>;
}

/** @param options owner names this host; the lease time is in milliseconds. */
export function openFeedSource(
  trigger: CosmosTrigger,
  options: { client: CosmosClient; owner: string; leaseMilliseconds: number },
): FeedSource {
  const { databaseName, containerName } = trigger;
  const database = options.client.database(databaseName);
  const container = database.container(containerName);
  const leaseDatabase = options.client.database(trigger.leaseDatabaseName ?? databaseName);
  const leases = createLeaseTable({
    container: leaseDatabase.container(trigger.leaseContainerName),
    prefix: `${trigger.leaseContainerPrefix}${databaseName}.${containerName}.`,
    owner: options.owner,
    milliseconds: options.leaseMilliseconds,
  });
  const fromBeginning = trigger.startFromBeginning;
  const maxItemCount = trigger.maxItemsPerInvocation;
  const open = (range: FeedRange, continuation: string | undefined) =>
    createFeedReader(container, range, { continuation, fromBeginning, maxItemCount });
  return {
    leases,
    ranges: () => container.getFeedRanges(),
    open,
    isAtEnd: async (range) => {
      const { continuation } = await leases.read(range);
      if (!continuation) return false;
      return (await open(range, continuation).next()).documents.length === 0;
    },
  };
}
