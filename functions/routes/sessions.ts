import {
  changeSessionRequest,
  makeSessionRequest,
  type SessionsView,
  sessionAnswerRequest,
} from '../../domain/sessions/api';
import { type sessionRefusals, sessionRefusalsInTab } from '../../domain/sessions/text';
import { whenOfFields } from '../../domain/sessions/when';
import type { Details } from '../../domain/shared/result';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { actAs, attend } from './leerwerkplaats';

type Refusal = keyof typeof sessionRefusals;

/** All others are 400: something to mend in what was sent. */
const statusOf: Readonly<Partial<Record<Refusal, 403 | 404 | 409>>> = {
  'no-such-session': 404,
  'not-for-role': 403,
  'reads-only': 403,
  'not-to-answer': 409,
  'moved-meanwhile': 409,
  'not-your-session': 403,
  'session-over': 409,
  'changed-meanwhile': 409,
};

/** In bytes: an agenda is longer than other forms. */
const largestBody = 16_000;

/** The addresses of sessions in the tab; domain/sessions/api.ts says what each takes and answers. */
export const sessionRoutes: readonly TabRoute[] = [
  { name: 'tab-sessions', method: 'GET', path: 'channels/{channelId}/sessions', answer: sessions },
  {
    name: 'tab-session-answer',
    method: 'PUT',
    path: 'channels/{channelId}/sessions/{sessionId}/answer',
    answer: giveAnswer,
  },
  {
    name: 'tab-session-make',
    method: 'POST',
    path: 'channels/{channelId}/sessions',
    largestBody,
    answer: make,
  },
  {
    name: 'tab-session-change',
    method: 'PUT',
    path: 'channels/{channelId}/sessions/{sessionId}',
    largestBody,
    answer: change,
  },
];

async function sessions(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { leerwerkplaatsId: id, channelId, name } = attendance.value.channel;
  const where = { leerwerkplaatsId: id, channelId };
  const found = await asked.tab.sessionBoard.inChannel(where, asked.visitor.id);
  if (!found.ok) return answerOf(found.refusal);
  return succeed({ leerwerkplaats: { id, name }, ...found.value } satisfies SessionsView);
}

/** One's own answer, answered with the session as it is then. */
function giveAnswer(asked: Asked): Promise<Answer> {
  const { sessionId = '' } = asked.params;
  return actAs(asked, sessionAnswerRequest, async (acting, { answer, round }) => {
    const { leerwerkplaatsId, person, channel } = acting;
    const where = { sessionId, channelId: channel.channelId };
    const given = await asked.tab.sessions.answer(acting, { ...where, answer, round });
    if (!given.ok) return answerOf(given.refusal);
    const view = await asked.tab.sessionBoard.one({ leerwerkplaatsId, sessionId }, person.id);
    return view ? succeed(view) : answerOf('no-such-session');
  });
}

/** A new session, answered with those of the channel. */
function make(asked: Asked): Promise<Answer> {
  return actAs(asked, makeSessionRequest, async (acting, { phase, minutes, ...typed }) => {
    const { channelId, language } = acting.channel;
    const plan = { ...typed, phase: phase ?? undefined, minutes: minutes ?? undefined };
    const when = whenOfFields(typed, acting.at);
    const made = await asked.tab.sessions.make(acting, { ...plan, channelId, language }, when);
    return made.ok ? sessions(asked) : answerOf(made.refusal, made.details);
  });
}

/** Another plan, answered with the session as it is then. */
function change(asked: Asked): Promise<Answer> {
  const { sessionId = '' } = asked.params;
  return actAs(asked, changeSessionRequest, async (acting, { phase, minutes, seen, ...typed }) => {
    const { leerwerkplaatsId, person, channel } = acting;
    const where = { sessionId, channelId: channel.channelId, seen };
    const plan = { ...typed, phase: phase ?? undefined, minutes: minutes ?? undefined };
    const changed = await asked.tab.sessions.change(acting, where, plan, typed);
    if (!changed.ok) return answerOf(changed.refusal, changed.details);
    const view = await asked.tab.sessionBoard.one({ leerwerkplaatsId, sessionId }, person.id);
    return view ? succeed(view) : answerOf('no-such-session');
  });
}

function answerOf(refusal: Refusal, details?: Details): Answer {
  return refused(statusOf[refusal] ?? 400, refusal, sessionRefusalsInTab, details);
}
