import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import type { PlanForm } from '../../../domain/sessions/api';
import { useTexts } from '../shared/page';
import { sessionTexts } from './text';

const phases = [
  'meeting',
  'goals',
  'experiments',
  'transition',
] as const satisfies readonly PlanForm['phase'][];

const useStyles = makeStyles({
  when: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  moment: { flex: '1 1 140px' },
  more: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface PlanFieldsProps {
  readonly plan: PlanForm;
  readonly onType: (change: Partial<PlanForm>) => void;
  /** What is wrong may stand there, so that it is shown all the same. */
  readonly showsMore: boolean;
}

/** The fields of a plan: what everybody fills in, and the rest behind 'Meer'. */
export function PlanFields({ plan, onType, showsMore }: PlanFieldsProps) {
  const styles = useStyles();
  const id = useId();
  const text = useTexts(sessionTexts);
  const [opened, setOpened] = useState(plan.agenda !== '');
  const open = opened || showsMore;
  return (
    <>
      <Field label={text('title-label')}>
        <Input
          value={plan.title}
          placeholder={text('title-example')}
          onChange={(_event, { value }) => onType({ title: value })}
        />
      </Field>
      <div className={styles.when}>
        {(['date', 'time'] as const).map((name) => (
          <Field key={name} label={text(`${name}-label`)} className={styles.moment}>
            <Input
              type={name}
              value={plan[name]}
              disabled={plan.later}
              onChange={(_event, { value }) => onType({ [name]: value })}
            />
          </Field>
        ))}
      </div>
      <Checkbox
        label={text('later-label')}
        checked={plan.later}
        onChange={(_event, { checked }) => onType({ later: checked === true })}
      />
      <Field label={text('place-label')}>
        <Input
          value={plan.place}
          placeholder={text('place-example')}
          onChange={(_event, { value }) => onType({ place: value })}
        />
      </Field>
      <div>
        <Button
          appearance="subtle"
          aria-expanded={open}
          aria-controls={open ? `${id}more` : undefined}
          onClick={() => setOpened(!open)}
        >
          {text('more')}
        </Button>
      </div>
      {open && (
        <div id={`${id}more`} className={styles.more}>
          <MoreFields plan={plan} onType={onType} />
        </div>
      )}
      <Caption1>{text('no-residents')}</Caption1>
    </>
  );
}

function MoreFields({ plan, onType }: Omit<PlanFieldsProps, 'showsMore'>) {
  const text = useTexts(sessionTexts);
  const term = useTexts(settingsTerms);
  return (
    <>
      <Field label={text('phase-label')}>
        <Select
          value={plan.phase ?? ''}
          onChange={(_event, { value }) =>
            onType({ phase: phases.find((one) => one === value) ?? null })
          }
        >
          <option value="">{text('phase-none')}</option>
          {phases.map((one) => (
            <option key={one} value={one}>
              {term(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text('method-label')}>
        <Input
          value={plan.method}
          placeholder={text('method-example')}
          onChange={(_event, { value }) => onType({ method: value })}
        />
      </Field>
      <Field label={text('minutes-label')}>
        <Input
          type="number"
          value={plan.minutes === null ? '' : String(plan.minutes)}
          onChange={(_event, { value }) => onType({ minutes: value === '' ? null : Number(value) })}
        />
      </Field>
      <Field label={text('agenda-label')}>
        <Textarea
          rows={4}
          resize="vertical"
          value={plan.agenda}
          onChange={(_event, { value }) => onType({ agenda: value })}
        />
      </Field>
    </>
  );
}
