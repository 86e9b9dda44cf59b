import type { Need } from '../directory/needs';
import type { Discipline } from '../leerwerkplaats/disciplines';

/** How somebody answers: 'I can help', or 'call me about it'. */
export const helpAnswers = ['can-help', 'call-me'] as const;
export type HelpAnswer = (typeof helpAnswers)[number];

/** Who of the group can help with a need? It holds no free text, so nothing about a resident. */
export interface GroupQuestion {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly need: Need;
  /** Whom it is for most of all, if the asker chose one. */
  readonly discipline: Discipline | null;
  readonly askedBy: { readonly personId: string; readonly name: string };
  readonly status: 'open' | 'closed';
  /** Closed so long that only how many answered is kept. It can't be reopened. */
  readonly settled?: boolean;
  /** By person, or by number once it is settled; null for who took it back. */
  readonly answers: Readonly<Record<string, GivenAnswer | null>>;
  readonly version: number;
}

export interface GivenAnswer {
  readonly name: string;
  readonly answer: HelpAnswer;
}

/** The names of who answered so, in alphabetical order. */
export function namesOf(
  { answers }: Pick<GroupQuestion, 'answers'>,
  answer: HelpAnswer,
): readonly string[] {
  return Object.values(answers)
    .flatMap((given) => (given?.answer === answer ? [given.name] : []))
    .sort((one, other) => one.localeCompare(other, 'nl'));
}
