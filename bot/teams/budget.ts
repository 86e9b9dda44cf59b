import type { Clock } from '../../domain/shared/time';

/**
 * What Teams takes from one bot in one conversation (msteams-docs, bots/how-to/rate-limit.md),
 * as pairs of messages and milliseconds.
 */
const windows = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

/** Edits leave this share of each window to new posts. */
const editShare = 0.75;

export type Budget = ReturnType<typeof createBudget>;

/** Keeps count per channel of what was sent, so that Teams never has to say no. */
export function createBudget(clock: Clock) {
  const sent = new Map<string, number[]>();

  /** Takes a place: 0, or how many milliseconds to wait before asking again. */
  return function take(channelId: string, kind: 'post' | 'edit'): number {
    const now = clock().getTime();
    const past = (sent.get(channelId) ?? []).filter((at) => now - at < 3_600_000);
    const waits = windows.map(([most, length]) => {
      const room = kind === 'edit' ? Math.floor(most * editShare) : most;
      const blocking = past[past.length - room];
      return blocking === undefined ? 0 : Math.max(0, blocking + length - now);
    });
    const wait = Math.max(...waits);
    if (wait === 0) past.push(now);
    if (past.length > 0) sent.set(channelId, past);
    else sent.delete(channelId);
    return wait;
  };
}
