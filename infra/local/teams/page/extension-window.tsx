import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { objectOf } from '../answers';
import type { ExtensionAnswer, ExtensionItem } from '../extension-answers';
import type { Json, JsonObject } from '../model';
import { sentenceFor } from './api';
import { callApi } from './call-api';
import { CardView } from './card-view';
import { DialogShell } from './dialog-shell';
import type { Ask, Called } from './extension-call';
import { CardDraft, Preview } from './extension-cards';
import { ExtensionSearch } from './extension-search';
import { usePage } from './page-context';
import { type Size, TaskFrame } from './task-frame';

/** One command from its first dialog to the card that comes of it. */
export function ExtensionWindow({ called, onClose }: { called: Called; onClose: () => void }) {
  const { command, call } = called;
  const page = usePage();
  const [answer, setAnswer] = useState<ExtensionAnswer>();
  const [failed, setFailed] = useState('');
  // What was pressed may be gone with the step before; the keys stay in the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at after each answer.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role="dialog"]')?.focus();
  }, [answer]);

  const ask: Ask = async (path, more = {}) => {
    setFailed('');
    try {
      const given = await callApi<ExtensionAnswer>(`extension/${path}`, { ...call, ...more });
      if (given.kind === 'none') onClose();
      else if (given.kind === 'failed') setFailed(given.text);
      // Only a search has a list to choose from.
      else if (path !== 'query' && given.kind === 'items') setAnswer(cardOf(given.items));
      else setAnswer(given);
    } catch (error) {
      setFailed(sentenceFor(error, page.text));
    }
  };
  const searches = command.type === 'query';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the window opens.
  useEffect(() => {
    void ask(searches ? 'query' : 'open');
  }, [called]);

  const dialog = answer?.kind === 'dialog' ? answer.dialog : undefined;
  return (
    <DialogShell title={dialog?.title || command.title} width={dialog?.width} onClose={onClose}>
      {failed && (
        <MessageBar intent="error" className="bar">
          <MessageBarBody>{failed}</MessageBarBody>
        </MessageBar>
      )}
      {!answer && !failed && <Spinner label={page.text.working} />}
      {searches && <ExtensionSearch answer={answer} ask={ask} setAnswer={setAnswer} />}
      {answer && <Inside {...{ called, answer, ask, setAnswer, onClose }} />}
    </DialogShell>
  );
}

interface InsideProps {
  called: Called;
  answer: ExtensionAnswer;
  ask: Ask;
  setAnswer: (answer: ExtensionAnswer) => void;
  onClose: () => void;
}

function Inside({ called, answer, ask, setAnswer, onClose }: InsideProps) {
  if (answer.kind === 'message') return <p role="status">{answer.text}</p>;
  if (answer.kind === 'preview') return <Preview activity={answer.activity} ask={ask} />;
  if (answer.kind === 'card') {
    return <CardDraft card={objectOf(answer.card)} called={called} onClose={onClose} />;
  }
  if (answer.kind !== 'dialog') return null;
  const { dialog } = answer;
  if (dialog.url !== undefined) {
    const submit = (data: Json) => ask('submit', { data });
    const resize = (size: Size) => setAnswer({ ...answer, dialog: { ...dialog, ...size } });
    return <TaskFrame {...dialog} url={dialog.url} onSubmit={submit} onResize={resize} />;
  }
  const submit = (action: JsonObject) => ask('submit', { data: action.data ?? {} });
  return <CardView card={objectOf(dialog.card)} onAction={submit} focusFirst />;
}

function cardOf([item]: ExtensionItem[]): ExtensionAnswer {
  return item ? { kind: 'card', card: objectOf(item.card.content) } : { kind: 'none' };
}
