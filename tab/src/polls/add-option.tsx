import { Body1, Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { PollView } from '../../../domain/polls/api';
import { useTexts } from '../shared/page';
import { part } from '../shared/part';
import { pollTexts } from './text';

/** Few ever open it. */
const AddOptionDialog = part(async () => (await import('./add-option-dialog')).AddOptionDialog);

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px' },
  line: { margin: 0 },
});

interface AddOptionProps {
  readonly poll: PollView;
  /** Gets the poll as it is with the option. */
  readonly onSaved: (poll: PollView) => void;
}

/** For who takes part, where the asker lets them: one option more. */
export function AddOption({ poll, onSaved }: AddOptionProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const back = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  const [added, setAdded] = useState(false);
  // What somebody is typing stays, also when the poll closed meanwhile: the answer says so.
  if (!poll.mayAddOption && !open) return null;
  return (
    <div className={styles.part}>
      <Button
        {...back}
        appearance="subtle"
        onClick={() => {
          setAdded(false);
          setOpen(true);
        }}
      >
        {text('add-option-button')}
      </Button>
      <Body1 as="p" block role="status" className={styles.line}>
        {added && text('option-added-here')}
      </Body1>
      {open && (
        <Suspense>
          <AddOptionDialog
            poll={poll}
            onClose={() => setOpen(false)}
            onSaved={(view) => {
              setOpen(false);
              setAdded(true);
              onSaved(view);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
