import type { Discipline } from '../leerwerkplaats/disciplines';
import type { PartOfDay } from '../shared/date-phrase/model';
import {
  type Answer,
  answerOf,
  keyOf,
  type PollKind,
  type Said,
  saidOf,
  valuesOf,
} from './answers';

/** When others see the counts: at once, once they have answered, or once the poll is closed. */
export const pollResults = ['at-once', 'after-answering', 'after-closing'] as const;
export type PollResults = (typeof pollResults)[number];

/** A question with options, asked in one channel. `counts` holds how often each key was chosen. */
export interface Poll {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly kind: PollKind;
  readonly question: string;
  /** Options, dates or statements; none in an open question. */
  readonly options: readonly PollOption[];
  /** How many options one may choose, where that is fewer than there are. */
  readonly mostChosen?: number;
  readonly results: PollResults;
  /** Of a poll about dates: of which disciplines somebody should be there; absent: none. */
  readonly needed?: readonly Discipline[];
  /** By option: of which of those somebody can be there, as the votes are. */
  readonly coverage?: Readonly<Record<string, readonly Discipline[]>>;
  /** Nobody sees who answered what, and the counts come after closing. */
  readonly anonymous?: true;
  readonly askedBy: { readonly personId: string; readonly name: string };
  /**
   * An anonymous poll is closing while its answers are counted and removed. Of one that was
   * withdrawn nothing is left that was asked or answered.
   */
  readonly status: 'open' | 'closing' | 'closed' | 'withdrawn';
  readonly counts: Readonly<Record<string, number>>;
  /** How many people have answered. */
  readonly voters: number;
  /** What people wrote in an anonymous poll that is closed, in an order of chance. */
  readonly words?: readonly string[];
  /** Why a closed anonymous poll has no counts: they would tell what somebody answered. */
  readonly withheld?: 'too-few' | 'too-alike';
  /** How many of these votes others gave, for who takes part without Teams; absent: none. */
  readonly onBehalf?: number;
  /**
   * Closed so long that who chose what isn't kept any more, and later who asked neither; the counts
   * are. It can't be reopened.
   */
  readonly settled?: 'votes' | 'names';
  /** Of a poll about dates: the session that waits for its date. */
  readonly forSession?: string;
  /** Of a poll about dates: which one was chosen, and the session that has it. */
  readonly chosen?: { readonly optionId: string; readonly sessionId: string };
  /** The averages of when the same statements were answered before, by option. */
  readonly lastTime?: Readonly<Record<string, number>> | undefined;
  /** Who takes part may add options while it is open. */
  readonly addsOptions?: true;
  /** When the clock closes it, ISO 8601; absent: nobody said, and it was asked before there was a clock. */
  readonly closesAt?: string;
  /** It also closes once everybody who may answer has. */
  readonly closesWhenAllAnswered?: boolean;
  /** Counts up with each change; a card shows one version. */
  readonly version: number;
}

export interface PollOption {
  /** Short and fixed within the poll: 'o1'. */
  readonly id: string;
  readonly text: string;
  /** Of a poll about dates: the moment (ISO 8601) and its end if it was written, or the day. */
  readonly date?: PollDate;
  /** It can't be chosen any more, and isn't shown. */
  readonly withdrawn?: true;
}

export type PollDate =
  | { readonly at: string; readonly until?: string }
  | { readonly day: string; readonly part?: PartOfDay };

/** One line of a result: an option, how many chose it, and their share of who answered (0 to 1). */
export interface Tally {
  readonly option: PollOption;
  readonly votes: number;
  readonly share: number;
  /** How many said each value of the kind ('yes', '4'); empty where choosing says it all. */
  readonly values: readonly { readonly value: string; readonly votes: number }[];
}

/**
 * Own judgement, in characters; together the options take at most so many bytes that a card, which
 * holds each three times, stays under the 28 KB that Teams takes everywhere.
 */
export const pollLimits = {
  options: { most: 20, bytes: 3_200 },
  question: 200,
  option: 80,
} as const;

/** How long a backup of the database is kept, in days; the Bicep says it to Azure. */
export const backupDays = 7;

/** Of fewer answers than that somebody could guess whose they are. */
export const leastAnswers = 5;

/** The result so far, in the order of the options. Of a date, who can; of a statement, who answered. */
export function tally(poll: Pick<Poll, 'kind' | 'options' | 'counts' | 'voters'>): Tally[] {
  const countOf = (said: Said) => poll.counts[keyOf(said)] ?? 0;
  return shownOptions(poll).map((option) => {
    const optionId = option.id;
    const values = valuesOf[poll.kind].map((value) => ({
      value,
      votes: countOf({ optionId, value }),
    }));
    const [first] = values;
    const all = values.reduce((sum, { votes }) => sum + votes, 0);
    const votes = !first ? countOf({ optionId }) : poll.kind === 'date' ? first.votes : all;
    return { option, votes, share: poll.voters === 0 ? 0 : votes / poll.voters, values };
  });
}

/** The options that weren't withdrawn. */
export function shownOptions({ options }: Pick<Poll, 'options'>): PollOption[] {
  return options.filter(({ withdrawn }) => !withdrawn);
}

/** What is left of an answer when the options that were withdrawn are left out. */
export function shownAnswer(
  poll: Pick<Poll, 'options'>,
  { chosen, words }: Answer,
): ReturnType<typeof answerOf> {
  const shown = new Set(shownOptions(poll).map(({ id }) => id));
  return answerOf({ chosen: chosen.filter((key) => shown.has(saidOf(key).optionId)), words });
}

/** The average of a statement's scores, 1 to 5; undefined: nobody gave one. */
export function averageOf({ values, votes }: Tally): number | undefined {
  const sum = values.reduce((total, { value, votes: count }) => total + Number(value) * count, 0);
  return votes === 0 ? undefined : sum / votes;
}

/** Whether a statement of an anonymous poll that is closed shows no counts, unlike others. */
export function isWithheld(
  { anonymous, status, kind }: Pick<Poll, 'anonymous' | 'status' | 'kind'>,
  { votes }: Tally,
): boolean {
  return anonymous === true && status === 'closed' && kind === 'scale' && votes === 0;
}

/** Why it can't be answered now; undefined: it can. */
export function whyNotOpen({
  status,
}: Pick<Poll, 'status'>): 'poll-closed' | 'poll-withdrawn' | undefined {
  if (status === 'open') return undefined;
  return status === 'withdrawn' ? 'poll-withdrawn' : 'poll-closed';
}

/** What closing makes of a poll. */
export function closedStatusOf({ anonymous }: Pick<Poll, 'anonymous'>): Poll['status'] {
  return anonymous ? 'closing' : 'closed';
}

/** Whether others may see the counts now. @param answered whether who looks has answered */
export function showsResults(
  {
    results,
    status,
    anonymous,
    withheld,
  }: Pick<Poll, 'results' | 'status' | 'anonymous' | 'withheld'>,
  answered: boolean,
): boolean {
  if (status === 'withdrawn') return false;
  if (anonymous) return status === 'closed' && !withheld;
  if (status === 'closed' || results === 'at-once') return true;
  return results === 'after-answering' && answered;
}
