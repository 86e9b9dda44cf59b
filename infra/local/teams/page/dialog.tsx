import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Dialog, objectOf } from '../answers';
import type { Json, JsonObject } from '../model';
import { sentenceFor } from './api';
import { CardView } from './card-view';
import { DialogShell } from './dialog-shell';
import { usePage } from './page-context';
import { type Size, TaskFrame } from './task-frame';

type Open = (messageId: string, dialog: Dialog) => void;

const OpenContext = createContext<Open>(() => undefined);

/** Opens a dialog over the conversation, for the button of a message. */
export function useDialog(): Open {
  return useContext(OpenContext);
}

interface Opened {
  messageId: string;
  dialog: Dialog;
  /** The bot's last word; the form is gone. */
  message?: string;
  failed?: string;
}

/** Room for one dialog at a time, as in Teams. */
export function DialogProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();
  const open: Open = (messageId, dialog) => setOpened({ messageId, dialog });
  return (
    <OpenContext.Provider value={open}>
      {children}
      {opened && <DialogWindow opened={opened} onChange={setOpened} />}
    </OpenContext.Provider>
  );
}

function DialogWindow(props: { opened: Opened; onChange: (opened?: Opened) => void }) {
  const { opened, onChange } = props;
  const { text } = usePage();
  const { title, width } = opened.dialog;
  return (
    <DialogShell
      title={title}
      width={width}
      onClose={() => onChange()}
      actions={
        opened.message !== undefined && (
          <Button ref={focusAtOnce} appearance="primary" onClick={() => onChange()}>
            {text.close}
          </Button>
        )
      }
    >
      {opened.failed && (
        <MessageBar intent="error" className="bar">
          <MessageBarBody>{opened.failed}</MessageBarBody>
        </MessageBar>
      )}
      <Inside opened={opened} onChange={onChange} />
    </DialogShell>
  );
}

/** The form that had the focus is gone; without this Escape would reach nothing. */
function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

function Inside(props: { opened: Opened; onChange: (opened?: Opened) => void }) {
  const { opened, onChange } = props;
  const { api, theme, text } = usePage();
  const { messageId, dialog, message } = opened;
  if (message !== undefined) return <p role="status">{message}</p>;

  const submit = async (data: Json) => {
    const { failed: _gone, ...before } = opened;
    try {
      const answer = await api.submitDialog({ messageId, data, theme });
      if (answer.kind === 'dialog') onChange({ messageId, dialog: answer.dialog });
      else if (answer.kind === 'message') onChange({ ...before, message: answer.text });
      else if (answer.kind === 'failed') onChange({ ...before, failed: answer.text });
      else onChange();
    } catch (error) {
      onChange({ ...before, failed: sentenceFor(error, text) });
    }
  };
  if (dialog.url !== undefined) {
    const resize = (size: Size) => onChange({ ...opened, dialog: { ...dialog, ...size } });
    return <TaskFrame {...dialog} url={dialog.url} onSubmit={submit} onResize={resize} />;
  }
  const press = (action: JsonObject) => submit(objectOf(action.data));
  return <CardView card={objectOf(dialog.card)} onAction={press} focusFirst />;
}
