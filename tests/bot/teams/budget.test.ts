import { createBudget } from '../../../bot/teams/budget';

/** Teams' own windows: most messages, milliseconds. */
const limits = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const;

describe('the budget of a channel', () => {
  it.each(['post', 'edit'] as const)('never lets more %ss through than Teams takes', (kind) => {
    let now = 0;
    const take = createBudget(() => new Date(now));
    const sent: number[] = [];
    while (now < 3_700_000) {
      const wait = take('channel', kind);
      if (wait === 0) sent.push(now);
      now += wait;
    }
    for (const [most, length] of limits) {
      const crowded = sent.filter((at, place) => (sent[place + most] ?? Infinity) - at < length);
      expect(crowded).toEqual([]);
    }
    expect(sent.length).toBeGreaterThan(1_000);
  });

  it('keeps room for posts while edits wait, and channels apart', () => {
    const take = createBudget(() => new Date(0));
    while (take('channel', 'edit') === 0);
    expect(take('channel', 'post')).toBe(0);
    expect(take('other', 'edit')).toBe(0);
  });
});
