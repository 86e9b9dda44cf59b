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
    // The days off end (there are 50 at most), so a working day comes.
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

function isWorkingDay(name: string, { daysOff }: WorkingHours): boolean {
  const weekday = new Date(name).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.includes(name);
}
