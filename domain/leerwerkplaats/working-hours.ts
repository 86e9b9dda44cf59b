import { workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { type LeerwerkplaatsDocument, leerwerkplaatsDocumentId } from './records';
import { type Settings, usualSettings } from './settings-model';

/**
 * What asks people something of its own accord waits for the working hours of their
 * leerwerkplaats, as they are set when it is time.
 */
export function inWorkingHours(wake: Wake): Wake {
  return async (document, now, documents) => {
    const { leerwerkplaatsId } = document as LeerwerkplaatsDocument;
    const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
      workOf(leerwerkplaatsId),
      leerwerkplaatsDocumentId,
    );
    const moment = nextWorkingMoment(now, { ...usualSettings, ...leerwerkplaats?.settings });
    const later = { ...document, dueAt: moment.toISOString() };
    return moment > now ? { document: later } : wake(document, now, documents);
  };
}

type Hours = Pick<Settings, 'timeZone' | 'worksFrom' | 'worksUntil' | 'daysOff'>;

const day = 24 * 60 * 60 * 1000;

/** `now` in working hours, and else the moment at which they begin next. */
export function nextWorkingMoment(now: Date, hours: Hours): Date {
  const { timeZone, worksFrom, worksUntil } = hours;
  const today = Date.parse(wallClock(now, timeZone).slice(0, 10));
  for (let date = today; ; date += day) {
    const name = new Date(date).toISOString().slice(0, 10);
    // The days off end (there are 50 at most), so a working day comes.
    if (!isWorkingDay(name, hours) || now >= momentOf(`${name}T${worksUntil}`, timeZone)) continue;
    const begin = momentOf(`${name}T${worksFrom}`, timeZone);
    return now > begin ? now : begin;
  }
}

function isWorkingDay(name: string, { daysOff }: Hours): boolean {
  const weekday = new Date(name).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.includes(name);
}

/** '2026-12-25T09:00:00' on the clocks of a time zone. */
function wallClock(at: Date, timeZone: string): string {
  // Sweden writes dates as ISO 8601 does.
  const format = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(at).replace(' ', 'T');
}

/** When clocks of a time zone show this, on a working day: they change on Sundays only. */
function momentOf(shown: string, timeZone: string): Date {
  const asUtc = Date.parse(`${shown}Z`);
  const ahead = Date.parse(`${wallClock(new Date(asUtc), timeZone)}Z`) - asUtc;
  return new Date(asUtc - ahead);
}
