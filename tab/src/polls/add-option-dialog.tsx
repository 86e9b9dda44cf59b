import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AddOptionRequest, PollView } from '../../../domain/polls/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { pathOf } from './path-of';
import { pollTexts } from './text';

interface AddOptionDialogProps {
  readonly poll: PollView;
  readonly onSaved: (poll: PollView) => void;
  readonly onClose: () => void;
}

/** Asks for one option more. */
export function AddOptionDialog({ poll, onSaved, onClose }: AddOptionDialogProps) {
  const text = useTexts(pollTexts);
  const [option, setOption] = useState('');
  const { submit, sending, problem, keep } = useSubmit<PollView, AddOptionRequest>({
    path: `${pathOf(poll)}/options`,
    method: 'POST',
    onSaved,
  });
  return (
    <FormDialog
      title={text('add-option-button')}
      send={text('add-option-button')}
      sending={sending}
      problem={problem}
      onSend={() => submit({ text: option })}
      onKeep={keep({ text: option })}
      onClose={onClose}
    >
      <Field label={text('option-label')} hint={text('no-residents')}>
        <Input value={option} onChange={(_event, { value }) => setOption(value)} />
      </Field>
    </FormDialog>
  );
}
