import { Caption1, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { adviceText } from '../../../domain/polls/advice-text';
import type { ChooseDateRequest, PollView } from '../../../domain/polls/api';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { pathOf } from './path-of';
import { pollTexts } from './text';

interface ChooseDateDialogProps {
  readonly poll: PollView;
  readonly onSaved: (poll: PollView) => void;
  readonly onClose: () => void;
}

/** Chooses one of the dates, and when it begins where that is a day only. */
export function ChooseDateDialog({ poll, onSaved, onClose }: ChooseDateDialogProps) {
  const { language } = usePage();
  const text = useTexts(pollTexts);
  // As they were when it opened: nothing moves while somebody chooses.
  const [dates] = useState(poll.toChooseFrom ?? []);
  const [optionId, setOptionId] = useState(dates[0]?.optionId ?? '');
  const [time, setTime] = useState('');
  const { submit, sending, problem } = useSubmit<PollView, ChooseDateRequest>({
    path: `${pathOf(poll)}/chosen-date`,
    onSaved,
  });
  const chosen = dates.find((one) => one.optionId === optionId);
  return (
    <FormDialog
      title={text('choose-date-title')}
      send={text('choose-date-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit({ optionId, ...(chosen?.asksHour && { time }) })}
      onClose={onClose}
    >
      <Field label={text('choose-date-label')}>
        <RadioGroup value={optionId} onChange={(_event, { value }) => setOptionId(value)}>
          {dates.map((one) => (
            <Radio
              key={one.optionId}
              value={one.optionId}
              label={`${one.text}: ${adviceText(one.why, poll.voters, language)}`}
            />
          ))}
        </RadioGroup>
      </Field>
      {chosen?.asksHour && (
        <Field label={text('choose-hour-label')}>
          <Input type="time" value={time} onChange={(_event, { value }) => setTime(value)} />
        </Field>
      )}
      <Caption1>{text('choose-date-explanation')}</Caption1>
    </FormDialog>
  );
}
