import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar shows of a session. It names nobody, because who has the address may read it. */
export interface CalendarEntry {
  /** The same for as long as the session is there, so that a calendar knows it again. */
  readonly uid: string;
  /** Counts up with each change: a calendar replaces the entry that it has by a later one. */
  readonly sequence: number;
  readonly title: string;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** May be empty. */
  readonly place: string;
  readonly status: 'planned' | 'cancelled';
  /** When it is asked for, because the format asks when a file was made. */
  readonly at: Date;
}

/**
 * A session as a file that calendars read (RFC 5545, text/calendar). Its moments are in UTC, which
 * each calendar shows on its own clocks: no table of time zones that can be out of date.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, title, startsAt, endsAt, place, at } = entry;
  const cancelled = entry.status === 'cancelled';
  const calendar = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Leerwerkplaats', product: 'Leerwerkplaats', language: 'NL' },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: at,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: title,
    location: place || null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  // The library leaves out the end of the last line, which the format asks for.
  return `${calendar.toString()}\r\n`;
}
