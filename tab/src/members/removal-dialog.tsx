import { Body1 } from '@fluentui/react-components';
import type { MembersView, RemovalRequest } from '../../../domain/members/api';
import { memberTerms } from '../../../domain/members/text';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import type { WindowProps } from './profile-dialog';

/** Asks once before somebody without Teams is removed. `path` is theirs. */
export function RemovalDialog({ path, name, onSaved, onClose }: WindowProps & { name: string }) {
  const term = useTexts(memberTerms);
  const { submit, sending, problem } = useSubmit<MembersView, RemovalRequest>({
    path: `${path}/removal`,
    method: 'POST',
    onSaved: (view) => onSaved(view, term('removed')),
  });
  return (
    <FormDialog
      title={term('change-title')}
      send={term('remove-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit({})}
      onClose={onClose}
    >
      <Body1>{term('remove-question', { name })}</Body1>
    </FormDialog>
  );
}
