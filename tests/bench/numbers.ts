/** How many leerwerkplaatsen take part, also where there are many more. */
export const busy = 10;

/** Beside those, for 'Wie doet wat': which leerwerkplaats, and how many stand in it. */
export const directories = {
  few: { number: 50_000, entries: 20 },
  many: { number: 50_001, entries: 2_000 },
} as const;

/** And for polls: which leerwerkplaats, how many answered already, and about how many dates. */
export interface BusyPoll {
  readonly number: number;
  readonly voters: number;
  /** 0: one choice of three. */
  readonly dates: number;
}

export const busyPolls = {
  full: { number: 50_002, voters: 300, dates: 0 },
  dates: { number: 50_003, voters: 40, dates: 12 },
} as const satisfies Record<string, BusyPoll>;

/** And for action items: which leerwerkplaats, and how many are to be done in it. */
export const itemLists = {
  few: { number: 50_004, items: 10 },
  many: { number: 50_005, items: 10_000 },
  /** Which are closed one after the other. */
  closing: { number: 50_006, items: 2_500 },
} as const;

/** The id of the nth action item. */
export const itemNumber = (item: number): string => `item-${item}`;

export function isBusyPoll(number: number): boolean {
  return Object.values(busyPolls).some((poll) => poll.number === number);
}
