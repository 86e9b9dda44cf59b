import { useState } from 'react';
import type { SessionAnswerRequest, SessionView } from '../../../domain/sessions/api';
import { usePage } from '../shared/page';
import { type Problem, problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';

type Answer = SessionAnswerRequest['answer'];

/** How it is with one's own answer, since this page was opened. */
export type Answering =
  | { readonly state: 'saving'; readonly answer: Answer }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * Says whether one comes. What is shown as chosen is always what the server said.
 * @param onSaved gets the session as the server answered it
 */
export function useAnswer(session: SessionView, onSaved: (session: SessionView) => void) {
  const { api } = usePage();
  const [answering, setAnswering] = useState<Answering>();
  async function give(answer: Answer): Promise<void> {
    setAnswering({ state: 'saving', answer });
    const { channelId, id, round } = session;
    const request: SessionAnswerRequest = { commandId: crypto.randomUUID(), answer, round };
    const path = `${pathOf(channelId)}/${encodeURIComponent(id)}/answer`;
    try {
      onSaved(await sendUntilAnswered<SessionView>(api, path, request));
      setAnswering(undefined);
    } catch (error) {
      setAnswering({ state: 'failed', problem: problemOf(error) });
    }
  }
  return { answering, give };
}

/** Where the sessions of a channel are asked. */
export function pathOf(channelId: string): string {
  return `channels/${encodeURIComponent(channelId)}/sessions`;
}
