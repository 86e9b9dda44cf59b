import { dayNamed, nameOfDay, partsOf, weekdayOf } from '../shared/date-phrase/calendar';
import { holidays } from '../shared/date-phrase/holidays';
import { type Documents, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { momentShown, wallClock } from '../shared/wall-clock';
import { type LeerwerkplaatsDocument, leerwerkplaatsDocumentId } from './records';
import { type Settings, usualSettings } from './settings-model';

/**
 * What asks people something of its own accord waits for the working hours of their
 * leerwerkplaats, as they are set when it is time.
 */
export function inWorkingHours(wake: Wake): Wake {
  return async (document, now, documents) => {
    const { leerwerkplaatsId } = document as LeerwerkplaatsDocument;
    const moment = nextWorkingMoment(now, await workingHoursOf(documents, leerwerkplaatsId));
    const later = { ...document, dueAt: moment.toISOString() };
    return moment > now ? { document: later } : wake(document, now, documents);
  };
}

export type WorkingHours = Pick<Settings, 'timeZone' | 'worksFrom' | 'worksUntil' | 'daysOff'>;

/** The working hours of a leerwerkplaats as they are set now. */
export async function workingHoursOf(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<WorkingHours> {
  const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
    workOf(leerwerkplaatsId),
    leerwerkplaatsDocumentId,
  );
  return { ...usualSettings, ...leerwerkplaats?.settings };
}

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** `now` in working hours, and else the moment at which they begin next. */
export function nextWorkingMoment(now: Date, hours: WorkingHours): Date {
  const { timeZone, worksFrom, worksUntil } = hours;
  const today = Date.parse(wallClock(now, timeZone).slice(0, 10));
  for (let date = today; ; date += day) {
    const name = new Date(date).toISOString().slice(0, 10);
    // The days off end (there are 50 at most), and holidays are few, so a working day comes.
    if (!isWorkingDay(name, hours) || now >= momentShown(`${name}T${worksUntil}`, timeZone))
      continue;
    const begin = momentShown(`${name}T${worksFrom}`, timeZone);
    return now > begin ? now : begin;
  }
}

/** The last hour of work that began before `now`: what waits until then still falls in working hours. */
export function lastWorkingHour(now: Date, hours: WorkingHours): Date {
  const { timeZone, worksFrom, worksUntil } = hours;
  const today = Date.parse(wallClock(now, timeZone).slice(0, 10));
  for (let date = today; ; date -= day) {
    const name = new Date(date).toISOString().slice(0, 10);
    const begin = momentShown(`${name}T${worksFrom}`, timeZone);
    const end = momentShown(`${name}T${worksUntil}`, timeZone);
    const last = new Date(Math.max(begin.getTime(), end.getTime() - hour));
    if (isWorkingDay(name, hours) && last < now) return last;
  }
}

/** The days on which all of the Netherlands is off; Liberation Day is so once in five years. */
const offForAll = [
  'newYear',
  'easterMonday',
  'kingsDay',
  'ascension',
  'whitMonday',
  'christmas',
  'boxingDay',
] as const satisfies readonly (keyof typeof holidays)[];

function isWorkingDay(name: string, { daysOff }: DaysOff): boolean {
  const day = dayNamed(name);
  const { year } = partsOf(day);
  const isHoliday =
    offForAll.some((holiday) => holidays[holiday](year) === day) ||
    (year % 5 === 0 && holidays.liberation(year) === day);
  return weekdayOf(day) <= 5 && !isHoliday && !daysOff.includes(name);
}

type DaysOff = Pick<WorkingHours, 'daysOff'>;

/** The first working day on or after this one; days as '2026-12-25'. */
export function workingDayFrom(name: string, hours: DaysOff): string {
  let day = dayNamed(name);
  while (!isWorkingDay(nameOfDay(day), hours)) day += 1;
  return nameOfDay(day);
}

/** The last day since which so many working days came, this one among them if it is one. */
export function workingDaysBefore(name: string, count: number, hours: DaysOff): string {
  let day = dayNamed(name);
  for (let left = count; left > 0; day -= 1) {
    if (isWorkingDay(nameOfDay(day), hours)) left -= 1;
  }
  return nameOfDay(day);
}
