import type { Feed } from './feed';
import type { Invoker } from './invoke';
import { createPause } from './pause';

/**
 * Waits until one round found every feed at its end while nothing ran: what a handler writes may be
 * the next handler's work. Never resolves while a handler fails under an endless retry policy.
 */
export async function settle(feeds: readonly Feed[], invoker: Invoker): Promise<void> {
  const pause = createPause();
  for (;;) {
    await invoker.idle();
    const before = invoker.finished();
    const ends = await Promise.all(feeds.map((feed) => feed.atEnd()));
    await invoker.idle();
    if (ends.every((end) => end) && invoker.finished() === before) return;
    await pause.wait(10);
  }
}
