import {
  asksHour,
  bestDate,
  chosenDateOf,
  type DateAdvice,
  isDateToChoose,
  rankDates,
} from './advice';
import type { PollView } from './api';
import { shownOptions } from './model';
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

/**
 * The dates for who may choose one. Where they don't see the counts yet (`shown`), the dates stand
 * as they were asked, without which suits and why.
 */
export function toChooseFromView(
  poll: PollDocument,
  shown: boolean,
): Pick<PollView, 'toChooseFrom'> {
  if (!isDateToChoose(poll)) return {};
  const ranked = rankDates(shownOf(poll)).filter(({ refused }) => !refused);
  const toChooseFrom = shown
    ? ranked.map((advice) => ({ ...dateOf(advice.option), why: whyOf(advice) }))
    : shownOptions(poll).map(dateOf);
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
