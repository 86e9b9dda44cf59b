import fc from 'fast-check';
import { createBudget } from '../../../bot/teams/budget';
import { createLimits } from '../../../infra/local/teams/limits';

const channel = '19:channel@thread.tacv2';

describe('the budget of a channel', () => {
  let now: number;
  const clock = () => new Date(now);
  beforeEach(() => {
    now = Date.parse('2026-12-01T13:03:00Z');
  });

  const attempt = fc.record({
    kind: fc.constantFrom('post', 'edit'),
    card: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    /** Mostly at once, now and then after some time. */
    later: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(2_100), fc.nat(40_000)),
  });

  it('never lets through what Teams would refuse, in any order of posts and edits', () => {
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 20, maxLength: 300 }), (attempts) => {
        const budget = createBudget(clock);
        const limits = createLimits(() => now);
        for (const { kind, card, later } of attempts) {
          now += later;
          const wait = kind === 'post' ? budget.post(channel) : budget.edit(channel, card);
          if (wait === 0) expect(limits.take(channel, 'send')).toBe(0);
          // Whoever asks again exactly then gets a place, or Teams would have had room earlier.
          else if (later === 0) now += wait;
        }
      }),
    );
  });

  it('never lets through what Teams would refuse in an hour, and uses the hour', () => {
    const budget = createBudget(clock);
    const limits = createLimits(() => now);
    let taken = 0;
    for (const until = now + 3_700_000; now < until; ) {
      const wait = budget.post(channel);
      if (wait > 0) now += wait;
      else {
        expect(limits.take(channel, 'send')).toBe(0);
        taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(1_800);
  });

  it('keeps room for posts while edits wait, in each window', () => {
    const budget = createBudget(clock);
    for (let card = 0; now < Date.parse('2026-12-01T14:10:00Z'); card += 1) {
      const wait = budget.edit(channel, `card-${card}`);
      if (wait > 0) expect(budget.post(channel)).toBe(0);
      now += wait;
    }
  });

  it('spaces the edits of one card, and of no other', () => {
    const budget = createBudget(clock);
    expect(budget.edit(channel, 'a')).toBe(0);
    now += 400;
    expect(budget.edit(channel, 'a')).toBe(700);
    expect(budget.edit(channel, 'b')).toBe(0);
    now += 700;
    expect(budget.edit(channel, 'a')).toBe(0);
  });

  it('leaves alone for as long as Teams asked, and only there', () => {
    const budget = createBudget(clock);
    budget.rest(channel, 20_000);
    budget.rest(channel, 5_000);
    now += 15_000;
    expect(budget.post(channel)).toBe(5_000);
    expect(budget.edit(channel, 'a')).toBe(5_000);
    expect(budget.restOf(channel)).toBe(5_000);
    expect(budget.post('other')).toBe(0);
    now += 5_000;
    expect(budget.post(channel)).toBe(0);
  });

  it('forgets what is over, so that it doesn’t grow with every channel and card there ever was', () => {
    const lines = new Map();
    const budget = createBudget(clock, lines);
    for (let count = 0; count < 100; count += 1) {
      budget.edit(`channel-${count}`, 'card');
      budget.rest(`chat-${count}`, 1_000);
    }
    now += 3_600_000;
    budget.post(channel);
    expect([...lines.keys()]).toEqual([channel]);
  });
});
