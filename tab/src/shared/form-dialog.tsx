import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { consideredTexts } from '../../../domain/shared/text';
import { FormProblem } from './form-problem';
import { useTexts } from './page';
import { sharedTexts } from './text';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface FormDialogProps {
  readonly title: string;
  /** What the button says that sends it. */
  readonly send: string;
  readonly sending: boolean;
  readonly problem: string | undefined;
  readonly onSend: () => void;
  readonly onClose: () => void;
  /** Something else that can be done here. */
  readonly other?: { readonly title: string; readonly onClick: () => void } | undefined;
  /** Sends it as it is, after it was asked about. */
  readonly onKeep?: (() => void) | undefined;
  /** What belongs to the problem, under it. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** A form in a window over the page; the keyboard goes back to the button that opened it. */
export function FormDialog(props: FormDialogProps) {
  const { title, send, sending, problem, onSend, onClose, other, onKeep, below, children } = props;
  const styles = useStyles();
  const text = useTexts(sharedTexts);
  const keep = useTexts(consideredTexts);
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSend();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              <FormProblem problem={problem} />
              {below}
            </DialogContent>
            <DialogActions fluid>
              <Button type="submit" appearance="primary" disabledFocusable={sending}>
                {sending ? text('saving') : send}
              </Button>
              {onKeep && <Button onClick={onKeep}>{keep('keep-as-it-is')}</Button>}
              <Button onClick={onClose}>{text('cancel')}</Button>
              {other && <Button onClick={other.onClick}>{other.title}</Button>}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
