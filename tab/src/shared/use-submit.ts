import { useRef, useState } from 'react';
import { usePage, useTexts } from './page';
import { problemOf } from './problem';
import { sendUntilAnswered } from './send';
import { sharedTexts } from './text';

interface Sent {
  readonly commandId: string;
  readonly considered?: string | undefined;
}

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
export function useSubmit<View, Request extends Sent>({
  path,
  method,
  onSaved,
  onRefused,
}: Submitted<View>) {
  type Typed = Omit<Request, 'commandId' | 'considered'>;
  const { api } = usePage();
  const text = useTexts(sharedTexts);
  const last = useRef({ content: '', commandId: '' });
  const [sending, setSending] = useState(false);
  /** Why it wasn't saved, in the person's language. */
  const [problem, setProblem] = useState<string>();
  /** What wasn't refused but asked about, and what is sent with it when it is kept as it is. */
  const [asked, setAsked] = useState<{ typed: Typed; considered: string }>();

  /** Sends what was asked about as it is; undefined where nothing was, or something else is typed by now. */
  function keep(typed: Typed): (() => void) | undefined {
    if (!asked || JSON.stringify(asked.typed) !== JSON.stringify(typed)) return undefined;
    const { considered } = asked;
    return () => submit(typed, considered);
  }

  async function submit(typed: Typed, considered?: string): Promise<void> {
    const content = JSON.stringify([path, typed, considered]);
    // What was changed since is something else: under the earlier id it would be lost.
    if (last.current.content !== content) {
      last.current = { content, commandId: crypto.randomUUID() };
    }
    setSending(true);
    setProblem(undefined);
    setAsked(undefined);
    try {
      const request = { ...typed, considered, commandId: last.current.commandId };
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
      if (failed.kind === 'refused' && failed.considered !== undefined) {
        setAsked({ typed, considered: failed.considered });
      }
      setProblem(failed.kind === 'refused' ? failed.sentence : text(`not-saved-${failed.kind}`));
    } finally {
      setSending(false);
    }
  }
  return { submit, sending, problem, keep };
}
