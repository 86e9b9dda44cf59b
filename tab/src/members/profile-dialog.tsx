import { Body1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MembersView, ProfileForm, ProfileRequest } from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { DisciplineField, TextField } from './person-fields';
import { membersPageTexts } from './text';

/** What every window of this page needs. */
export interface WindowProps {
  /** Of the channel, below the API. */
  readonly path: string;
  /** Gets all as it is then, and a sentence about what was done. */
  readonly onSaved: (view: MembersView, done: string) => void;
  readonly onClose: () => void;
}

/** 'Wie bent u?', about oneself. */
export function ProfileDialog({
  path,
  mine,
  onSaved,
  onClose,
}: WindowProps & { mine: ProfileForm }) {
  const term = useTexts(memberTerms);
  const text = useTexts(membersPageTexts);
  const [typed, setTyped] = useState(mine);
  const { submit, sending, problem, keep } = useSubmit<MembersView, ProfileRequest>({
    path: `${path}/profile`,
    onSaved: (view) => onSaved(view, text('profile-saved')),
  });
  const field = (name: 'name' | 'organisation' | 'callMeFor' | 'reachability') => (
    <TextField
      name={name}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <FormDialog
      title={term('profile-title')}
      send={term('save')}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onKeep={keep(typed)}
      onClose={onClose}
    >
      <Body1>{term('profile-explanation')}</Body1>
      {field('name')}
      {field('organisation')}
      <DisciplineField
        label={term('discipline-label')}
        value={typed.discipline}
        onChange={(discipline) => setTyped({ ...typed, discipline })}
      />
      {field('callMeFor')}
      {field('reachability')}
      <Body1>{term('no-residents')}</Body1>
    </FormDialog>
  );
}
