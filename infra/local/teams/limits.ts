/** Most calls and milliseconds; any stretch of that length is a window. */
type Window = readonly [most: number, length: number];

/**
 * What Teams takes from one bot in one conversation: a channel with all its threads, or a chat
 * (msteams-docs, bots/how-to/rate-limit.md, 'Per bot per thread limit').
 */
const threadWindows: Readonly<Record<'send' | 'read', readonly Window[]>> = {
  send: [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000],
  ],
  read: [
    [14, 1_000],
    [16, 2_000],
    [120, 30_000],
    [3_600, 3_600_000],
  ],
};

/** What it takes from an app in a tenant (the same page). */
const tenantWindows: readonly Window[] = [[50, 1_000]];

export interface Limits {
  /** Takes a call: 0, or the whole seconds to wait (Retry-After), and then it doesn't count. */
  take(conversation: string, kind: 'send' | 'read'): number;
}

/** Counts the calls of one app, per conversation and together. `now` is in milliseconds. */
export function createLimits(now: () => number): Limits {
  const taken = new Map<string, number[]>();

  function waitFor(key: string, windows: readonly Window[], at: number): number {
    const longest = Math.max(...windows.map(([, length]) => length));
    const past = (taken.get(key) ?? []).filter((one) => at - one < longest);
    taken.set(key, past);
    const waits = windows.map(([most, length]) => {
      const inside = past.filter((one) => at - one < length);
      const leaves = inside[inside.length - most];
      return leaves === undefined ? 0 : leaves + length - at;
    });
    return Math.max(...waits);
  }

  return {
    take(conversation, kind) {
      const at = now();
      const thread = `${kind} ${conversation}`;
      const wait = Math.max(
        waitFor(thread, threadWindows[kind], at),
        waitFor('tenant', tenantWindows, at),
      );
      if (wait === 0) for (const key of [thread, 'tenant']) taken.get(key)?.push(at);
      return Math.ceil(wait / 1_000);
    },
  };
}
