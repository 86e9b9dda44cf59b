import { Body1, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { roleText } from '../../../domain/leerwerkplaats/text';
import type { MembersView, MemberView, RoleRequest } from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { say } from '../../../domain/shared/language';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import type { WindowProps } from './profile-dialog';
import { membersPageTexts } from './text';

type Role = MemberView['role'];
const roles = Object.keys(roleText) as Role[];

/** Gives somebody another role. */
export function RoleDialog({
  path,
  member,
  onSaved,
  onClose,
}: WindowProps & { member: MemberView }) {
  const { language } = usePage();
  const term = useTexts(memberTerms);
  const text = useTexts(membersPageTexts);
  const [role, setRole] = useState(member.role);
  const { name, objectId = '' } = member;
  const nameOf = (one: Role) => say(roleText[one], language);
  const { submit, sending, problem } = useSubmit<MembersView, RoleRequest>({
    path: `${path}/members/${encodeURIComponent(objectId)}/role`,
    onSaved: (view) => onSaved(view, term('role-given', { name, role: nameOf(role) })),
  });
  return (
    <FormDialog
      title={term('give-role')}
      send={term('role-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit({ role })}
      onClose={onClose}
    >
      <Body1>{text('role-now', { name, role: nameOf(member.role) })}</Body1>
      <Field label={term('role-label')}>
        <Select value={role} onChange={(_event, { value }) => setRole(value as Role)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
