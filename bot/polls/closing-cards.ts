import type { Poll } from '../../domain/polls/model';
import { pollRefusals } from '../../domain/polls/text';
import { type Language, say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
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

/** For somebody who may not have answered yet, 1:1. @param link to the card in the channel */
export function reminderCard(
  { question, closesAt, anonymous }: Poll,
  language: Language,
  { now, link }: { now: Date; link: string | undefined },
): AdaptiveCard {
  const asks = anonymous ? texts['reminder-anonymous'] : texts['reminder-body'];
  const closes =
    closesAt && say(texts.closes, language, { moment: momentOf(closesAt, now, language) });
  const open = say(texts['reminder-button'], language);
  return card(
    language,
    [
      heading(say(texts['reminder-title'], language)),
      paragraph(question),
      paragraph(say(asks, language)),
      ...(closes ? [small(closes)] : []),
    ],
    link === undefined ? [] : [{ type: 'Action.OpenUrl', title: open, url: link }],
  );
}
