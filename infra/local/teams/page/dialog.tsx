import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Dialog as FluentDialog,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Dialog, objectOf } from '../answers';
import type { JsonObject } from '../model';
import { sentenceFor } from './api';
import { CardView } from './card-view';
import { usePage } from './page-context';

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
  const { title } = opened.dialog;
  return (
    <FluentDialog open onOpenChange={(_event, { open }) => !open && onChange()}>
      <DialogSurface className="dialog" style={{ maxWidth: widthOf(opened.dialog) }}>
        <DialogBody>
          <DialogTitle
            action={
              <DialogTrigger action="close">
                <Button appearance="subtle" aria-label={text.close} icon={<DismissRegular />} />
              </DialogTrigger>
            }
          >
            {title}
          </DialogTitle>
          <DialogContent>
            {opened.failed && (
              <MessageBar intent="error" className="bar">
                <MessageBarBody>{opened.failed}</MessageBarBody>
              </MessageBar>
            )}
            <Inside opened={opened} onChange={onChange} />
          </DialogContent>
          {opened.message !== undefined && (
            <DialogActions>
              <Button ref={focusAtOnce} appearance="primary" onClick={() => onChange()}>
                {text.close}
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </FluentDialog>
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
  if (dialog.url) return <iframe className="dialog-page" title={dialog.title} src={dialog.url} />;

  const submit = async (action: JsonObject) => {
    const { failed: _gone, ...before } = opened;
    try {
      const data = objectOf(action.data);
      const answer = await api.submitDialog({ messageId, data, theme });
      if (answer.kind === 'dialog') onChange({ messageId, dialog: answer.dialog });
      else if (answer.kind === 'message') onChange({ ...before, message: answer.text });
      else if (answer.kind === 'failed') onChange({ ...before, failed: answer.text });
      else onChange();
    } catch (error) {
      onChange({ ...before, failed: sentenceFor(error, text) });
    }
  };
  return <CardView card={objectOf(dialog.card)} onAction={submit} focusFirst />;
}

/** Widths in pixels behind the names that Teams knows. */
const widths: Record<string, number> = { small: 400, medium: 600, large: 900 };

function widthOf({ width }: Dialog): number {
  if (typeof width === 'number') return width;
  return (typeof width === 'string' && widths[width]) || 600;
}
