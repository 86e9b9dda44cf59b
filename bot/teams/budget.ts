import type { Clock } from '../../domain/shared/time';

/** Most messages and milliseconds; any stretch of that length is a window. */
type Window = readonly [most: number, length: number];

/** What Teams takes from one bot in one conversation (msteams-docs, bots/how-to/rate-limit.md). */
const windows: readonly Window[] = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
];

/** Edits leave a quarter of each window to new posts. */
const editWindows = windows.map(([most, length]): Window => [Math.floor(most * 0.75), length]);

/**
 * Edits of one card, so that what comes meanwhile is drawn by the next one: 100 votes in 10 seconds
 * are 11 edits, and a single vote is still seen within 3 seconds.
 */
const cardWindows: readonly Window[] = [[1, 1_100]];

const longestWindow = 3_600_000;

/** What is known of a conversation or card, in milliseconds since 1970. */
interface Line {
  readonly sent: readonly number[];
  readonly restsUntil: number;
}

export type Budget = ReturnType<typeof createBudget>;

/**
 * Keeps count per conversation of what was sent, so that Teams seldom has to say no, and remembers
 * where it said so. All times are milliseconds. Limit: it knows of its own process only.
 */
export function createBudget(clock: Clock, lines = new Map<string, Line>()) {
  /** Takes a place in each line, or says how long to wait before asking again. */
  function take(wishes: readonly (readonly [key: string, windows: readonly Window[]])[]): number {
    const now = clock().getTime();
    const wait = Math.max(...wishes.map(([key, those]) => waitFor(lines.get(key), those, now)));
    if (wait > 0) return wait;
    for (const [key] of wishes) {
      const { sent = [], restsUntil = 0 } = lines.get(key) ?? {};
      const recent = sent.filter((at) => now - at < longestWindow);
      keep(key, { sent: [...recent, now], restsUntil }, now);
    }
    return 0;
  }

  /** The newest last, so that what is over stands in front and can be forgotten. */
  function keep(key: string, line: Line, now: number): void {
    lines.delete(key);
    lines.set(key, line);
    for (const [oldest, { sent, restsUntil }] of lines) {
      const over = now - (sent.at(-1) ?? 0) >= longestWindow && restsUntil <= now;
      if (!over) return;
      lines.delete(oldest);
    }
  }

  return {
    /** Takes a place for a new message: 0, or how long to wait. */
    post: (conversation: string): number => take([[conversation, windows]]),

    /** Takes a place for an edit of a card, which new messages go before: 0, or how long to wait. */
    edit: (conversation: string, card: string): number =>
      take([
        [conversation, editWindows],
        [JSON.stringify([conversation, card]), cardWindows],
      ]),

    /** Teams asked to leave the conversation alone for so long. */
    rest(conversation: string, milliseconds: number): void {
      const now = clock().getTime();
      const { sent = [], restsUntil = 0 } = lines.get(conversation) ?? {};
      const until = Math.max(restsUntil, now + milliseconds);
      keep(conversation, { sent, restsUntil: until }, now);
    },

    /** How long the conversation must still be left alone, without taking a place. */
    restOf: (conversation: string): number =>
      waitFor(lines.get(conversation), [], clock().getTime()),
  };
}

function waitFor(line: Line | undefined, those: readonly Window[], now: number): number {
  if (!line) return 0;
  const waits = those.map(([most, length]) => {
    const blocking = line.sent[line.sent.length - most];
    return blocking === undefined ? 0 : blocking + length - now;
  });
  return Math.max(0, line.restsUntil - now, ...waits);
}
