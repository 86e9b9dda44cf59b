import type { SceneClock } from './scene';

/** Stands still at 1 December 2026, 14:03 in Amsterdam, until it is moved. */
export function standingClock(): SceneClock {
  let now = Date.parse('2026-12-01T13:03:00Z');
  return {
    now: () => now,
    passes: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The real time, ahead by what it was moved. */
export function runningClock(): SceneClock {
  let shift = 0;
  return {
    now: () => Date.now() + shift,
    passes: (milliseconds) => {
      shift += milliseconds;
    },
  };
}
