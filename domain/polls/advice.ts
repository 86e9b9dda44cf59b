import type { Discipline } from '../leerwerkplaats/disciplines';
import { keyOf } from './answers';
import type { Poll, PollOption } from './model';

/** How well a date of a poll suits. */
export interface DateAdvice {
  readonly option: PollOption;
  /** How many can, would rather not, and can't. */
  readonly yes: number;
  readonly ratherNot: number;
  readonly no: number;
  /** Of the disciplines that should be there: those of whom somebody can, and the others. */
  readonly covered: readonly Discipline[];
  readonly missing: readonly Discipline[];
  /** Everybody who said something of it said no. */
  readonly refused: boolean;
}

type Dates = Pick<Poll, 'options' | 'counts' | 'needed' | 'coverage'>;

/**
 * The dates of a poll, the one that suits best first: with most of the disciplines that should be
 * there, then with most who can, then with most who would rather not but could, then with fewest
 * who can't; and else in the order in which they were asked.
 */
export function rankDates(poll: Dates): DateAdvice[] {
  return poll.options
    .map((option) => adviceOn(poll, option))
    .sort(
      (one, other) =>
        other.covered.length - one.covered.length ||
        other.yes - one.yes ||
        other.ratherNot - one.ratherNot ||
        one.no - other.no,
    );
}

/** How well one date suits. */
export function adviceOn(
  { counts, needed = [], coverage = {} }: Dates,
  option: PollOption,
): DateAdvice {
  const optionId = option.id;
  const count = (value: string) => counts[keyOf({ optionId, value })] ?? 0;
  const [yes, ratherNot, no] = [count('yes'), count('rather-not'), count('no')];
  const there = coverage[optionId] ?? [];
  return {
    ...{ option, yes, ratherNot, no },
    covered: needed.filter((discipline) => there.includes(discipline)),
    missing: needed.filter((discipline) => !there.includes(discipline)),
    refused: no > 0 && yes + ratherNot === 0,
  };
}

/** The text of the date that was chosen; undefined: none was. */
export function chosenDateOf({ options, chosen }: Pick<Poll, 'options' | 'chosen'>) {
  return options.find(({ id }) => id === chosen?.optionId)?.text;
}

/** Whether a date of it can be chosen now. */
export function isDateToChoose({
  kind,
  status,
  chosen,
  settled,
}: Pick<Poll, 'kind' | 'status' | 'chosen' | 'settled'>): boolean {
  return kind === 'date' && (status === 'open' || status === 'closed') && !chosen && !settled;
}

/** Whether who chooses this date has to say when it begins: it is a day only. */
export function asksHour({ date }: Pick<PollOption, 'date'>): boolean {
  return date !== undefined && 'day' in date;
}

/** The date to choose; undefined: nobody has said yes to one, or would come if need be. */
export function bestDate(poll: Dates): DateAdvice | undefined {
  const [best] = rankDates(poll);
  return best && best.yes + best.ratherNot > 0 ? best : undefined;
}
