/**
 * Where a host dies, seen from the other end of the wire:
 * - before-batch: a batch arrives at the database and isn't carried out
 * - after-batch: it was carried out, and the answer never arrives
 * - after-send: Teams has stored a post or an edit, and the answer never arrives
 * - before-record: Teams has answered, and the batch that records it isn't carried out
 */
export const killPoints = ['before-batch', 'after-batch', 'after-send', 'before-record'] as const;
export type KillPoint = (typeof killPoints)[number];

export type Kills = ReturnType<typeof createKills>;

/** Which kills are to come, and how many there were. */
export function createKills() {
  const armed: { point: KillPoint; passes: number }[] = [];
  const hits: Record<KillPoint, number> = {
    'before-batch': 0,
    'after-batch': 0,
    'after-send': 0,
    'before-record': 0,
  };
  return {
    hits,
    /** Kills at a point, after so many that pass unharmed. */
    arm: (point: KillPoint, passes: number): void => {
      armed.push({ point, passes });
    },
    /** Whether one is still to come. */
    isArmed: (): boolean => armed.length > 0,
    disarm: (): void => {
      armed.length = 0;
    },
    /** Whether whoever comes by this point now dies. */
    strikes: (point: KillPoint): boolean => {
      const place = armed.findIndex((one) => one.point === point);
      const found = armed[place];
      if (!found) return false;
      found.passes -= 1;
      if (found.passes >= 0) return false;
      armed.splice(place, 1);
      hits[point] += 1;
      return true;
    },
  };
}
