import { readFileSync, writeFileSync } from 'node:fs';
import { shiftDate } from '../functions-host/test-clock';
import type { TestClock } from '../teams/clock-api';
import type { RunningFunctions } from './functions';

export interface SharedClock extends TestClock {
  /** From now on these hosts go by it too. */
  take(functions: Pick<RunningFunctions, 'shift' | 'runTimers'>): void;
}

/**
 * One clock for everything that a start runs: the stand-ins in this process and the hosts in theirs.
 * How far it is ahead is kept in the file, because what was stored then must not lie in the future
 * at the next start.
 */
export function createSharedClock(file: string): SharedClock {
  let functions: Pick<RunningFunctions, 'shift' | 'runTimers'> | undefined;
  let ahead = readAhead(file);
  shiftDate(ahead);
  return {
    aheadMs: () => ahead,
    advance: async (milliseconds) => {
      ahead += milliseconds;
      writeFileSync(file, JSON.stringify({ aheadMs: ahead }));
      shiftDate(ahead);
      await functions?.shift(ahead);
      await functions?.runTimers();
    },
    take: (running) => {
      functions = running;
    },
  };
}

function readAhead(file: string): number {
  try {
    return Number((JSON.parse(readFileSync(file, 'utf8')) as { aheadMs?: unknown }).aheadMs) || 0;
  } catch {
    return 0;
  }
}
