import {
  Body1,
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import {
  differing,
  type SettingsForm,
  type SettingsRequest,
  type SettingsView,
} from '../../../domain/leerwerkplaats/api';
import { settingsTerms } from '../../../domain/leerwerkplaats/text';
import { FormProblem } from '../shared/form-problem';
import { usePage, useTexts } from '../shared/page';
import { sharedTexts } from '../shared/text';
import { useSubmit } from '../shared/use-submit';
import { SettingsList } from './settings-list';

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
  readonly onType: (change: Partial<SettingsForm>) => void;
  readonly onSaved: (view: SettingsView) => void;
}

/** The settings, to be changed by who leads. */
export function SettingsFields({ path, settings, onType, onSaved }: SettingsFieldsProps) {
  const styles = useStyles();
  const term = useTexts(settingsTerms);
  const text = useTexts(sharedTexts);
  const { api } = usePage();
  /** As somebody else made it while this was being filled in. */
  const [now, setNow] = useState<SettingsForm>();
  const { submit, sending, problem } = useSubmit<SettingsView, SettingsRequest>({
    path,
    onSaved,
    onRefused: async (code) => {
      if (code !== 'changed-meanwhile') return;
      const { settings: others } = await api.read<SettingsView>(path);
      setNow(others);
      onType({ version: others.version });
    },
  });
  const others = problem && now ? differing(settings, now) : [];
  const choice = (name: keyof typeof choices) => (
    <Field label={term(name)}>
      <Select value={settings[name]} onChange={(_event, { value }) => onType({ [name]: value })}>
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
        onChange={(_event, { value }) => onType({ [name]: value })}
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
          onChange={(_event, { value }) => onType({ daysOff: value })}
        />
      </Field>
      <FormProblem problem={problem} />
      {now && others.length > 0 && (
        <>
          <Body1>{term('as-it-is-now')}</Body1>
          <SettingsList settings={now} only={others} />
        </>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {sending ? text('saving') : term('save')}
        </Button>
      </div>
    </form>
  );
}
