import { Body1 } from '@fluentui/react-components';
import type { BareRequest, EntryView } from '../../../domain/directory/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { directoryTexts } from './text';
import type { WindowProps } from './window-props';

/** Asks first: what was removed doesn't come back. */
export function RemoveDialog({
  path,
  entry,
  onDone,
  onClose,
}: WindowProps & { readonly entry: EntryView }) {
  const text = useTexts(directoryTexts);
  const { submit, sending, problem } = useSubmit<unknown, BareRequest>({
    path: `${path}/entries/${encodeURIComponent(entry.id)}/removal`,
    onSaved: () => onDone(text('removed')),
  });
  return (
    <FormDialog
      title={text('remove-title', { name: entry.name })}
      send={text('remove-yes')}
      sending={sending}
      problem={problem}
      onSend={() => submit({})}
      onClose={onClose}
    >
      <Body1>{text('remove-sure')}</Body1>
    </FormDialog>
  );
}
