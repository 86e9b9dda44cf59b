import { Body1, Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { saidOf } from '../../../domain/polls/answers';
import type { AnswerView, PollView, VoteOnBehalfRequest } from '../../../domain/polls/api';
import { consideredTexts } from '../../../domain/shared/text';
import { FormProblem } from '../shared/form-problem';
import { useTexts } from '../shared/page';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';
import { AnswerFields } from './answer-fields';
import { pathOf } from './path-of';
import { pollTexts } from './text';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', alignSelf: 'stretch' },
  explanation: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface OnBehalfFormProps {
  readonly id: string;
  readonly poll: PollView;
  /** Gets the poll as the server answered it, and for whom what was sent. */
  readonly onSaved: (poll: PollView, name: string, answer: AnswerView) => void;
}

/** Chooses for whom, and what; begins with what was given for them before. */
export function OnBehalfForm({ id, poll, onSaved }: OnBehalfFormProps) {
  const styles = useStyles();
  const text = useTexts(pollTexts);
  const saving = useTexts(sharedTexts)('saving');
  const keepIt = useTexts(consideredTexts)('keep-as-it-is');
  const people = poll.represented ?? [];
  const [only] = people.length === 1 ? people : [];
  const [whom, setWhom] = useState(only?.id ?? '');
  const [answer, setAnswer] = useState<AnswerView>(only?.answer ?? nothing);
  const nameOf = (representedId: string) => people.find((one) => one.id === representedId)?.name;
  const { submit, sending, problem, keep } = useSubmit<PollView, VoteOnBehalfRequest>({
    path: `${pathOf(poll)}/vote-on-behalf`,
    method: 'PUT',
    onSaved: (view) => onSaved(view, nameOf(whom) ?? '', answer),
  });
  const sent = { representedId: whom, answering: answeringOf(answer) };
  const onKeep = keep(sent);
  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      aria-label={text('on-behalf-title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) submit(sent);
      }}
    >
      <Body1 as="p" className={styles.explanation}>
        {text(poll.anonymous ? 'on-behalf-anonymous' : 'on-behalf-explanation')}
      </Body1>
      <Field label={text('on-behalf-label')}>
        <Select
          value={whom}
          onChange={(_event, { value }) => {
            setWhom(value);
            setAnswer(people.find((one) => one.id === value)?.answer ?? nothing);
          }}
        >
          <option value="">{text('choose')}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <AnswerFields poll={poll} answer={answer} onChange={setAnswer} />
      <FormProblem problem={problem} />
      <div className={styles.buttons}>
        <Button type="submit" disabledFocusable={sending}>
          {sending ? saving : text('on-behalf-send')}
        </Button>
        {onKeep && <Button onClick={onKeep}>{keepIt}</Button>}
      </div>
    </form>
  );
}

const nothing: AnswerView = { chosen: [] };

function answeringOf({ chosen, words }: AnswerView): VoteOnBehalfRequest['answering'] {
  return { all: chosen.map(saidOf), ...(words === undefined ? {} : { words }) };
}
