export type Random = ReturnType<typeof createRandom>;

/** A seeded generator (mulberry32): the same seed gives the same choices, on every machine. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    chance: (share: number): boolean => next() < share,
    /** One of a list that isn't empty. */
    pick: <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item,
    /** One of the names, as often as its weight says. */
    weighted: <Name extends string>(weights: Readonly<Record<Name, number>>): Name => {
      const entries = Object.entries(weights) as [Name, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const found = entries.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? (entries[0] as [Name, number]))[0];
    },
    shuffled: <Item>(list: readonly Item[]): Item[] => {
      const rest = [...list];
      return list.map(() => rest.splice(below(rest.length), 1)[0] as Item);
    },
  };
}

/** The seed of one sequence of a campaign, so that it can be run alone. */
export function sequenceSeed(seed: number, number: number): number {
  return (Math.imul(seed, 0x9e3779b1) + Math.imul(number + 1, 0x85ebca6b)) >>> 0;
}
