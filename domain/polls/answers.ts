/**
 * What people answer with: one option; some of them; per date yes, rather not or no; per statement
 * 1 to 5; or a text of their own.
 */
export const pollKinds = ['single', 'multiple', 'date', 'scale', 'open'] as const;
export type PollKind = (typeof pollKinds)[number];

/** What can be said of one option; none: choosing it says it all. */
export const valuesOf: Readonly<Record<PollKind, readonly string[]>> = {
  single: [],
  multiple: [],
  date: ['yes', 'rather-not', 'no'],
  scale: ['1', '2', '3', '4', '5'],
  open: [],
};

/** What somebody says of one option: that they choose it, or one of the values of its kind. */
export interface Said {
  readonly optionId: string;
  readonly value?: string | undefined;
}

/** What somebody answered. Each key is an option, or an option and what was said of it: 'o2.yes'. */
export interface Answer {
  readonly chosen: readonly string[];
  /** A comment, or the answer to an open question. */
  readonly words?: string | undefined;
}

/** In characters; own judgement: what somebody still reads of thirty others. */
export const mostWords = 500;

/** How the counts name what was said of an option. */
export function keyOf({ optionId, value }: Said): string {
  return value === undefined ? optionId : `${optionId}.${value}`;
}

/** What was said, of which option. */
export function saidOf(key: string): Said {
  const [optionId = '', value] = key.split('.');
  return value === undefined ? { optionId } : { optionId, value };
}

/** The answer that something holds, and nothing else of it. */
export function answerOf({ chosen, words }: Answer): { chosen: string[]; words?: string } {
  return { chosen: [...chosen], ...(words === undefined ? {} : { words }) };
}

/** Whether there is an answer at all: who took back their last choice hasn't answered. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && (answer.chosen.length > 0 || (answer.words ?? '') !== '');
}

/** Whether two answers are the same. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  const sorted = ({ chosen }: Answer) => [...chosen].sort().join();
  return sorted(one) === sorted(other) && (one.words ?? '') === (other.words ?? '');
}
