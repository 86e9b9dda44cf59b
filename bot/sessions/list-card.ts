import type { Session } from '../../domain/sessions/model';
import { type Language, say } from '../../domain/shared/language';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  heading,
  paragraph,
  small,
  tappable,
} from '../shared/card';
import { makeForm, viewSession } from './actions';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** Own judgement: what fits a phone and is worth looking ahead to. */
const mostShown = 10;

/** What is to come, a row each: tapping one shows its card, with its buttons. */
export function listCard(sessions: readonly Session[], language: Language): AdaptiveCard {
  const more = sessions.length - mostShown;
  return card(
    language,
    [
      heading(say(texts['list-title'], language)),
      ...(sessions.length === 0 ? [paragraph(say(texts['list-none'], language))] : []),
      ...sessions.slice(0, mostShown).map((session) => row(session, language)),
      ...(more > 0 ? [small(say(texts['list-more'], language, { more }))] : []),
    ],
    [makeForm.button(say(texts['make-button'], language))],
  );
}

function row({ id: sessionId, plan, counts }: Session, language: Language): CardElement {
  const where = [whenText(plan, language), plan.place].filter(Boolean).join(' · ');
  const items = [
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: plan.title, weight: 'Bolder' }] },
    small(where),
    ...(plan.startsAt === null ? [] : [small(say(texts['list-counts'], language, { ...counts }))]),
  ];
  const container = { type: 'Container', separator: true, items };
  return tappable(container, (name) => viewSession.tap({ sessionId }, name));
}
