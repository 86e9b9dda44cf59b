import { Field, Input, Select } from '@fluentui/react-components';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import type { ProfileForm } from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { say } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';

interface TextFieldProps {
  readonly name: 'name' | 'organisation' | 'callMeFor' | 'reachability';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line about a person, with a hint of what belongs there. */
export function TextField({ name, value, onChange }: TextFieldProps) {
  const text = useTexts(memberTerms);
  return (
    <Field label={text(`${name}-label`)} hint={text(`${name}-example`)} required={name === 'name'}>
      <Input value={value} onChange={(_event, change) => onChange(change.value)} />
    </Field>
  );
}

interface DisciplineFieldProps {
  readonly label: string;
  readonly value: ProfileForm['discipline'];
  readonly onChange: (value: ProfileForm['discipline']) => void;
}

/** From which work or role somebody takes part, in the order of the field. */
export function DisciplineField({ label, value, onChange }: DisciplineFieldProps) {
  const { language } = usePage();
  const text = useTexts(memberTerms);
  const all = Object.keys(disciplineText) as NonNullable<ProfileForm['discipline']>[];
  return (
    <Field label={label} required>
      <Select
        value={value ?? ''}
        onChange={(_event, change) => onChange(all.find((one) => one === change.value))}
      >
        <option value="">{text('choose')}</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {say(disciplineText[one], language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
