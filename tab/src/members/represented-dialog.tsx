import { Body1, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type {
  MembersView,
  MemberView,
  RepresentedRequest,
  RepresentedView,
} from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { DisciplineField, TextField } from './person-fields';
import type { WindowProps } from './profile-dialog';
import { RemovalDialog } from './removal-dialog';

type Typed = Omit<RepresentedRequest, 'commandId'>;
const empty: Typed = { name: '', organisation: '', contact: '' };

interface RepresentedDialogProps extends WindowProps {
  readonly members: readonly MemberView[];
  /** Who is changed; absent: somebody is added. */
  readonly known?: RepresentedView;
}

/** Adds somebody who takes part without Teams, or changes what is told of them. */
export function RepresentedDialog(props: RepresentedDialogProps) {
  const { path, members, known, onSaved, onClose } = props;
  const term = useTexts(memberTerms);
  const [typed, setTyped] = useState(known ? typedOf(known) : empty);
  const [removing, setRemoving] = useState(false);
  const place = known?.ids && `${path}/represented/${known.ids.own}`;
  const { submit, sending, problem, keep } = useSubmit<MembersView, RepresentedRequest>({
    path: place ?? `${path}/represented`,
    method: place ? 'PUT' : 'POST',
    onSaved: (view) => onSaved(view, place ? term('changed') : term('added', { name: typed.name })),
  });
  if (removing && place && known) {
    return <RemovalDialog path={place} name={known.name} onSaved={onSaved} onClose={onClose} />;
  }
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
      send={term(place ? 'save' : 'add-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onKeep={keep(typed)}
      onClose={onClose}
      other={known && { title: term('remove-button'), onClick: () => setRemoving(true) }}
    >
      {!place && <Body1>{term('add-explanation')}</Body1>}
      {field('name')}
      {field('organisation')}
      <DisciplineField
        label={term('their-discipline-label')}
        value={typed.discipline}
        onChange={(discipline) => setTyped({ ...typed, discipline })}
      />
      <ContactField
        members={members}
        value={typed.contact}
        onChange={(contact) => setTyped({ ...typed, contact })}
      />
      {!place && <Body1>{term('add-consent')}</Body1>}
    </FormDialog>
  );
}

function typedOf({ name, organisation, discipline, ids }: RepresentedView): Typed {
  return { name, organisation, discipline, contact: ids?.contact ?? '' };
}

interface ContactFieldProps {
  readonly members: readonly MemberView[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who keeps contact: oneself, or another member. */
function ContactField({ members, value, onChange }: ContactFieldProps) {
  const term = useTexts(memberTerms);
  return (
    <Field label={term('contact-label')}>
      <Select value={value} onChange={(_event, change) => onChange(change.value)}>
        <option value="">{term('contact-self')}</option>
        {members.map(({ objectId, name }) => (
          <option key={objectId} value={objectId}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
