import { calendarPath } from '../../domain/sessions/calendar';
import { answeredBefore, type Session } from '../../domain/sessions/model';
import { type SessionDocument, sessionOf } from '../../domain/sessions/records';
import { type Language, say } from '../../domain/shared/language';
import { cardDeletedCard, postAgainTitle } from '../leerwerkplaats/card-again';
import { type AdaptiveCard, type CardButton, card, heading, paragraph } from '../shared/card';
import { postSessionAgain } from './actions';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/**
 * What the channel is told once when a session was moved or cancelled.
 * @param site where calendars find us; undefined: not known, and no button points there
 */
export function changeCard(
  document: SessionDocument,
  language: Language,
  site: string | undefined,
): AdaptiveCard {
  const session = sessionOf(document);
  const { plan, status, movedFrom } = session;
  const when = whenText(plan, language);
  if (status === 'cancelled') {
    return card(
      language,
      [
        heading(say(texts['cancelled-title'], language)),
        paragraph(plan.title),
        paragraph(say(texts['cancelled-body'], language, { when })),
      ],
      calendarButtons(session, language, site),
    );
  }
  const now = [when, plan.place].filter(Boolean).join(' · ');
  const before = movedFrom ? whenText({ startsAt: movedFrom }, language) : undefined;
  return card(
    language,
    [
      heading(say(texts['moved-title'], language)),
      paragraph(plan.title),
      paragraph(say(texts['moved-now'], language, { when: now })),
      ...(before ? [paragraph(say(texts['moved-before'], language, { when: before }))] : []),
      ...(answeredBefore(session) > 0 ? [paragraph(say(texts['moved-look'], language))] : []),
    ],
    calendarButtons(session, language, site),
  );
}

/** Puts a session in somebody's calendar, renews it there, or takes it out. */
export function calendarButtons(
  session: Session,
  language: Language,
  site: string | undefined,
): CardButton[] {
  const { status, settled, plan, movedFrom } = session;
  const isOff = status === 'cancelled' || status === 'dateless';
  const hadDate = (plan.startsAt ?? movedFrom ?? null) !== null;
  const isThere = status === 'planned' || (isOff && hadDate);
  if (!isThere || settled || site === undefined) return [];
  const title = say(texts[isOff ? 'calendar-out-button' : 'calendar-button'], language);
  return [{ type: 'Action.OpenUrl', title, url: `${site}${calendarPath(session)}` }];
}

/** What who made it or the project leader reads, 1:1, when the session's card was deleted. */
export function sessionDeletedCard(
  { id: sessionId, leerwerkplaatsId, plan }: Session,
  language: Language,
): AdaptiveCard {
  const again = postSessionAgain.button(postAgainTitle(language), { sessionId, leerwerkplaatsId });
  const { 'card-deleted-title': title, 'card-deleted-body': body } = texts;
  const what = `${plan.title} · ${whenText(plan, language)}`;
  return cardDeletedCard({ title, what, body, again }, language);
}
