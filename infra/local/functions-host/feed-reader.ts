import { ChangeFeedStartFrom, type Container, type FeedRange } from '@azure/cosmos';

export interface FeedPage {
  readonly documents: readonly unknown[];
  readonly continuation: string;
}

/** Reads one feed range page by page; an empty page means: nothing new for now. */
export interface FeedReader {
  next(): Promise<FeedPage>;
}

/** @param continuation where to go on; without it, from the beginning or from now on. */
export function createFeedReader(
  container: Container,
  range: FeedRange,
  options: {
    continuation: string | undefined;
    fromBeginning: boolean;
    maxItemCount: number;
  },
): FeedReader {
  const iterator = container.items.getChangeFeedIterator<unknown>({
    maxItemCount: options.maxItemCount,
    changeFeedStartFrom: startFrom(range, options),
  });
  return {
    next: async () => {
      const page = await iterator.readNext();
      return { documents: page.result ?? [], continuation: page.continuationToken };
    },
  };
}

function startFrom(
  range: FeedRange,
  options: { continuation: string | undefined; fromBeginning: boolean },
): ChangeFeedStartFrom {
  if (options.continuation) return ChangeFeedStartFrom.Continuation(options.continuation);
  return options.fromBeginning
    ? ChangeFeedStartFrom.Beginning(range)
    : ChangeFeedStartFrom.Now(range);
}
