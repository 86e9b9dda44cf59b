import type { CosmosClient, FeedRange } from '@azure/cosmos';
import type { RegisteredFunction } from './core';
import type { RetryContext } from './core-types';
import { describeFault } from './fault';
import type { FeedLease, LeaseDocument } from './feed-lease';
import { type RangeLoop, startRangeLoop } from './feed-range';
import { deliverBatch } from './feed-retry';
import { nextLeaseToTake } from './feed-share';
import { openFeedSource } from './feed-source';
import type { Invoker } from './invoke';
import { createPause } from './pause';
import type { CosmosTrigger } from './triggers';

export interface FeedOptions {
  readonly client: CosmosClient;
  readonly owner: string;
  readonly invoker: Invoker;
  readonly leaseMilliseconds: number;
  readonly pollMilliseconds: number | undefined;
  readonly report: (line: string) => void;
}

/** One change-feed function with the ranges of the feed that this host holds. */
export interface Feed {
  /** True when all ranges, whoever holds them, are read and handled to their end; else reads on. */
  atEnd(): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Starts to deliver a container's changes to a function, sharing its ranges with other hosts.
 * Limit: the ranges are read once; a physical partition that splits meanwhile isn't followed.
 * @throws what Cosmos DB answers when the container or the lease container isn't there.
 */
export async function startFeed(
  registered: RegisteredFunction,
  trigger: CosmosTrigger,
  options: FeedOptions,
): Promise<Feed> {
  const source = openFeedSource(trigger, options);
  const ranges = await source.ranges();
  const loops = new Map<string, RangeLoop>();
  const beat = createPause();
  const failed = (error: unknown) =>
    options.report(`${registered.metadata.name} can't read its feed: ${describeFault(error)}`);

  function startLoop(lease: FeedLease, range: FeedRange): void {
    const loop = startRangeLoop({
      lease,
      pollMilliseconds: options.pollMilliseconds ?? trigger.feedPollDelay,
      open: (continuation) => source.open(range, continuation),
      deliver: (documents, pause) => deliver(registered, trigger, options, documents, pause),
      failed,
    });
    loops.set(lease.id, loop);
  }

  async function shareRanges(): Promise<void> {
    for (const [id, loop] of loops) {
      if (!loop.ended) await loop.renew();
      if (loop.ended) loops.delete(id);
    }
    for (;;) {
      const documents: LeaseDocument[] = [];
      for (const range of ranges) documents.push(await source.leases.read(range));
      const own = documents.filter((each) => each.owner !== options.owner || loops.has(each.id));
      const wanted = nextLeaseToTake(own, options.owner, Date.now());
      const lease = wanted && (await source.leases.take(wanted));
      const range = wanted && ranges[documents.indexOf(wanted)];
      if (!lease || !range) return;
      startLoop(lease, range);
    }
  }

  async function keepSharing(): Promise<void> {
    while (await beat.wait(options.leaseMilliseconds / 3)) await shareRanges().catch(failed);
  }

  await shareRanges();
  const sharing = keepSharing();
  return {
    atEnd: async () => {
      // What can't be read now isn't known to be at its end.
      const unread = () => false;
      const ends = await Promise.all(ranges.map((range) => source.isAtEnd(range).catch(unread)));
      for (const loop of loops.values()) loop.wake();
      return ends.every((end) => end);
    },
    stop: async () => {
      beat.stop();
      await sharing;
      await Promise.all([...loops.values()].map((loop) => loop.stop()));
    },
  };
}

function deliver(
  registered: RegisteredFunction,
  trigger: CosmosTrigger,
  options: FeedOptions,
  documents: readonly unknown[],
  pause: (milliseconds: number) => Promise<boolean>,
) {
  const { name, retryOptions } = registered.metadata;
  const data = { json: JSON.stringify(documents) };
  const inputData = [{ name: trigger.name, data }];
  return deliverBatch({
    policy: retryOptions,
    pause,
    attempt: async (retryContext: RetryContext | undefined) => {
      const retry = retryContext && { retryContext };
      await options.invoker.invoke(registered, { inputData, triggerMetadata: {}, ...retry });
    },
    failed: (error, next) => {
      const consequence = next === 'again' ? 'tried again' : 'lost, as in Azure';
      const batch = `a batch of ${documents.length}`;
      options.report(`${name} failed, ${batch} is ${consequence}: ${describeFault(error)}`);
    },
  });
}
