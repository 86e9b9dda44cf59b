import { Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { valueText } from '../../../domain/polls/answer-text';
import { keyOf, mostWords, saidOf, valuesOf } from '../../../domain/polls/answers';
import type { AnswerView, PollView } from '../../../domain/polls/api';
import { usePage, useTexts } from '../shared/page';
import { pollTexts } from './text';

interface AnswerFieldsProps {
  readonly poll: PollView;
  readonly answer: AnswerView;
  readonly onChange: (answer: AnswerView) => void;
}

/** The fields of a form that asks for a whole answer; nothing is sent until the form is. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { kind } = props.poll;
  if (kind === 'single') return <OneChoice {...props} />;
  if (kind === 'multiple') return <Choices {...props} />;
  return (
    <>
      <Values {...props} />
      {kind !== 'date' && <Words {...props} />}
    </>
  );
}

function OneChoice({ poll, answer, onChange }: AnswerFieldsProps) {
  const text = useTexts(pollTexts);
  return (
    <Field label={text('on-behalf-option')}>
      <RadioGroup
        value={answer.chosen[0] ?? ''}
        onChange={(_event, { value }) => onChange({ ...answer, chosen: [value] })}
      >
        {poll.options.map((option) => (
          <Radio key={option.id} value={option.id} label={option.text} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Choices({ poll, answer, onChange }: AnswerFieldsProps) {
  const text = useTexts(pollTexts);
  return (
    <Field label={text('on-behalf-option')}>
      <div>
        {poll.options.map(({ id, text: label }) => (
          <Checkbox
            key={id}
            label={label}
            checked={answer.chosen.includes(id)}
            onChange={(_event, { checked }) => {
              const others = answer.chosen.filter((key) => key !== id);
              onChange({ ...answer, chosen: checked ? [...others, id] : others });
            }}
          />
        ))}
      </div>
    </Field>
  );
}

function Values({ poll, answer, onChange }: AnswerFieldsProps) {
  const { language } = usePage();
  const chosenOf = (optionId: string) =>
    answer.chosen.map(saidOf).find((said) => said.optionId === optionId)?.value;
  return poll.options.map(({ id, text }) => (
    <Field key={id} label={text}>
      <RadioGroup
        layout="horizontal"
        value={chosenOf(id) ?? ''}
        onChange={(_event, { value }) => {
          const others = answer.chosen.filter((key) => saidOf(key).optionId !== id);
          onChange({ ...answer, chosen: [...others, keyOf({ optionId: id, value })] });
        }}
      >
        {valuesOf[poll.kind].map((value) => (
          <Radio key={value} value={value} label={valueText(value, language)} />
        ))}
      </RadioGroup>
    </Field>
  ));
}

function Words({ poll, answer, onChange }: AnswerFieldsProps) {
  const text = useTexts(pollTexts);
  return (
    <Field
      label={text(poll.kind === 'open' ? 'words-label' : 'comment-label')}
      hint={`${text('words-seen')} ${text('no-residents')}`}
    >
      <Textarea
        value={answer.words ?? ''}
        maxLength={mostWords}
        onChange={(_event, { value }) => onChange({ ...answer, words: value })}
      />
    </Field>
  );
}
