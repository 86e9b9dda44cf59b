const realNow = Date.now;
const RealDate = Date;
let shift = 0;

/**
 * Lets every `Date` of this process run ahead by so many milliseconds; 0 is the real time again.
 * The bundle shares the host's globals, so the product can't tell. Timers and their waits stay
 * real, and so do the clocks of other processes.
 */
export function shiftDate(milliseconds: number): void {
  shift = milliseconds;
  if (shift !== 0 && globalThis.Date === RealDate) globalThis.Date = ShiftedDate as DateConstructor;
}

/** `new Date()` and `Date()` ask for the time themselves, so replacing Date.now isn't enough. */
const ShiftedDate = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (_target, values: unknown[], newTarget) =>
    Reflect.construct(RealDate, values.length === 0 ? [now()] : values, newTarget),
  get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
});

function now(): number {
  return realNow() + shift;
}
