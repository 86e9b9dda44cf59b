import type { ItemLine } from '../action-items/model';
import type { Discipline } from '../leerwerkplaats/disciplines';
import type { phases } from '../leerwerkplaats/settings-model';
import type { PersonId } from '../shared/person';

export const sessionAnswers = ['yes', 'maybe', 'no'] as const;
export type SessionAnswer = (typeof sessionAnswers)[number];

/** What somebody fills in for a session. */
export interface Plan {
  readonly title: string;
  /** ISO 8601; null while a date is still to be found. */
  readonly startsAt: string | null;
  readonly minutes: number;
  readonly place: string;
  readonly phase: (typeof phases)[number] | null;
  /** The werkvorm: how they work together, in the group's own words; may be empty. */
  readonly method: string;
  readonly agenda: readonly string[];
}

/** A date may still be to be found; 'past' once its end has gone by. */
export type SessionStatus = 'dateless' | 'planned' | 'past' | 'cancelled';

/** A meeting of the group, announced in one channel. */
export interface Session {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly plan: Plan;
  readonly status: SessionStatus;
  readonly madeBy: { readonly personId: string; readonly name: string };
  readonly counts: Readonly<Record<SessionAnswer, number>>;
  /** The names of who comes, by person; null: they don't, or don't any more; '': who left long ago. */
  readonly coming: Readonly<Record<PersonId, string | null>>;
  /** How often it was moved to another time; an answer knows the one that it was given in. */
  readonly round: number;
  /** How many answers were given since it was moved last. */
  readonly answeredInRound: number;
  /** When it would have begun before it was moved last, ISO 8601. */
  readonly movedFrom?: string | null;
  /** Counts up with each change of the plan, for calendars and for who changes it at the same time. */
  readonly sequence: number;
  /** Nobody can guess it: who has it may fetch the calendar file. */
  readonly calendarKey: string;
  /** Polls that prepare this session or look back on it; polls write themselves here. */
  readonly polls: readonly { readonly pollId: string; readonly question: string }[];
  /** What was agreed in it, by item; what is done stays, and loses its names with the item. */
  readonly items: Readonly<Record<string, ItemLine>>;
  /** Its names are taken out. */
  readonly settled?: boolean;
  /** Who was there, once somebody noted it; the people themselves for ninety days. */
  readonly presence?: Presence;
  /** Counts up with each change; a card shows one version. */
  readonly version: number;
}

export interface Presence {
  readonly people: readonly PersonId[];
  readonly count: number;
  /** How many of each discipline, where that was known. */
  readonly disciplines: Readonly<Partial<Record<Discipline, number>>>;
}

/** Own judgement: in characters, lines, and minutes. */
export const sessionLimits = {
  title: 100,
  place: 120,
  method: 100,
  agenda: { lines: 12, line: 120 },
  minutes: { least: 15, usual: 90, most: 720 },
  /** Of the items that its minutes make, in one go and together. */
  items: { atOnce: 20, all: 60 },
} as const;

/** When a session ends, ISO 8601; null while a date is still to be found. */
export function endOf({ startsAt, minutes }: Pick<Plan, 'startsAt' | 'minutes'>): string | null {
  if (startsAt === null) return null;
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
}

/** How many answered before it was moved, and may not know that it was. */
export function answeredBefore({ counts, answeredInRound }: Session): number {
  return counts.yes + counts.maybe + counts.no - answeredInRound;
}

/** The names of who comes that are still kept, in the order of the alphabet. */
export function namesOf({ coming }: Pick<Session, 'coming'>): string[] {
  const names = Object.values(coming).filter((name) => name !== null && name !== '');
  return (names as string[]).sort((one, other) => one.localeCompare(other, 'nl'));
}

/** Fewer of one discipline than this aren't told (domain rules), because they would tell who it was. */
const leastShown = 3;

/**
 * How many were there of each discipline, most first: only where three or more were, and where the
 * number that is left over doesn't tell what isn't said.
 */
export function shownDisciplines({
  count,
  disciplines,
}: Pick<Presence, 'count' | 'disciplines'>): [Discipline, number][] {
  const all = Object.entries(disciplines) as [Discipline, number][];
  const shown = all.filter(([, many]) => many >= leastShown).sort((one, two) => two[1] - one[1]);
  const left = shown.reduce((rest, [, many]) => rest - many, count);
  return left > 0 && left < leastShown ? shown.slice(0, -1) : shown;
}
