import { Caption1, Field, Input, Select } from '@fluentui/react-components';
import type { ItemForm, PossibleOwner } from '../../../domain/action-items/api';
import { calledAs } from '../../../domain/shared/language';
import { useTexts } from '../shared/page';
import { itemTexts } from './text';

interface ItemFieldsProps {
  readonly form: ItemForm;
  readonly owners: readonly PossibleOwner[];
  readonly onType: (change: Partial<ItemForm>) => void;
}

/** The fields of an action item: what, who, who else, and until when. */
export function ItemFields({ form, owners, onType }: ItemFieldsProps) {
  const text = useTexts(itemTexts);
  return (
    <>
      <Field label={text('title-label')}>
        <Input
          value={form.title}
          placeholder={text('title-example')}
          onChange={(_event, { value }) => onType({ title: value })}
        />
      </Field>
      {(['owner', 'deputy'] as const).map((name) => (
        <Field key={name} label={text(`${name}-label`)}>
          <Select value={form[name]} onChange={(_event, { value }) => onType({ [name]: value })}>
            <option value="">{text(name === 'owner' ? 'nobody' : 'no-deputy')}</option>
            {owners.map((one) => (
              <option key={one.personId} value={one.personId}>
                {text('named', { name: calledAs(one.name) })}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <Field label={text('day-label')}>
        <Input
          type="date"
          value={form.dueDay}
          onChange={(_event, { value }) => onType({ dueDay: value })}
        />
      </Field>
      <Caption1>{text('no-residents')}</Caption1>
    </>
  );
}
