import { Body1, Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { PlanForm, SessionsView } from '../../../domain/sessions/api';
import { useTexts } from '../shared/page';
import { part } from '../shared/part';
import { sessionTexts } from './text';

const MakeDialog = part(async () => (await import('./make-dialog')).MakeDialog);

const useStyles = makeStyles({ line: { margin: 0 } });

interface MakeSessionProps {
  readonly channelId: string;
  /** What the form begins with. */
  readonly from: PlanForm;
  /** Gets the sessions as they are with the new one. */
  readonly onSaved: (view: SessionsView) => void;
}

/** For who may: a session more. */
export function MakeSession({ channelId, from, onSaved }: MakeSessionProps) {
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const back = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState(false);
  return (
    <div>
      <Button
        {...back}
        onClick={() => {
          setMade(false);
          setOpen(true);
        }}
      >
        {text('make-button')}
      </Button>
      <Body1 as="p" block role="status" className={styles.line}>
        {made && text('made')}
      </Body1>
      {open && (
        <Suspense>
          <MakeDialog
            channelId={channelId}
            from={from}
            onClose={() => setOpen(false)}
            onSaved={(view) => {
              setOpen(false);
              setMade(true);
              onSaved(view);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
