import { oneLine } from '../shared/one-line';
import { type Considered, type PersonalRefusal, personalDataIn } from '../shared/personal-data';
import { type Result, refuse, succeed } from '../shared/result';

/** A question with options, asked in one channel. `counts` holds the votes per option id. */
export interface Poll {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly question: string;
  readonly options: readonly PollOption[];
  readonly askedBy: { readonly personId: string; readonly name: string };
  readonly status: 'open' | 'closed';
  readonly counts: Readonly<Record<string, number>>;
  /** How many of these votes others gave, for who takes part without Teams; absent: none. */
  readonly onBehalf?: number;
  /**
   * Closed so long that who chose what isn't kept any more, and later who asked neither; the counts
   * are. It can't be reopened.
   */
  readonly settled?: 'votes' | 'names';
  /** Counts up with each change; a card shows one version. */
  readonly version: number;
}

export interface PollOption {
  /** Short and fixed within the poll: 'o1'. */
  readonly id: string;
  readonly text: string;
}

/** One line of a result: an option, its votes, and its share of all votes (0 to 1). */
export interface Tally {
  readonly option: PollOption;
  readonly votes: number;
  readonly share: number;
}

/**
 * Own judgement, in characters; together the options take at most so many bytes that a card, which
 * holds each three times, stays under the 28 KB that Teams takes everywhere.
 */
export const pollLimits = {
  options: { least: 2, most: 20, bytes: 3_200 },
  question: 200,
  option: 80,
} as const;

export type DraftRefusal =
  | 'question-missing'
  | 'question-too-long'
  | 'too-few-options'
  | 'too-many-options'
  | 'option-too-long'
  | 'options-too-long'
  | 'same-option-twice'
  | PersonalRefusal;

/** What somebody typed, as a poll can be made of it: trimmed, without empty options. */
export function draftPoll(
  question: string,
  options: readonly string[],
  typed: Considered = {},
): Result<{ question: string; options: PollOption[] }, DraftRefusal> {
  const asked = oneLine(question);
  const texts = options.map(oneLine).filter((text) => text !== '');
  const { least, most } = pollLimits.options;
  if (asked === '') return refuse('question-missing');
  if (asked.length > pollLimits.question) {
    return refuse('question-too-long', { most: pollLimits.question });
  }
  if (texts.length < least) return refuse('too-few-options', { least });
  if (texts.length > most) return refuse('too-many-options', { most });
  if (texts.some((text) => text.length > pollLimits.option)) {
    return refuse('option-too-long', { most: pollLimits.option });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(texts)).length;
  if (bytes > pollLimits.options.bytes) return refuse('options-too-long');
  const personal = personalDataIn(
    [asked, ...texts].map((text) => [text]),
    typed,
  );
  if (personal) return personal;
  const twice = texts.find((text, place) => texts.some((t, p) => p < place && sameText(t, text)));
  if (twice !== undefined) return refuse('same-option-twice', { option: twice });
  return succeed({
    question: asked,
    options: texts.map((text, place) => ({ id: `o${place + 1}`, text })),
  });
}

/** The result so far, in the order of the options. */
export function tally(poll: Pick<Poll, 'options' | 'counts'>): Tally[] {
  const total = voters(poll);
  return poll.options.map((option) => {
    const votes = poll.counts[option.id] ?? 0;
    return { option, votes, share: total === 0 ? 0 : votes / total };
  });
}

/** How many people have voted: everyone has one vote. */
export function voters(poll: Pick<Poll, 'counts'>): number {
  return Object.values(poll.counts).reduce((sum, votes) => sum + votes, 0);
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
