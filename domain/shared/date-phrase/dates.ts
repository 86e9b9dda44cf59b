import { type DayNumber, dayOn, endOfMonth, monthsLater, partsOf, weekdayOf } from './calendar';
import { workingDayFrom } from './holidays';
import { between, type Pattern, pattern, type Said, year } from './said';

const edge = '(?:E(\\d)|(last) Ud|(O1) Ud|half) ';

/** What tells a day of a month. */
export const datePatterns: readonly Pattern[] = [
  [pattern('D(\\d*)-(\\d+)-(\\d+)'), ([y, m, d], today) => date(today, y, m, d)],
  [pattern('[NO](\\d+) ', between, 'M(\\d+)', year), ([d, m, y], today) => date(today, y, m, d)],
  [
    pattern('M(\\d+) ', between, '[NO](\\d\\d?)', year, '(?! (?:h|clock))'),
    ([m, d, y], today) => date(today, y, m, d),
  ],
  [pattern('O(\\d+)(?: ', between, 'Um)?'), ([d], today) => onDate(today, Number(d))],
  [
    pattern('O(\\d+) ', between, '(this|next) Um'),
    ([d, which], today) => inMonth(today, which, (y, m) => dayOn(y, m, Number(d))),
  ],
  [
    pattern('(?:O(\\d)|last) W(\\d) ', between, 'M(\\d+)', year),
    ([nth, w, m, y], today) =>
      inYear(today, y, (at) => nthWeekday(at, Number(m), Number(nth), Number(w))),
  ],
  [
    pattern('(?:O(\\d)|last) W(\\d) ', between, 'Um'),
    ([nth, w], today) => inComingMonth(today, (y, m) => nthWeekday(y, m, Number(nth), Number(w))),
  ],
  [
    pattern('(?:O(\\d)|last) W(\\d) ', between, '(this|next) Um'),
    ([nth, w, which], today) =>
      inMonth(today, which, (y, m) => nthWeekday(y, m, Number(nth), Number(w))),
  ],
  [
    pattern(edge, between, 'M(\\d+)', year),
    ([at, last, first, m, y], today) =>
      inYear(today, y, (on) => edgeOfMonth(edgeOf(at, last, first), on, Number(m))),
  ],
  [
    pattern(edge, between, '(?:(this|next|coming) )?Um'),
    ([at, last, first, which], today) =>
      inMonth(today, which, (y, m) => edgeOfMonth(edgeOf(at, last, first), y, m)),
  ],
  [
    pattern('E(\\d) ', between, '(?:(this|next|coming) )?Uy'),
    ([at, which], today) => edgeOfYear(Number(at), partsOf(today).year + (ahead(which) ? 1 : 0)),
  ],
  [
    pattern('(?:O1|(last)) Uk ', between, 'M(\\d+)', year),
    ([last, m, y], today) => inYear(today, y, (at) => edgeWorkingDay(at, Number(m), last)),
  ],
  [
    pattern('(?:O1|(last)) Uk ', between, '(?:(this|next|coming) )?Um'),
    ([last, which], today) =>
      which
        ? inMonth(today, which, (at, m) => edgeWorkingDay(at, m, last))
        : inComingMonth(today, (at, m) => edgeWorkingDay(at, m, last)),
  ],
  [
    pattern('(this|next|coming) Um ', between, 'O(\\d+)'),
    ([which, d], today) => inMonth(today, which, (y, m) => dayOn(y, m, Number(d))),
  ],
  [
    pattern('E(\\d) ', between, '[KO](\\d)(?: Uc| q|(?<=K\\d))', year),
    ([at, quarter, y], today) => edgeOfQuarter(today, Number(at), Number(quarter), y),
  ],
  [
    pattern('E(\\d) ', between, '(?:(this|next|coming) )?(?:Uc|q)'),
    ([at, which], today) => {
      const { year, month } = partsOf(monthsLater(today, ahead(which) ? 3 : 0));
      return edgeOfQuarter(today, Number(at), Math.ceil(month / 3), String(year));
    },
  ],
  [pattern('E(\\d) ', between, 'N(\\d{4})'), ([at, y]) => edgeOfYear(Number(at), Number(y))],
];

/** A date; without a year, the next one to come. */
function date(today: DayNumber, year = '', month = '', day = ''): Said {
  return inYear(today, year, (at) => dayOn(at, Number(month), Number(day)));
}

/**
 * What a year makes a day of: in the year that was written, or in this year or the first one after
 * it in which the day is still to come. Two years are enough to know that of 29 February too,
 * because more than that is too far.
 */
export function inYear(
  today: DayNumber,
  written: string | undefined,
  dayIn: (year: number) => DayNumber | undefined,
): Said {
  if (written) return { day: dayIn(Number(written.padStart(4, '20'))) ?? 'no-such-date' };
  const from = partsOf(today).year;
  const days = [0, 1, 2].map((later) => dayIn(from + later));
  return { day: days.find((day) => day !== undefined && day >= today) ?? 'no-such-date' };
}

type DayInMonth = (year: number, month: number) => DayNumber | undefined;

/** A day of the first month, from this one on, in which it is still to come. */
function inComingMonth(today: DayNumber, dayIn: DayInMonth): Said {
  const months = Array.from({ length: 12 }, (_, later) => dayMonthsLater(today, later, dayIn));
  return { day: months.find((day) => day !== undefined && day >= today) ?? 'no-such-date' };
}

/** The next day of this number. */
export function onDate(today: DayNumber, date: number): Said {
  return inComingMonth(today, (year, month) => dayOn(year, month, date));
}

function inMonth(today: DayNumber, which: string | undefined, dayIn: DayInMonth): Said {
  return { day: dayMonthsLater(today, ahead(which) ? 1 : 0, dayIn) ?? 'no-such-date' };
}

function dayMonthsLater(today: DayNumber, later: number, dayIn: DayInMonth) {
  const { year, month } = partsOf(monthsLater(today, later));
  return dayIn(year, month);
}

const ahead = (which: string | undefined) => which === 'next' || which === 'coming';

/** The nth such weekday of a month; the last one when `nth` is 0. */
function nthWeekday(year: number, month: number, nth: number, weekday: number) {
  const end = endOfMonth(year, month);
  if (nth === 0) return end - ((weekdayOf(end) - weekday + 7) % 7);
  const first = dayOn(year, month, 1) ?? 0;
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
  return day <= end ? day : undefined;
}

/** 0 the first day, 1 the middle, 2 the last day; without one of the words it was 'half'. */
function edgeOf(edge = '', last = '', first = ''): number {
  if (edge) return Number(edge);
  if (last) return 2;
  return first ? 0 : 1;
}

function edgeOfMonth(edge: number, year: number, month: number): DayNumber | undefined {
  return edge === 2 ? endOfMonth(year, month) : dayOn(year, month, edge === 0 ? 1 : 15);
}

/** The first working day of a month, or the last. */
function edgeWorkingDay(year: number, month: number, last: string | undefined): DayNumber {
  const end = endOfMonth(year, month);
  return last ? workingDayFrom(end, -1) : workingDayFrom(dayOn(year, month, 1) ?? end, 1);
}

function edgeOfQuarter(today: DayNumber, edge: number, quarter: number, written?: string): Said {
  if (edge === 1) return { tooWide: true };
  return inYear(today, written, (at) =>
    edge === 0 ? dayOn(at, quarter * 3 - 2, 1) : endOfMonth(at, quarter * 3),
  );
}

function edgeOfYear(edge: number, year: number): Said {
  if (edge === 1) return { tooWide: true };
  return { day: (edge === 0 ? dayOn(year, 1, 1) : dayOn(year, 12, 31)) ?? 'no-such-date' };
}
