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
  /** Counts up with each change; a card shows one version. */
  readonly version: number;
}

/** Own judgement: in characters, lines, and minutes. */
export const sessionLimits = {
  title: 100,
  place: 120,
  method: 100,
  agenda: { lines: 12, line: 120 },
  minutes: { least: 15, usual: 90, most: 720 },
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
