import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { settingsTerms } from '../../domain/leerwerkplaats/text';
import {
  answeredBefore,
  namesOf,
  type Session,
  sessionAnswers,
  shownDisciplines,
} from '../../domain/sessions/model';
import { calledAs, type Language, say } from '../../domain/shared/language';
import {
  type AdaptiveCard,
  actionSet,
  type CardButton,
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  problem,
  small,
} from '../shared/card';
import {
  agreementsForm,
  answerSession,
  cancelForm,
  changeForm,
  onBehalfForm,
  presenceForm,
  viewSession,
} from './actions';
import { itemLines } from './agreements';
import { calendarButtons } from './change-cards';
import { sessionTexts as texts } from './text';
import { whenText } from './when-text';

/** As many names as stay readable on a phone, in bytes; the tab has them all. */
const mostNames = 240;

/** The session as everyone in the channel sees it. `repeat`: an earlier post may have arrived too. */
export type DrawSession = (
  session: Session,
  language: Language,
  options?: { repeat?: boolean },
) => AdaptiveCard;

/** What stands on the card of a session that isn't of sessions. */
export interface SessionLinks {
  /** Where calendars find us; undefined: not known, and the card has no such button. */
  readonly site: string | undefined;
  /** Asks the group for a date. */
  readonly findDate: (sessionId: string, language: Language) => CardButton;
}

export function createDrawSession(links: SessionLinks): DrawSession {
  return (session, language, options = {}) => sessionCard(session, language, links, options);
}

function sessionCard(
  session: Session,
  language: Language,
  { site, findDate }: SessionLinks,
  options: { repeat?: boolean },
): AdaptiveCard {
  const { plan, status } = session;
  const details = [plan.phase && say(settingsTerms[plan.phase], language), plan.method];
  return {
    ...card(
      language,
      [
        ...(status === 'cancelled' ? [problem(say(texts.cancelled, language))] : []),
        ...(status === 'past' ? [small(say(texts.past, language))] : []),
        heading(plan.title),
        paragraph(whenText(plan, language)),
        ...(plan.place ? [paragraph(plan.place)] : []),
        ...(details.some(Boolean) ? [small(details.filter(Boolean).join(' · '))] : []),
        ...(status === 'cancelled' ? [] : movedLines(session, language)),
        ...(status === 'planned' || status === 'past' ? comingLines(session, language) : []),
        ...presenceLines(session, language),
        ...agendaLines(session, language),
        ...itemLines(session, language),
        ...calendarRow(session, language, site),
        ...pollLines(session, language),
        small(say(texts['made-by'], language, { name: calledAs(session.madeBy.name) })),
        ...(options.repeat ? [small(say(texts.repeated, language))] : []),
      ],
      buttons(session, language, findDate),
    ),
    fallbackText: say(texts.summary, language),
    // An empty list, never absent: absent makes Teams refresh everybody in a small channel.
    refresh: { action: viewSession.tap({ sessionId: session.id }), userIds: [] },
  };
}

function movedLines(session: Session, language: Language): CardElement[] {
  const { movedFrom, status } = session;
  if (!movedFrom) return [];
  const moment = whenText({ startsAt: movedFrom }, language);
  const count = answeredBefore(session);
  const before = say(texts['answered-before'], language, { count });
  return [
    small(say(texts.moved, language, { moment })),
    ...(count > 0 && status === 'planned' ? [small(before)] : []),
  ];
}

/** Who comes; once it is over, who said they would. */
function comingLines(session: Session, language: Language): CardElement[] {
  const { counts, status } = session;
  const { yes: count, maybe, no } = counts;
  const isPast = status === 'past';
  const shown = fitting(namesOf(session), mostNames);
  const more = count - shown.length;
  const which = shown.length === 0 ? '-count' : more > 0 ? '-more' : '';
  const text = texts[`${isPast ? 'came' : 'coming'}${which}`];
  const nobody = isPast ? [] : [paragraph(say(texts['coming-nobody'], language))];
  const names = shown.join(', ');
  return [
    ...(count > 0 ? [paragraph(say(text, language, { count, names, more }))] : nobody),
    ...(maybe + no > 0 ? [small(say(texts['others-answered'], language, { maybe, no }))] : []),
  ];
}

/** How many were there, and of which disciplines as far as that may be told. */
function presenceLines({ presence }: Session, language: Language): CardElement[] {
  if (!presence) return [];
  const of = shownDisciplines(presence).map(
    ([discipline, many]) => `${say(disciplineText[discipline], language)}: ${many}`,
  );
  return [
    paragraph(say(texts['presence-count'], language, { count: presence.count })),
    ...(of.length > 0 ? [small(of.join(' · '))] : []),
  ];
}

/** The polls that belong to it; one that gave it its title says nothing more. */
function pollLines({ polls, plan }: Session, language: Language): CardElement[] {
  return polls
    .filter(({ question }) => question.replace(/[\s?]+$/, '') !== plan.title)
    .map(({ question }) => small(say(texts.poll, language, { question })));
}

function agendaLines({ plan }: Session, language: Language): CardElement[] {
  if (plan.agenda.length === 0) return [];
  const title = { type: 'TextBlock', text: say(texts.agenda, language), weight: 'Bolder' };
  return [title, ...plan.agenda.map((line, place) => paragraph(`${place + 1}. ${line}`))];
}

function buttons(
  session: Session,
  language: Language,
  findDate: SessionLinks['findDate'],
): CardButton[] {
  const { id: sessionId, status, round } = session;
  if (status === 'cancelled' || session.settled) return [];
  if (status === 'past') {
    return [
      presenceForm.button(say(texts['presence-button'], language), { sessionId }),
      agreementsForm.button(say(texts['agreements-button'], language), { sessionId }),
    ];
  }
  const secondary = { mode: 'secondary' } as const;
  const title = (name: 'on-behalf-button' | 'change-button' | 'cancel-button') =>
    say(texts[name], language);
  const answers = sessionAnswers.map((answer) =>
    answerSession.button(say(texts[answer], language), { sessionId, answer, round }),
  );
  return [
    ...(status === 'planned' ? answers : []),
    ...(status === 'planned'
      ? [onBehalfForm.button(title('on-behalf-button'), { sessionId }, secondary)]
      : []),
    ...(status === 'dateless' ? [findDate(sessionId, language)] : []),
    changeForm.button(
      title('change-button'),
      { sessionId },
      // What has no date yet has little else to tap.
      status === 'dateless' ? {} : secondary,
    ),
    cancelForm.button(title('cancel-button'), { sessionId }, secondary),
  ];
}

function calendarRow(
  session: Session,
  language: Language,
  site: string | undefined,
): CardElement[] {
  const buttons = calendarButtons(session, language, site);
  return buttons.length > 0 ? [actionSet(buttons)] : [];
}
