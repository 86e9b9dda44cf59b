import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundView, SuggestRequest } from '../../../domain/directory/api';
import { needInSentence } from '../../../domain/directory/needs';
import { disciplineText } from '../../../domain/leerwerkplaats/disciplines';
import { say } from '../../../domain/shared/language';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { directoryTexts } from './text';
import type { WindowProps } from './window-props';

type Discipline = SuggestRequest['first'][number];
const disciplines = Object.keys(disciplineText) as Discipline[];
const places = ['no', 'first', 'also'] as const;

interface SuggestDialogProps extends WindowProps {
  readonly need: SuggestRequest['need'];
  readonly suggestion: NonNullable<FoundView['suggestion']>;
}

/** Which disciplines this leerwerkplaats suggests for a need. */
export function SuggestDialog({ path, need, suggestion, onDone, onClose }: SuggestDialogProps) {
  const { language } = usePage();
  const text = useTexts(directoryTexts);
  const [chosen, setChosen] = useState(suggestion);
  const placeOf = (one: Discipline) =>
    places.find((place) => place !== 'no' && chosen[place].includes(one)) ?? 'no';
  const move = (one: Discipline, to: string) => {
    const without = (list: Discipline[]) => list.filter((other) => other !== one);
    const { first, also } = { first: without(chosen.first), also: without(chosen.also) };
    setChosen({
      first: to === 'first' ? [...first, one] : first,
      also: to === 'also' ? [...also, one] : also,
    });
  };
  const { submit, sending, problem } = useSubmit<unknown, SuggestRequest>({
    path: `${path}/suggestions`,
    onSaved: () => onDone(text('suggested')),
  });
  return (
    <FormDialog
      title={text('suggest-title', { need: say(needInSentence[need], language) })}
      send={text('save')}
      sending={sending}
      problem={problem}
      onSend={() => submit({ need, ...chosen })}
      onClose={onClose}
    >
      {disciplines.map((one) => (
        <Field key={one} label={say(disciplineText[one], language)} orientation="horizontal">
          <Select value={placeOf(one)} onChange={(_event, { value }) => move(one, value)}>
            {places.map((place) => (
              <option key={place} value={place}>
                {text(`suggest-${place}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </FormDialog>
  );
}
