import type { Clock } from '../../domain/shared/time';
import { failureOf, restAfter } from './outcome';

/**
 * A try that begins later than this after the message came could end after the 15 seconds in which
 * Teams wants an answer; then it would bring the message again while we are still at it.
 */
const longestTrying = 8_000;
/** Before another try, where Teams doesn't say how long; in milliseconds. */
const shortPause = 1_000;
/** Each answer that was lost may be a reply that arrived, so there is one more, marked. */
const mostLostReplies = 2;

/** The reply didn't arrive for sure, and the same message may be brought again: nothing happens twice. */
export class ReplyRefused extends Error {
  override readonly name = 'ReplyRefused';
  constructor() {
    super('Teams took no reply within the time that there is');
  }
}

/**
 * Sends a reply while the person waits for it. What Teams surely didn't take is sent again after the
 * pause that it asks for; what may have arrived is sent once more, marked as a repeat.
 * Throws ReplyRefused, or what Teams answered last when it may have arrived or never will.
 */
export async function sendUntilTaken(
  send: (attempt: { repeat: boolean }) => Promise<unknown>,
  options: {
    startedAt: Date;
    clock: Clock;
    pause: (milliseconds: number) => Promise<void>;
    /** How long the conversation must be left alone, and where to tell it; in milliseconds. */
    rest: { left(): number; add(milliseconds: number): void };
  },
): Promise<void> {
  const { startedAt, clock, pause, rest } = options;
  const stopAt = startedAt.getTime() + longestTrying;
  let last: unknown;
  for (let lost = 0, wait = rest.left(); ; wait = Math.max(shortPause, rest.left())) {
    // Once a reply may have arrived, the message must not come again: it would answer unmarked.
    if (clock().getTime() + wait > stopAt) throw lost > 0 ? last : new ReplyRefused();
    if (wait > 0) await pause(wait);
    try {
      await send({ repeat: lost > 0 });
      return;
    } catch (fault) {
      last = fault;
      rest.add(restAfter(fault));
      const { kind } = failureOf(fault);
      if (kind === 'unknown') lost += 1;
      if (kind === 'gone' || kind === 'rejected' || lost >= mostLostReplies) throw fault;
    }
  }
}
