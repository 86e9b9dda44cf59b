import {
  asksHour,
  bestDate,
  chosenDateOf,
  type DateAdvice,
  isDateToChoose,
  rankDates,
} from './advice';
import type { PollView } from './api';
import { shownOptions, showsResults } from './model';
import type { PollDocument } from './records';

/** Which date suits best so far; nothing once one was chosen, or while nobody can come on any. */
export function bestDateView(poll: PollDocument): Pick<PollView, 'bestDate'> {
  const best = poll.kind === 'date' && !poll.chosen ? bestDate(shownOf(poll)) : undefined;
  return best ? { bestDate: { text: best.option.text, ...whyOf(best) } } : {};
}

/** Which date was chosen. */
export function chosenDateView(poll: PollDocument): Pick<PollView, 'chosenDate'> {
  const chosenDate = chosenDateOf(poll);
  return chosenDate === undefined ? {} : { chosenDate };
}

/** The dates for who may choose one, the best first: only where everybody may see the result. */
export function toChooseFromView(poll: PollDocument): Pick<PollView, 'toChooseFrom'> {
  if (!isDateToChoose(poll) || !showsResults(poll, false)) return {};
  const ranked = rankDates(shownOf(poll)).filter(({ refused }) => !refused);
  const toChooseFrom = ranked.map((advice) => ({
    ...dateOf(advice.option),
    why: whyOf(advice),
  }));
  return toChooseFrom.length === 0 ? {} : { toChooseFrom };
}

const shownOf = (poll: PollDocument) => ({ ...poll, options: shownOptions(poll) });

function dateOf(option: DateAdvice['option']) {
  return {
    optionId: option.id,
    text: option.text,
    ...(asksHour(option) && { asksHour: true as const }),
  };
}

function whyOf({ yes, ratherNot, covered, missing }: DateAdvice) {
  return { yes, ratherNot, covered: [...covered], missing: [...missing] };
}
