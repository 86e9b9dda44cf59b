import { type DayNumber, dayOn, weekdayOf } from './calendar';

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
