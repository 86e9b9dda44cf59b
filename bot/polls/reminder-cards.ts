import type { Poll } from '../../domain/polls/model';
import type { Participation } from '../../domain/polls/not-answered';
import { type Language, say } from '../../domain/shared/language';
import { momentOf } from '../../domain/shared/time';
import {
  type AdaptiveCard,
  type CardButton,
  card,
  heading,
  paragraph,
  small,
} from '../shared/card';
import { mostForNames, participationLines } from './not-answered';
import { pollTexts as texts } from './text';

/** For somebody who may not have answered yet, 1:1. @param link to the card in the channel */
export function reminderCard(
  { question, closesAt, anonymous }: Poll,
  language: Language,
  { now, link }: { now: Date; link: string | undefined },
): AdaptiveCard {
  const asks = anonymous ? texts['reminder-anonymous'] : texts['reminder-body'];
  const closes =
    closesAt && say(texts.closes, language, { moment: momentOf(closesAt, now, language) });
  return card(
    language,
    [
      heading(say(texts['reminder-title'], language)),
      paragraph(question),
      paragraph(say(asks, language)),
      ...(closes ? [small(closes)] : []),
    ],
    linkButtons(link, language),
  );
}

/** For who asked, 1:1, when the others are reminded. @param link to the card in the channel */
export function waitingCard(
  participation: Participation,
  language: Language,
  link: string | undefined,
): AdaptiveCard {
  return card(
    language,
    [
      paragraph(participation.poll.question),
      participationLines(participation, language, mostForNames),
      small(say(texts['waiting-reminded'], language)),
    ],
    linkButtons(link, language),
  );
}

function linkButtons(link: string | undefined, language: Language): CardButton[] {
  const title = say(texts['reminder-button'], language);
  return link === undefined ? [] : [{ type: 'Action.OpenUrl', title, url: link }];
}
