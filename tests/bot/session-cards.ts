import { findDateButton } from '../../bot/polls/choosing';
import { createDrawSession } from '../../bot/sessions/cards';
import { changeCard, sessionDeletedCard } from '../../bot/sessions/change-cards';
import { listCard } from '../../bot/sessions/list-card';
import type { AdaptiveCard } from '../../bot/shared/card';
import { pollLimits } from '../../domain/polls/model';
import {
  type Presence,
  type Session,
  type SessionStatus,
  sessionLimits,
} from '../../domain/sessions/model';
import type { SessionDocument } from '../../domain/sessions/records';
import type { Language } from '../../domain/shared/language';

/** As long as it may be, of letters that take four bytes each. */
const widest = (length: number) => '💬'.repeat(length / 2);

const session = (status: SessionStatus, more: Partial<Session> = {}): Session => ({
  id: 'a'.repeat(32),
  leerwerkplaatsId: 'b',
  channelId: 'c',
  plan: {
    title: widest(sessionLimits.title),
    startsAt: status === 'dateless' ? null : '2026-12-08T13:00:00.000Z',
    minutes: 90,
    place: widest(sessionLimits.place),
    phase: 'goals',
    method: widest(sessionLimits.method),
    agenda: Array.from({ length: sessionLimits.agenda.lines }, () =>
      widest(sessionLimits.agenda.line),
    ),
  },
  status,
  madeBy: { personId: 'x:y', name: 'Karin' },
  counts: { yes: 300, maybe: 20, no: 30 },
  coming: Object.fromEntries(
    Array.from({ length: 300 }, (_, number) => [`x:${number}`, `${number} ${widest(80)}`]),
  ),
  round: 2,
  answeredInRound: 1,
  movedFrom: '2026-12-01T13:00:00.000Z',
  sequence: 2,
  calendarKey: 'k'.repeat(64),
  polls: Array.from({ length: 5 }, (_, number) => ({
    pollId: `${number}`.repeat(32),
    question: widest(pollLimits.question),
  })),
  items: Object.fromEntries(
    Array.from({ length: 60 }, (_, number) => [
      `item-${number}`,
      {
        title: widest(150),
        owner: { personId: 'x:y', name: 'Karin' },
        dueDay: '2026-12-11',
        status: number % 2 ? ('open' as const) : ('done' as const),
        waitingFor: '',
      },
    ]),
  ),
  version: 3,
  ...more,
});

const presence: Presence = {
  people: [],
  count: 12,
  disciplines: { 'general-practitioner': 6, 'district-nurse': 5, hospice: 1 },
};

/** Every card about sessions, by what it shows. */
export function sessionCards(language: Language): Record<string, AdaptiveCard> {
  const site = `https://${'leerwerkplaats.'.repeat(4)}azurewebsites.net`;
  const draw = createDrawSession({ site, findDate: findDateButton });
  const planned = session('planned');
  const list = Array.from({ length: 60 }, () => planned);
  return {
    session: draw(planned, language, { repeat: true }),
    'session without a date': draw(session('dateless'), language),
    'session that is past': draw(session('past', { presence }), language),
    'session long past': draw(session('past', { presence, settled: true }), language),
    'cancelled session': draw(session('cancelled'), language),
    'session without calendars': createDrawSession({ site: undefined, findDate: findDateButton })(
      planned,
      language,
    ),
    'moved session told': changeCard(planned as unknown as SessionDocument, language, site),
    'cancelled session told': changeCard(
      session('cancelled') as unknown as SessionDocument,
      language,
      site,
    ),
    'deleted card of a session': sessionDeletedCard(planned, language),
    '60 sessions to come': listCard(list, language),
    'no sessions': listCard([], language),
  };
}
