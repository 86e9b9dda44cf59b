import type { FeedLease } from './feed-lease';
import type { FeedReader } from './feed-reader';
import type { BatchOutcome } from './feed-retry';
import { createPause } from './pause';

/** One range of the feed while this host holds its lease. */
export interface RangeLoop {
  /** True from the moment that the lease is lost or the loop was stopped. */
  readonly ended: boolean;
  renew(): Promise<void>;
  /** Reads on at once instead of after the poll delay. */
  wake(): void;
  /** Finishes the running batch, then gives the lease back. */
  stop(): Promise<void>;
}

export interface RangeLoopOptions {
  readonly lease: FeedLease;
  readonly pollMilliseconds: number;
  readonly open: (continuation: string | undefined) => FeedReader;
  readonly deliver: (
    documents: readonly unknown[],
    pause: (milliseconds: number) => Promise<boolean>,
  ) => Promise<BatchOutcome>;
  readonly failed: (error: unknown) => void;
}

/**
 * Reads, delivers, and only then writes down how far it came; so a batch comes again when the host
 * dies under it. After a fault it starts anew from what was written down.
 */
export function startRangeLoop(options: RangeLoopOptions): RangeLoop {
  const { lease, pollMilliseconds } = options;
  const polling = createPause();
  const retrying = createPause();
  const end = () => {
    polling.stop();
    retrying.stop();
  };

  async function step(reader: FeedReader): Promise<void> {
    const page = await reader.next();
    const isEmpty = page.documents.length === 0;
    if (!isEmpty) {
      const outcome = await options.deliver(page.documents, retrying.wait);
      if (outcome === 'stopped') return;
    }
    // An empty page moves on too, but needn't be written down, except as a first place to begin.
    const isProgress = !isEmpty || lease.continuation === undefined;
    if (isProgress && !(await lease.checkpoint(page.continuation))) end();
    if (isEmpty) await polling.wait(pollMilliseconds);
  }

  async function run(): Promise<void> {
    let reader: FeedReader | undefined;
    while (!polling.stopped) {
      try {
        reader ??= options.open(lease.continuation);
        await step(reader);
      } catch (error) {
        reader = undefined;
        options.failed(error);
        await polling.wait(pollMilliseconds);
      }
    }
  }

  const done = run();
  return {
    get ended() {
      return polling.stopped;
    },
    wake: polling.wake,
    renew: async () => {
      if (!(await lease.renew())) end();
    },
    stop: async () => {
      end();
      await done;
      await lease.release();
    },
  };
}
