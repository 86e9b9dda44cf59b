/** '2026-12-25T09:00:00' on the clocks of a time zone. */
export function wallClock(at: Date, timeZone: string): string {
  return clockOf(timeZone).format(at).replace(' ', 'T');
}

/**
 * When the clocks of a time zone show this ('2026-12-25T09:00:00'). What they show twice, as
 * summer ends, is the first time; what they skip, as it begins, is as much later as they skip.
 */
export function momentShown(shown: string, timeZone: string): Date {
  const asUtc = Date.parse(`${shown}Z`);
  const before = new Date(asUtc - ahead(asUtc - day, timeZone));
  const after = new Date(asUtc - ahead(asUtc + day, timeZone));
  return wallClock(after, timeZone) === shown && wallClock(before, timeZone) !== shown
    ? after
    : before;
}

const day = 24 * 60 * 60 * 1000;

/** How far the clocks are ahead of UTC, in milliseconds. */
function ahead(at: number, timeZone: string): number {
  return Date.parse(`${wallClock(new Date(at), timeZone)}Z`) - at;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  // Sweden writes dates as ISO 8601 does. Made once, because making one is slow.
  const format = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', format);
  clocks.set(timeZone, clock);
  return clock;
}
