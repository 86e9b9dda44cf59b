/**
 * A day without a time zone, as a count of days since 1 January 1970, so that days can be added
 * and compared.
 */
export type DayNumber = number;

const length = 24 * 60 * 60 * 1000;

/** The day of a year, a month (1 to 12) and a day; undefined when there is no such date. */
export function dayOn(year: number, month: number, day: number): DayNumber | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayIn(year, month)
    ? Date.UTC(year, month - 1, day) / length
    : undefined;
}

/** The last day of a month (1 to 12; 13 is January of the next year). */
export function endOfMonth(year: number, month: number): DayNumber {
  return Date.UTC(year, month, 0) / length;
}

/** How many days a month (1 to 12) has. */
function lastDayIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of '2026-12-25', or of a moment as the clocks show it. */
export function dayNamed(name: string): DayNumber {
  return Date.parse(name.slice(0, 10)) / length;
}

/** '2026-12-25'. */
export function nameOfDay(day: DayNumber): string {
  return new Date(day * length).toISOString().slice(0, 10);
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: DayNumber): { year: number; month: number; date: number } {
  const [year = 0, month = 0, date = 0] = nameOfDay(day).split('-').map(Number);
  return { year, month, date };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((day + 3) % 7) + 1;
}

/** The Monday of the week that a day is in: weeks begin on Monday. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The same date so many months later; the last one where that month is shorter. */
export function monthsLater(day: DayNumber, months: number): DayNumber {
  const { year, month, date } = partsOf(day);
  const shifted = new Date(Date.UTC(year, month - 1 + months, 1));
  const [y, m] = [shifted.getUTCFullYear(), shifted.getUTCMonth() + 1];
  return Date.UTC(y, m - 1, Math.min(date, lastDayIn(y, m))) / length;
}

/** The Monday of week 1 of a year: the week that 4 January is in (ISO 8601). */
export function mondayOfWeek(year: number, week: number): DayNumber {
  return mondayOf(Date.UTC(year, 0, 4) / length) + (week - 1) * 7;
}
