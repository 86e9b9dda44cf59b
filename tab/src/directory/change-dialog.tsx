import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeRequest, EntryView } from '../../../domain/directory/api';
import { FormDialog } from '../shared/form-dialog';
import { usePage, useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { EntryFields } from './entry-fields';
import { directoryTexts } from './text';
import type { WindowProps } from './window-props';

interface ChangeDialogProps extends WindowProps {
  readonly entry: EntryView;
  readonly onRemove: () => void;
}

/** Changes an entry. What somebody else saved meanwhile is shown, so that nobody overwrites it unseen. */
export function ChangeDialog({ path, entry, onDone, onClose, onRemove }: ChangeDialogProps) {
  const { api } = usePage();
  const text = useTexts(directoryTexts);
  const [typed, setTyped] = useState(changeOf(entry));
  const address = `${path}/entries/${encodeURIComponent(entry.id)}`;
  const { submit, sending, problem, keep } = useSubmit<unknown, ChangeRequest>({
    path: address,
    onSaved: () => onDone(text('saved', { name: typed.name.trim() })),
    onRefused: async (code) => {
      if (code === 'changed-meanwhile') setTyped(changeOf(await api.read<EntryView>(address)));
    },
  });
  return (
    <FormDialog
      title={text('change-title')}
      send={text('save')}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onKeep={keep(typed)}
      onClose={onClose}
    >
      <EntryFields
        content={typed}
        onChange={(content) => setTyped({ ...content, version: typed.version })}
      />
      <Caption1>{text('no-residents')}</Caption1>
      {entry.may.includes('remove') && (
        <div>
          <Button onClick={onRemove}>{text('remove')}</Button>
        </div>
      )}
    </FormDialog>
  );
}

function changeOf(entry: EntryView): Omit<ChangeRequest, 'commandId'> {
  const { name, kind, organisation, discipline, needs, callMeFor, area, room, phone, mail, reach } =
    entry;
  return {
    ...{ name, kind, organisation, discipline, needs, callMeFor, area, room, phone, mail, reach },
    version: entry.version,
  };
}
