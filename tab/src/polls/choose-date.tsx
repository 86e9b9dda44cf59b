import { Body1, Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { ChooseDateRequest, PollView } from '../../../domain/polls/api';
import { FormProblem } from '../shared/form-problem';
import { useTexts } from '../shared/page';
import { part } from '../shared/part';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';
import { pathOf } from './path-of';
import { pollTexts } from './text';

/** Few ever open it. */
const ChooseDateDialog = part(async () => (await import('./choose-date-dialog')).ChooseDateDialog);

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { margin: 0 },
});

interface ChooseDateProps {
  readonly poll: PollView;
  /** Gets the poll as it is with its date. */
  readonly onSaved: (poll: PollView) => void;
}

/** For who may choose a date: the best one with one tap, or another in a dialog. */
export function ChooseDate({ poll, onSaved }: ChooseDateProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(false);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was tapped is gone, and the focus with it.
    if (chosen) said.current?.focus({ preventScroll: true });
  }, [chosen]);
  const offered = poll.toChooseFrom !== undefined;
  // What somebody is filling in stays, also when another chose meanwhile: the answer says so.
  if (!offered && !open && !chosen) return null;
  const saved = (view: PollView) => {
    setOpen(false);
    setChosen(true);
    onSaved(view);
  };
  return (
    <div className={styles.part}>
      {offered && <Buttons poll={poll} onOther={() => setOpen(true)} onSaved={saved} />}
      {open && (
        <Suspense>
          <ChooseDateDialog poll={poll} onSaved={saved} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      <div ref={said} tabIndex={-1}>
        <Body1 as="p" block role="status" className={styles.line}>
          {chosen && text('date-chosen-here')}
        </Body1>
      </div>
    </div>
  );
}

/** A best date that is a day only is chosen in the dialog, which asks when it begins. */
function Buttons({ poll, onOther, onSaved }: ChooseDateProps & { readonly onOther: () => void }) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const saving = useTexts(sharedTexts)('saving');
  const back = useRestoreFocusTarget();
  const { submit, sending, problem } = useSubmit<PollView, ChooseDateRequest>({
    path: `${pathOf(poll)}/chosen-date`,
    onSaved,
  });
  const best = poll.bestDate && poll.toChooseFrom?.[0];
  const onBest = best?.asksHour
    ? onOther
    : best && (() => sending || submit({ optionId: best.optionId }));
  return (
    <>
      <div className={styles.buttons}>
        {onBest && (
          <Button {...back} disabledFocusable={sending} onClick={onBest}>
            {sending ? saving : text('choose-date-button')}
          </Button>
        )}
        <Button {...back} appearance="subtle" onClick={onOther}>
          {text(best ? 'choose-other-button' : 'choose-date-title')}
        </Button>
      </div>
      <FormProblem problem={problem} />
    </>
  );
}
