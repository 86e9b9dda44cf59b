import type { DayNumber } from './calendar';
import type { PartOfDay } from './model';

/** An hour as it was said: in minutes since midnight. */
export interface Clock {
  readonly minutes: number;
  /** Written as a clock shows it ('02:30', '17.00', '5pm'); else '5 uur' may be in the afternoon. */
  readonly exact: boolean;
}

/** What a piece of a phrase tells; a phrase tells each thing once. */
export interface Said {
  readonly day?: DayNumber | 'no-such-date';
  readonly weekday?: number;
  /** Of which week: the one to come (not today), or this one or another (0, 1, …). */
  readonly week?: 'coming' | number;
  /** '… over een week': so many days after the weekday that was named, or from today. */
  readonly ahead?: number;
  /** A number that may be a day or an hour. */
  readonly bare?: number;
  readonly clock?: Clock;
  readonly until?: Clock;
  readonly part?: PartOfDay;
  /** Milliseconds from now: 'over twee uur'. */
  readonly wait?: number;
  /** 'Einde dag': today, unless another day is named. */
  readonly endOfDay?: true;
  /** A time in which the day is still to be named, such as 'december' or 'volgende maand'. */
  readonly tooWide?: true;
  /** 'Omstreeks', which is sure enough for an hour only. */
  readonly roughly?: true;
  readonly gone?: true;
}

/** A pattern over the codes of `lexicon.ts`, and what it says on a day; undefined: it isn't one. */
export type Pattern = readonly [RegExp, (found: Found, today: DayNumber) => Said | undefined];

/** The groups of a match; those that weren't there are ''. */
export type Found = readonly string[];

/** Words that may stand between others and say nothing there. */
export const between = '(?:(?:F|van|in|on) )*';
export const year = '(?: [NY](\\d{4}|2[5-9]|[3-9]\\d))?';

/** A pattern from its parts; it ends where a code ends. */
export function pattern(...parts: string[]): RegExp {
  return new RegExp(`^(?:${parts.join('')})(?= |$)`);
}
