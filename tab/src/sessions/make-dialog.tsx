import { useState } from 'react';
import type { MakeSessionRequest, PlanForm, SessionsView } from '../../../domain/sessions/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { PlanFields } from './plan-fields';
import { sessionTexts } from './text';
import { pathOf } from './use-answer';

interface MakeDialogProps {
  readonly channelId: string;
  /** What the form begins with. */
  readonly from: PlanForm;
  readonly onSaved: (view: SessionsView) => void;
  readonly onClose: () => void;
}

/** Makes a session; its card follows in the channel. */
export function MakeDialog({ channelId, from, onSaved, onClose }: MakeDialogProps) {
  const text = useTexts(sessionTexts);
  const [plan, setPlan] = useState(from);
  const { submit, sending, problem, keep } = useSubmit<SessionsView, MakeSessionRequest>({
    path: pathOf(channelId),
    method: 'POST',
    onSaved,
  });
  return (
    <FormDialog
      title={text('make-button')}
      send={text('make-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(plan)}
      onKeep={keep(plan)}
      onClose={onClose}
    >
      <PlanFields
        plan={plan}
        showsMore={problem !== undefined}
        onType={(change) => setPlan((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}
