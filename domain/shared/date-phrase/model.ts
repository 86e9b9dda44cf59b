import type { Result } from '../result';

/** When a phrase is read, and where. */
export interface ReadingContext {
  readonly now: Date;
  /** An IANA time zone, on whose clocks the phrase is meant. */
  readonly timeZone: string;
  /**
   * The hour ('17:00') that a day alone takes, or a part of it. Without this, a day alone stays a
   * day.
   */
  readonly hourOf?: (part: PartOfDay | undefined) => string;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/**
 * A moment that somebody wrote (ISO 8601, in UTC), with its end if they wrote one; or a day
 * ('2026-12-04') without an hour, perhaps a part of it.
 */
export type DateReading =
  | { readonly kind: 'moment'; readonly at: string; readonly until?: string }
  | { readonly kind: 'day'; readonly day: string; readonly part?: PartOfDay };

export type DateRefusal =
  | 'not-understood'
  | 'no-such-date'
  | 'in-the-past'
  | 'too-far'
  | 'day-missing';

export type DateResult = Result<DateReading, DateRefusal>;
