import { useRef, useState } from 'react';
import { isQuestion } from '../../../domain/shared/text';
import { usePage, useTexts } from './page';
import { problemOf } from './problem';
import { sendUntilAnswered } from './send';
import { sharedTexts } from './text';

interface Submitted<View> {
  /** Below the API, e.g. 'channels/…/profile'. */
  readonly path: string;
  readonly method?: 'PUT' | 'POST';
  /** Gets what the server answered. */
  readonly onSaved: (view: View) => void;
  /** Gets the kind of a refusal, beside its sentence. */
  readonly onRefused?: (code: string) => void;
}

/** The sending of a form. The same content has one effect, however often somebody presses. */
export function useSubmit<View, Request extends { commandId: string }>({
  path,
  method,
  onSaved,
  onRefused,
}: Submitted<View>) {
  const { api } = usePage();
  const text = useTexts(sharedTexts);
  const last = useRef({ content: '', commandId: '' });
  const [sending, setSending] = useState(false);
  /** Why it wasn't saved, in the person's language. */
  const [problem, setProblem] = useState<string>();
  /** It wasn't refused but asked about: it may be sent as considered. */
  const [asked, setAsked] = useState(false);

  async function submit(typed: Omit<Request, 'commandId'>): Promise<void> {
    const content = JSON.stringify([path, typed]);
    // What was changed since is something else: under the earlier id it would be lost.
    if (last.current.content !== content) {
      last.current = { content, commandId: crypto.randomUUID() };
    }
    setSending(true);
    setProblem(undefined);
    setAsked(false);
    try {
      const request = { ...typed, commandId: last.current.commandId };
      const view = await sendUntilAnswered<View>(api, path, request, method);
      last.current = { content: '', commandId: '' };
      onSaved(view);
    } catch (error) {
      const failed = problemOf(error);
      if (failed.kind === 'refused') {
        // The server answered: who presses again after it means it anew.
        last.current = { content: '', commandId: '' };
        onRefused?.(failed.code);
      }
      setAsked(failed.kind === 'refused' && isQuestion(failed.code));
      setProblem(failed.kind === 'refused' ? failed.sentence : text(`not-saved-${failed.kind}`));
    } finally {
      setSending(false);
    }
  }
  return { submit, sending, problem, asked };
}
