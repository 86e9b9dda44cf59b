import { Button, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type {
  SettingsForm,
  SettingsRequest,
  SettingsView,
} from '../../../domain/leerwerkplaats/api';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import { FormProblem } from '../shared/form-problem';
import { useTexts } from '../shared/page';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';

const choices = {
  phase: ['meeting', 'goals', 'experiments', 'transition'],
  language: ['nl', 'en'],
  timeZone: ['Europe/Amsterdam', 'America/Kralendijk'],
} as const satisfies { [Name in keyof SettingsForm]?: readonly SettingsForm[Name][] };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  hours: { display: 'flex', flexWrap: 'wrap', gap: '16px' },
});

interface SettingsFieldsProps {
  /** Where they are read and changed, below the API. */
  readonly path: string;
  /** As they are, or as they are being typed. */
  readonly settings: SettingsForm;
  readonly onType: (settings: SettingsForm) => void;
  readonly onSaved: (view: SettingsView) => void;
}

/** The settings, to be changed by who leads. */
export function SettingsFields({ path, settings, onType, onSaved }: SettingsFieldsProps) {
  const styles = useStyles();
  const term = useTexts(settingsTerms);
  const text = useTexts(sharedTexts);
  const { submit, sending, problem } = useSubmit<SettingsView, SettingsRequest>({ path, onSaved });
  const choice = (name: keyof typeof choices) => (
    <Field label={term(name)}>
      <Select
        value={settings[name]}
        onChange={(_event, { value }) => onType({ ...settings, [name]: value })}
      >
        {choices[name].map((one) => (
          <option key={one} value={one}>
            {term(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
  const hour = (name: 'worksFrom' | 'worksUntil') => (
    <Field label={term(name)}>
      <Input
        type="time"
        value={settings[name]}
        onChange={(_event, { value }) => onType({ ...settings, [name]: value })}
      />
    </Field>
  );
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(settings);
      }}
    >
      {choice('phase')}
      {choice('language')}
      {choice('timeZone')}
      <div className={styles.hours}>
        {hour('worksFrom')}
        {hour('worksUntil')}
      </div>
      <Field label={term('daysOff')} hint={term('days-example')}>
        <Textarea
          resize="vertical"
          rows={6}
          value={settings.daysOff}
          onChange={(_event, { value }) => onType({ ...settings, daysOff: value })}
        />
      </Field>
      <FormProblem problem={problem} />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? text('saving') : term('save')}
        </Button>
      </div>
    </form>
  );
}
