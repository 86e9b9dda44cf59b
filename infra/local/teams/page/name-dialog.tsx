import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { DialogShell } from './dialog-shell';
import { useManageText } from './manage-text';
import { usePage } from './page-context';

interface NameDialogProps {
  title: string;
  name?: string;
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a name of at most 50 characters, as Teams takes for channels. */
export function NameDialog({ title, name = '', onSave, onClose }: NameDialogProps) {
  const words = useManageText();
  const { text } = usePage();
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  // Fluent's dialog takes the focus itself when it opens; this comes after.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const [typed, setTyped] = useState(name);
  const [failed, setFailed] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(typed).then(onClose, () => setFailed(true));
  };
  return (
    <DialogShell
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} appearance="primary" disabled={typed.trim() === ''}>
            {text.save}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={form} onSubmit={save}>
        <Field
          label={words.name}
          {...(failed
            ? { validationMessage: words.failed, validationState: 'error' as const }
            : {})}
        >
          <Input
            input={{ ref: field }}
            value={typed}
            maxLength={50}
            required
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
      </form>
    </DialogShell>
  );
}
