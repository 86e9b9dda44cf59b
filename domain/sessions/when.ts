import { dayOn } from '../shared/date-phrase/calendar';
import { readDatePhrase } from '../shared/date-phrase/read';
import { dateRefusals } from '../shared/date-phrase/text';
import { type Result, refuse, succeed } from '../shared/result';
import { timeZone } from '../shared/time';
import { momentShown, wallClock } from '../shared/wall-clock';

/** When a session begins, ISO 8601, and how long it takes where somebody wrote its end. */
export interface When {
  readonly startsAt: string | null;
  readonly minutes?: number;
}

export type WhenRefusal =
  | 'when-missing'
  | 'no-such-date'
  | 'in-the-past'
  | 'too-far'
  | 'when-not-understood'
  | 'hour-missing';

/** A day and an hour as fields give them: '2026-12-04' and '14:00', on the clocks of the Netherlands. */
export interface Fields {
  readonly date: string;
  readonly time: string;
  /** A date is still to be found. */
  readonly later: boolean;
}

/** Own judgement: nobody plans further ahead than two years. */
const furthest = 2 * 366 * 24 * 60 * 60 * 1000;

/** The moment that the fields of a form say, as seen from `now`. */
export function whenOfFields({ date, time, later }: Fields, now: Date): Result<When, WhenRefusal> {
  if (later) return succeed({ startsAt: null });
  if (date === '' || time === '') return refuse('when-missing');
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.slice(1).map(Number) ?? [];
  const [year = 0, month = 0, dayOfMonth = 0] = day;
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  if (dayOn(year, month, dayOfMonth) === undefined || !isTime) return refuse('no-such-date');
  const starts = momentShown(`${date}T${time}:00`, timeZone);
  if (starts <= now) return refuse('in-the-past');
  if (starts.getTime() > now.getTime() + furthest) return refuse('too-far');
  return succeed({ startsAt: starts.toISOString() });
}

/** The moment that somebody wrote: 'vrijdag 14:00', 'vrijdag 14:00 tot 15:30'. */
export function whenOfPhrase(phrase: string, now: Date): Result<When, WhenRefusal> {
  if (phrase.trim() === '') return refuse('when-missing');
  const read = readDatePhrase(phrase, { now, timeZone });
  if (!read.ok) return refuse('when-not-understood', { why: dateRefusals[read.refusal] });
  if (read.value.kind === 'day') return refuse('hour-missing');
  const { at, until } = read.value;
  const minutes = until && Math.round((Date.parse(until) - Date.parse(at)) / 60_000);
  return succeed({ startsAt: at, ...(minutes ? { minutes } : {}) });
}

/** The fields that a moment fills. */
export function fieldsOf(startsAt: string | null): Fields {
  if (startsAt === null) return { date: '', time: '', later: true };
  const [date = '', time = ''] = wallClock(new Date(startsAt), timeZone).split('T');
  return { date, time: time.slice(0, 5), later: false };
}
