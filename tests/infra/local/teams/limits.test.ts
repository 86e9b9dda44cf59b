import { createLimits } from '../../../../infra/local/teams/limits';

let now: number;
beforeEach(() => {
  now = Date.parse('2026-12-01T13:03:00Z');
});

/** So many calls, each so many milliseconds after the one before. */
function take(
  limits: ReturnType<typeof createLimits>,
  kind: 'send' | 'read',
  many: number,
  apart = 0,
) {
  for (let count = 0; count < many; count += 1) {
    expect(limits.take('channel', kind)).toBe(0);
    now += apart;
  }
}

/** The windows as Microsoft documents them; calls so far apart that no other window is full. */
it.each([
  ['send', 7, 1_000, 0],
  ['send', 8, 2_000, 200],
  ['send', 60, 30_000, 400],
  ['send', 1_800, 3_600_000, 600],
  ['read', 14, 1_000, 0],
  ['read', 16, 2_000, 100],
  ['read', 120, 30_000, 200],
  ['read', 3_600, 3_600_000, 300],
] as const)(
  '%s: %i in %i ms, and not one more until the first is over',
  (kind, most, length, apart) => {
    const start = now;
    const limits = createLimits(() => now);
    take(limits, kind, most, apart);
    expect(limits.take('channel', kind)).toBe(Math.ceil((start + length - now) / 1_000));
    expect(limits.take('other', kind)).toBe(0);
    now = start + length - 1;
    expect(limits.take('channel', kind)).toBe(1);
    now = start + length;
    expect(limits.take('channel', kind)).toBe(0);
  },
);

it('a call that was refused doesn’t count', () => {
  const limits = createLimits(() => now);
  take(limits, 'send', 7);
  for (let count = 0; count < 100; count += 1) limits.take('channel', 'send');
  now += 1_000;
  expect(limits.take('channel', 'send')).toBe(0);
});

it('reading leaves room for sending', () => {
  const limits = createLimits(() => now);
  take(limits, 'read', 14);
  take(limits, 'send', 7);
});

it('all conversations together: 50 in a second', () => {
  const limits = createLimits(() => now);
  for (let count = 0; count < 50; count += 1) expect(limits.take(`${count}`, 'send')).toBe(0);
  expect(limits.take('one more', 'read')).toBe(1);
  now += 1_000;
  expect(limits.take('one more', 'read')).toBe(0);
});
