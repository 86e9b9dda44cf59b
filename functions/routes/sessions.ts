import type { AnswerRefusal } from '../../domain/sessions/answering';
import { type SessionsView, sessionAnswerRequest } from '../../domain/sessions/api';
import { sessionRefusals } from '../../domain/sessions/text';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { actAs, attend } from './leerwerkplaats';

const statusOf: Readonly<Record<AnswerRefusal, 403 | 404 | 409>> = {
  'no-such-session': 404,
  'not-to-answer': 409,
  'not-for-role': 403,
  'reads-only': 403,
  'not-yours-to-represent': 403,
};

/** The addresses of sessions in the tab; domain/sessions/api.ts says what each takes and answers. */
export const sessionRoutes: readonly TabRoute[] = [
  { name: 'tab-sessions', method: 'GET', path: 'channels/{channelId}/sessions', answer: sessions },
  {
    name: 'tab-session-answer',
    method: 'PUT',
    path: 'channels/{channelId}/sessions/{sessionId}/answer',
    answer,
  },
];

async function sessions(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const found = await asked.tab.sessionBoard(channel, person);
  if (!found.ok) return refused(statusOf[found.refusal], found.refusal, sessionRefusals);
  const { leerwerkplaatsId: id, name } = channel;
  return succeed({
    leerwerkplaats: { id, name },
    sessions: found.value,
  } satisfies SessionsView);
}

function answer(asked: Asked): Promise<Answer> {
  return actAs(asked, sessionAnswerRequest, async (acting, request) => {
    const { sessionId = '' } = asked.params;
    const { channelId } = acting.channel;
    const choice = { sessionId, channelId, answer: request.answer };
    const kept = await asked.tab.sessions.answer(acting, choice);
    if (kept.ok) return sessions(asked);
    return refused(statusOf[kept.refusal], kept.refusal, sessionRefusals, kept.details);
  });
}
