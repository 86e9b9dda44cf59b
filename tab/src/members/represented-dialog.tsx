import { Body1, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type {
  MembersView,
  MemberView,
  ProfileForm,
  RepresentedRequest,
} from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { DisciplineField, TextField } from './person-fields';
import type { WindowProps } from './profile-dialog';

type Typed = Pick<ProfileForm, 'name' | 'organisation' | 'discipline'> & { contact: string };
const empty: Typed = { name: '', organisation: '', contact: '' };

/** Adds somebody who takes part without Teams. */
export function RepresentedDialog({
  path,
  members,
  onSaved,
  onClose,
}: WindowProps & { members: readonly MemberView[] }) {
  const term = useTexts(memberTerms);
  const [typed, setTyped] = useState(empty);
  const { submit, sending, problem } = useSubmit<MembersView, RepresentedRequest>({
    path: `${path}/represented`,
    method: 'POST',
    onSaved: (view) => onSaved(view, term('added', { name: typed.name })),
  });
  const field = (name: 'name' | 'organisation') => (
    <TextField
      name={name}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <FormDialog
      title={term('add-title')}
      send={term('add-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onClose={onClose}
    >
      <Body1>{term('add-explanation')}</Body1>
      {field('name')}
      {field('organisation')}
      <DisciplineField
        label={term('their-discipline-label')}
        value={typed.discipline}
        onChange={(discipline) => setTyped({ ...typed, discipline })}
      />
      <Field label={term('contact-label')}>
        <Select
          value={typed.contact}
          onChange={(_event, { value }) => setTyped({ ...typed, contact: value })}
        >
          <option value="">{term('contact-self')}</option>
          {members.map(({ objectId, name }) => (
            <option key={objectId} value={objectId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Body1>{term('add-consent')}</Body1>
    </FormDialog>
  );
}
