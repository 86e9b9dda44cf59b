import { answeredBefore } from '../../domain/sessions/model';
import { type SessionDocument, sessionOf } from '../../domain/sessions/records';
import { type Language, say } from '../../domain/shared/language';
import { type AdaptiveCard, card, heading, paragraph } from '../shared/card';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** What the channel is told once when a session was moved or cancelled. */
export function changeCard(session: SessionDocument, language: Language): AdaptiveCard {
  const { plan, status, movedFrom } = session;
  const when = whenText(plan, language);
  if (status === 'cancelled') {
    return card(language, [
      heading(say(texts['cancelled-title'], language)),
      paragraph(plan.title),
      paragraph(say(texts['cancelled-body'], language, { when })),
    ]);
  }
  const now = [when, plan.place].filter(Boolean).join(' · ');
  const before = movedFrom ? whenText({ startsAt: movedFrom }, language) : undefined;
  return card(language, [
    heading(say(texts['moved-title'], language)),
    paragraph(plan.title),
    paragraph(say(texts['moved-now'], language, { when: now })),
    ...(before ? [paragraph(say(texts['moved-before'], language, { when: before }))] : []),
    ...(answeredBefore(sessionOf(session)) > 0
      ? [paragraph(say(texts['moved-look'], language))]
      : []),
  ]);
}
