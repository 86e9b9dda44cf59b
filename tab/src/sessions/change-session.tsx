import { Body1, Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { SessionView } from '../../../domain/sessions/api';
import { useTexts } from '../shared/page';
import { part } from '../shared/part';
import { sessionTexts } from './text';

const ChangeDialog = part(async () => (await import('./change-dialog')).ChangeDialog);

const useStyles = makeStyles({ line: { margin: 0 } });

interface ChangeSessionProps {
  readonly session: SessionView;
  /** Gets the session as it is then. */
  readonly onSaved: (session: SessionView) => void;
}

/** For who may: another plan for a session. */
export function ChangeSession({ session, onSaved }: ChangeSessionProps) {
  const styles = useStyles();
  const text = useTexts(sessionTexts);
  const back = useRestoreFocusTarget();
  /** The plan that the window began with; what others change meanwhile comes when it is sent. */
  const [from, setFrom] = useState<SessionView['toChange']>();
  const [changed, setChanged] = useState(false);
  const { toChange } = session;
  if (!toChange && !from) return null;
  return (
    <div>
      {toChange && (
        <Button
          {...back}
          onClick={() => {
            setChanged(false);
            setFrom(toChange);
          }}
        >
          {text('change-button')}
        </Button>
      )}
      <Body1 as="p" block role="status" className={styles.line}>
        {changed && text('changed')}
      </Body1>
      {from && (
        <Suspense>
          <ChangeDialog
            session={session}
            from={from}
            onClose={() => setFrom(undefined)}
            onSaved={(view) => {
              setFrom(undefined);
              setChanged(true);
              onSaved(view);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
