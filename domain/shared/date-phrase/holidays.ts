import { type DayNumber, dayOn, partsOf, weekdayOf } from './calendar';

/** The day of a holiday in a year. */
type Holiday = (year: number) => DayNumber;

const fixed =
  (month: number, day: number): Holiday =>
  (year) =>
    dayOn(year, month, day) ?? 0;
const afterEaster =
  (days: number): Holiday =>
  (year) =>
    easter(year) + days;

const sunday =
  (month: number, nth: number): Holiday =>
  (year) => {
    const first = dayOn(year, month, 1) ?? 0;
    return first + 7 - weekdayOf(first) + (nth - 1) * 7;
  };

/** Holidays of the Netherlands that people plan around, by a name of one word. */
export const holidays = {
  newYear: fixed(1, 1),
  epiphany: fixed(1, 6),
  goodFriday: afterEaster(-2),
  easter,
  easterMonday: afterEaster(1),
  // A day earlier when 27 April is a Sunday.
  kingsDay: (year) => {
    const day = dayOn(year, 4, 27) ?? 0;
    return weekdayOf(day) === 7 ? day - 1 : day;
  },
  remembrance: fixed(5, 4),
  liberation: fixed(5, 5),
  valentine: fixed(2, 14),
  // The second Sunday of May and the third of June, in the Netherlands.
  mothersDay: sunday(5, 2),
  fathersDay: sunday(6, 3),
  halloween: fixed(10, 31),
  saintMartin: fixed(11, 11),
  ascension: afterEaster(39),
  pentecost: afterEaster(49),
  whitMonday: afterEaster(50),
  saintNicholas: fixed(12, 5),
  christmasEve: fixed(12, 24),
  christmas: fixed(12, 25),
  boxingDay: fixed(12, 26),
  newYearsEve: fixed(12, 31),
} as const satisfies Record<string, Holiday>;

/** Easter Sunday from 1900 to 2099, after Gauss. */
function easter(year: number): DayNumber {
  const golden = year % 19;
  const full = (19 * golden + 24) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * full + 5) % 7;
  const aWeekEarlier = week === 6 && (full === 29 || (full === 28 && golden > 10));
  return (dayOn(year, 3, 22) ?? 0) + full + week - (aWeekEarlier ? 7 : 0);
}

/**
 * Holidays on which nearly nobody works. Liberation Day is one for everybody only once in five
 * years, and Good Friday for few.
 */
const off: readonly (keyof typeof holidays)[] = [
  'newYear',
  'easterMonday',
  'kingsDay',
  'ascension',
  'whitMonday',
  'christmas',
  'boxingDay',
];

/** The day after so many working days (Monday to Friday, but no holiday), counted from tomorrow. */
export function workingDaysLater(from: DayNumber, count: number): DayNumber {
  let day = from;
  for (let left = Math.min(Math.ceil(count), mostWorkingDays); left > 0; left -= 1) {
    day = workingDayFrom(day + 1, 1);
  }
  return day;
}

/** A working day, or the first one after (`step` 1) or before (-1) a day. */
export function workingDayFrom(day: DayNumber, step: 1 | -1): DayNumber {
  return isWorkingDay(day) ? day : workingDayFrom(day + step, step);
}

/** More than two years, so that what is further is refused as too far. */
const mostWorkingDays = 1000;

function isWorkingDay(day: DayNumber): boolean {
  const { year } = partsOf(day);
  return weekdayOf(day) <= 5 && !off.some((name) => holidays[name](year) === day);
}
