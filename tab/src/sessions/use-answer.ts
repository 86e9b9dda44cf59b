import { useState } from 'react';
import type { SessionAnswerRequest, SessionsView } from '../../../domain/sessions/api';
import { usePage } from '../shared/page';
import { type Problem, problemOf } from '../shared/problem';
import { sendUntilAnswered } from '../shared/send';

type Given = SessionAnswerRequest['answer'];

/** How it is with one's own answer, since this page was opened. */
export type Answering =
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly answer: Given }
  | { readonly state: 'failed'; readonly problem: Problem };

/**
 * Says whether one comes. What is shown as said is always what the server answered.
 * @param path of the sessions of the channel
 */
export function useAnswer(path: string, id: string, onSaved: (view: SessionsView) => void) {
  const { api } = usePage();
  const [answering, setAnswering] = useState<Answering>();
  async function say(answer: Given): Promise<void> {
    setAnswering({ state: 'saving' });
    const request: SessionAnswerRequest = { commandId: crypto.randomUUID(), answer };
    try {
      const sent = `${path}/${encodeURIComponent(id)}/answer`;
      onSaved(await sendUntilAnswered<SessionsView>(api, sent, request));
      setAnswering({ state: 'saved', answer });
    } catch (error) {
      setAnswering({ state: 'failed', problem: problemOf(error) });
    }
  }
  return { answering, say };
}
