import type { Poll } from '../../domain/polls/model';
import { pollRefusals } from '../../domain/polls/text';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, paragraph, small } from '../shared/card';
import { adviceLines } from './advice';
import { anonymityLines, wordLines } from './anonymity';
import { statusLine } from './cards';
import { optionRows } from './rows';
import { pollTexts as texts } from './text';

/** The result of a poll that has closed, for its thread; of one that was withdrawn since, nothing. */
export function resultCard(poll: Poll, language: Language): AdaptiveCard {
  if (poll.status === 'withdrawn') {
    return card(language, [
      heading(say(texts['withdrawn-title'], language)),
      small(say(pollRefusals['poll-withdrawn'], language)),
    ]);
  }
  return card(language, [
    heading(say(texts['result-title'], language)),
    paragraph(poll.question),
    small(statusLine(poll, language)),
    ...adviceLines(poll, language),
    ...optionRows(poll, language, !poll.withheld),
    ...wordLines(poll, language),
    ...anonymityLines(poll, language),
  ]);
}

/** What stays of the result of a poll that was opened again, and closed again. */
export function replacedResultCard(language: Language): AdaptiveCard {
  return card(language, [small(say(texts['result-replaced'], language))]);
}
