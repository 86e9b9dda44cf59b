import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useManageText } from './manage-text';

interface NameDialogProps {
  title: string;
  name?: string;
  onSave: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a name of at most 50 characters, as Teams takes for channels. */
export function NameDialog({ title, name = '', onSave, onClose }: NameDialogProps) {
  const text = useManageText();
  const [typed, setTyped] = useState(name);
  const [failed, setFailed] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(typed).then(onClose, () => setFailed(true));
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className="dialog">
        <form onSubmit={save}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field
                label={text.name}
                {...(failed
                  ? { validationMessage: text.failed, validationState: 'error' as const }
                  : {})}
              >
                <Input
                  value={typed}
                  maxLength={50}
                  required
                  onChange={(_event, { value }) => setTyped(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={typed.trim() === ''}>
                {text.save}
              </Button>
              <Button onClick={onClose}>{text.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
