import { Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { AddRequest, ContentView } from '../../../domain/directory/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { EntryFields } from './entry-fields';
import { directoryTexts } from './text';
import type { WindowProps } from './window-props';

const empty: ContentView = {
  name: '',
  kind: 'person',
  organisation: '',
  discipline: null,
  needs: [],
  callMeFor: '',
  area: '',
  room: null,
  phone: '',
  mail: '',
  reach: '',
};

interface AddDialogProps extends WindowProps {
  /** For which somebody is missing; it is ticked already. */
  readonly need: ContentView['needs'][number] | undefined;
}

/** Adds somebody or something. */
export function AddDialog({ path, need, onDone, onClose }: AddDialogProps) {
  const text = useTexts(directoryTexts);
  const [typed, setTyped] = useState<ContentView>({ ...empty, needs: need ? [need] : [] });
  const { submit, sending, problem, keep } = useSubmit<unknown, AddRequest>({
    path: `${path}/entries`,
    method: 'POST',
    onSaved: () => onDone(text('saved', { name: typed.name.trim() })),
  });
  return (
    <FormDialog
      title={text('add-title')}
      send={text('save')}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onKeep={keep(typed)}
      onClose={onClose}
    >
      <EntryFields content={typed} onChange={setTyped} />
      <Caption1>{text('no-residents')}</Caption1>
    </FormDialog>
  );
}
