import { refuse, succeed } from '../result';
import { momentShown, wallClock } from '../wall-clock';
import {
  type DayNumber,
  dayNamed,
  mondayOf,
  monthsLater,
  nameOfDay,
  partsOf,
  weekdayOf,
} from './calendar';
import { onDate } from './dates';
import { endAfter, minutesOf, partEnds } from './hours';
import type { DateReading, DateRefusal, DateResult, PartOfDay, ReadingContext } from './model';
import type { Said } from './said';

/** Furthest ahead that something is planned, in months. Own judgement. */
const mostMonths = 24;

/** The moment or day that was said; a refusal when it is none, or none that can be planned. */
export function resolve(said: Said, context: ReadingContext): DateResult {
  const today = todayIn(context);
  const { now } = context;
  if (said.gone) return refuse('in-the-past');
  if (said.wait !== undefined) return waited(said, now, said.wait);
  const found = dayOf(said, context, today);
  if (typeof found !== 'number') return refuse(found);
  if (found > monthsLater(today, mostMonths)) return refuse('too-far');
  return said.clock ? atHour(said, found, context) : onDay(said.part, found, context, today);
}

/** The day that it is where the phrase is meant. */
export function todayIn({ now, timeZone }: ReadingContext): DayNumber {
  return dayNamed(wallClock(now, timeZone));
}

function waited({ wait, ...rest }: Said, now: Date, milliseconds: number): DateResult {
  if (Object.keys(rest).length > 0) return refuse('not-understood');
  return succeed({ kind: 'moment', at: new Date(now.getTime() + milliseconds).toISOString() });
}

function dayOf(said: Said, context: ReadingContext, today: DayNumber): DayNumber | DateRefusal {
  const { day, weekday, week, ahead, bare, tooWide } = said;
  if (bare !== undefined) return bareDay(said, context, today);
  if (day !== undefined) {
    if (day === 'no-such-date') return day;
    if (said.roughly && !said.clock) return 'not-understood';
    if (week !== undefined || ahead !== undefined || tooWide) return 'not-understood';
    if (weekday !== undefined && weekdayOf(day) !== weekday) return 'no-such-date';
    // 'Vannacht 2 uur' is in the night that is to come.
    const isPast = said.part === 'night' && day === today && isOver(said, today, context);
    return isPast ? day + 1 : day;
  }
  if (tooWide) return 'day-missing';
  if (said.roughly && !said.clock) return 'not-understood';
  if (weekday !== undefined) return weekdayFrom(said, weekday, context, today);
  if (week !== undefined) return 'day-missing';
  if (ahead !== undefined) return today + ahead;
  if (said.endOfDay) return today;
  if (!said.clock) return said.part ? 'day-missing' : 'not-understood';
  return isOver(said, today, context) ? today + 1 : today;
}

function weekdayFrom(said: Said, weekday: number, context: ReadingContext, today: DayNumber) {
  const { week, ahead = 0 } = said;
  if (typeof week === 'number') return mondayOf(today) + week * 7 + weekday - 1;
  const next = today + ((weekday - weekdayOf(today) + 7) % 7);
  const isToday = next === today && week !== 'coming' && !isOver(said, today, context);
  return (next === today && !isToday && ahead === 0 ? next + 7 : next) + ahead;
}

/** 'Vrijdag 4' is a date when that Friday is the fourth; else it may be an hour. */
function bareDay(said: Said, context: ReadingContext, today: DayNumber): DayNumber | DateRefusal {
  const { bare = 0, weekday, clock, until, part, ...rest } = said;
  if (weekday === undefined || Object.keys(rest).length > 0) return 'not-understood';
  if (bare > 24) return dayOf({ weekday, ...onDate(today, bare) }, context, today);
  const day = weekdayFrom(
    { ...(clock && { clock }), ...(part && { part }) },
    weekday,
    context,
    today,
  );
  return partsOf(day).date === bare ? day : 'not-understood';
}

/** Whether the hour that was said, or that a day takes, has gone by today. */
function isOver(said: Said, today: DayNumber, context: ReadingContext): boolean {
  const { hourOf, now, timeZone } = context;
  if (said.clock) return shown(today, minutesOf(said.clock, said.part), timeZone) <= now;
  if (hourOf) return momentShown(`${nameOfDay(today)}T${hourOf(said.part)}:00`, timeZone) <= now;
  return said.part !== undefined && shown(today, partEnds[said.part], timeZone) <= now;
}

function atHour(said: Said, day: DayNumber, { now, timeZone }: ReadingContext): DateResult {
  const { clock, until, part } = said;
  if (!clock) return refuse('not-understood');
  const start = minutesOf(clock, part);
  const at = shown(day, start, timeZone);
  if (at <= now) return refuse('in-the-past');
  if (!until) return succeed({ kind: 'moment', at: at.toISOString() });
  const end = endAfter(start, until, part);
  if (end === undefined) return refuse('not-understood');
  const ends = shown(day, end, timeZone).toISOString();
  return succeed({ kind: 'moment', at: at.toISOString(), until: ends });
}

function onDay(
  part: PartOfDay | undefined,
  day: DayNumber,
  context: ReadingContext,
  today: DayNumber,
): DateResult {
  const { hourOf, now, timeZone } = context;
  if (hourOf) {
    const at = momentShown(`${nameOfDay(day)}T${hourOf(part)}:00`, timeZone);
    return at <= now ? refuse('in-the-past') : succeed({ kind: 'moment', at: at.toISOString() });
  }
  const said = part ? { part } : {};
  if (day < today || (day === today && isOver(said, today, context))) return refuse('in-the-past');
  return succeed<DateReading>({ kind: 'day', day: nameOfDay(day), ...said });
}

/** The moment at which clocks show so many minutes of a day. */
function shown(day: DayNumber, minutes: number, timeZone: string): Date {
  const at = new Date((day * 24 * 60 + minutes) * 60_000);
  return momentShown(at.toISOString().slice(0, 19), timeZone);
}
