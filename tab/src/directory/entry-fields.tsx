import { Checkbox, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ContentView } from '../../../domain/directory/api';
import { needs, needText } from '../../../domain/directory/needs';
import { fieldText, kindText, roomText } from '../../../domain/directory/text';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { say, type Texts } from '../../../domain/shared/language';
import { usePage, useTexts } from '../shared/page';
import { directoryTexts } from './text';

const useStyles = makeStyles({
  // On a phone a long choice is wider than the window.
  select: { minWidth: 0, width: '100%' },
  needs: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none' },
});

interface EntryFieldsProps {
  readonly content: ContentView;
  readonly onChange: (content: ContentView) => void;
}

/** All that can be said of an entry. */
export function EntryFields({ content, onChange }: EntryFieldsProps) {
  const text = useTexts(directoryTexts);
  const set = (some: Partial<ContentView>) => onChange({ ...content, ...some });
  const line = (name: LineName, hint?: string) => (
    <Line
      name={name}
      value={content[name]}
      hint={hint}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <>
      <OneOf
        label={text('kind')}
        texts={kindText}
        value={content.kind}
        onChange={(kind) => set({ kind: kind ?? 'person' })}
      />
      {line('name')}
      {line('organisation')}
      <OneOf
        label={text('discipline')}
        texts={disciplineText}
        value={content.discipline}
        none={text('choose')}
        onChange={(discipline) => set({ discipline })}
      />
      <Needs chosen={content.needs} onChange={(chosen) => set({ needs: chosen })} />
      {line('callMeFor', text('call-me-for-example'))}
      {line('phone')}
      {line('mail')}
      {line('reach', text('reach-example'))}
      {line('area', text('area-example'))}
      <OneOf
        label={text('room')}
        texts={roomText}
        value={content.room}
        none={text('choose')}
        onChange={(room) => set({ room })}
      />
    </>
  );
}

type LineName = keyof typeof fieldText;
const kindsOfLine: Partial<Record<LineName, 'tel' | 'email'>> = { phone: 'tel', mail: 'email' };

interface LineProps {
  readonly name: LineName;
  readonly value: string;
  readonly hint: string | undefined;
  readonly onChange: (value: string) => void;
}

function Line({ name, value, hint, onChange }: LineProps) {
  const field = useTexts(fieldText);
  return (
    <Field label={field(name)} hint={hint ?? null} required={name === 'name'}>
      <Input
        type={kindsOfLine[name] ?? 'text'}
        value={value}
        onChange={(_event, change) => onChange(change.value)}
      />
    </Field>
  );
}

interface OneOfProps<Key extends string> {
  readonly label: string;
  readonly texts: Texts<Key>;
  readonly value: Key | null;
  /** What it says when nothing is chosen; absent: something is always chosen. */
  readonly none?: string;
  readonly onChange: (value: Key | null) => void;
}

function OneOf<Key extends string>({ label, texts, value, none, onChange }: OneOfProps<Key>) {
  const styles = useStyles();
  const { language } = usePage();
  const keys = Object.keys(texts) as Key[];
  return (
    <Field label={label}>
      <Select
        select={{ className: styles.select }}
        value={value ?? ''}
        onChange={(_event, change) => onChange(keys.find((one) => one === change.value) ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {keys.map((key) => (
          <option key={key} value={key}>
            {say(texts[key], language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface NeedsProps {
  readonly chosen: ContentView['needs'];
  readonly onChange: (chosen: ContentView['needs']) => void;
}

function Needs({ chosen, onChange }: NeedsProps) {
  const styles = useStyles();
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  return (
    <fieldset className={styles.needs}>
      <legend>{text('needs')}</legend>
      {needs.map(({ key }) => (
        <Checkbox
          key={key}
          label={say(needText[key], language)}
          checked={chosen.includes(key)}
          onChange={(_event, { checked }) =>
            onChange(checked ? [...chosen, key] : chosen.filter((one) => one !== key))
          }
        />
      ))}
    </fieldset>
  );
}
