import { type SessionsView, sessionAnswerRequest } from '../../domain/sessions/api';
import { sessionRefusals } from '../../domain/sessions/text';
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
};

/** The addresses of sessions in the tab; domain/sessions/api.ts says what each takes and answers. */
export const sessionRoutes: readonly TabRoute[] = [
  { name: 'tab-sessions', method: 'GET', path: 'channels/{channelId}/sessions', answer: sessions },
  {
    name: 'tab-session-answer',
    method: 'PUT',
    path: 'channels/{channelId}/sessions/{sessionId}/answer',
    answer: giveAnswer,
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

function answerOf(refusal: Refusal): Answer {
  return refused(statusOf[refusal] ?? 400, refusal, sessionRefusals);
}
