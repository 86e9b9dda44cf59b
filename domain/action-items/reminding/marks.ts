import {
  nextWorkingMoment,
  type WorkingHours,
  workingDayFrom,
  workingDaysBefore,
} from '../../leerwerkplaats/working-hours';
import { dayNamed, mondayOf, nameOfDay } from '../../shared/date-phrase/calendar';
import { timeZone } from '../../shared/time';
import { momentShown, wallClock } from '../../shared/wall-clock';

/**
 * Through which days a round has told what there is to tell; days as '2026-12-04'. The next round
 * tells what lies between its own marks and these, so that weekends, holidays and a clock that stood
 * still lose nothing, and nothing is told twice.
 */
export interface Marks {
  /** What should have been done by then is late. */
  readonly late: string;
  /** What should be done by then is soon: up to the next working day. */
  readonly soon: string;
  /** What nobody touched since then waits for the deputy. */
  readonly deputy: string;
  /** What nobody touched since then waits for the project leader. */
  readonly leader: string;
}

/** A round, and what it told. */
export interface Told {
  readonly day: string;
  readonly marks: Marks;
  /** The first of its week. */
  readonly opensWeek: boolean;
}

/** In working days (own judgement): a week, and another one. */
const untouchedFor = { deputy: 5, leader: 10 } as const;

/** What is told on a day. */
function marksOn(day: string, hours: Pick<WorkingHours, 'daysOff'>): Marks {
  return {
    late: daysAfter(day, -1),
    soon: workingDayFrom(daysAfter(day, 1), hours),
    deputy: workingDaysBefore(day, untouchedFor.deputy, hours),
    leader: workingDaysBefore(day, untouchedFor.leader, hours),
  };
}

/** The round of a day, after the one before it. */
export function toldOn(day: string, before: string, hours: Pick<WorkingHours, 'daysOff'>): Told {
  return { day, marks: marksOn(day, hours), opensWeek: isNewWeek(before, day) };
}

/** Whether a day is in a later week than another. */
function isNewWeek(before: string, day: string): boolean {
  return mondayOf(dayNamed(before)) < mondayOf(dayNamed(day));
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): string {
  return nameOfDay(dayNamed(day) + count);
}

/** The Monday of the week after. */
export function nextMonday(day: string): string {
  return nameOfDay(mondayOf(dayNamed(day)) + 7);
}

/** The day of a moment, on Dutch clocks. */
export function dutchDay(at: Date): string {
  return wallClock(at, timeZone).slice(0, 10);
}

/**
 * The first moment from `from` on at which people may be reminded: on a working day, not before nine
 * o'clock on Dutch clocks, in the working hours that are set.
 */
export function nextRound(from: Date, hours: WorkingHours): Date {
  const working = nextWorkingMoment(from, hours);
  const nine = momentShown(`${dutchDay(working)}T09:00:00`, timeZone);
  if (working >= nine) return working;
  const later = nextWorkingMoment(nine, hours);
  // Where nobody works at nine, as their hours begin.
  return dutchDay(later) === dutchDay(working) ? later : working;
}

/** As `nextRound`, from the day after this one on. */
export function roundAfter(day: string, hours: WorkingHours): Date {
  return nextRound(momentShown(`${daysAfter(day, 1)}T00:00:00`, timeZone), hours);
}
