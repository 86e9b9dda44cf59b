import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type {
  ItemForm,
  ItemView,
  PossibleOwner,
  WriteItemRequest,
} from '../../../domain/action-items/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { ItemFields } from './item-fields';
import { itemTexts } from './text';

const empty: ItemForm = { title: '', owner: '', deputy: '', dueDay: '' };

interface WriteItemProps {
  /** Where the items of the channel are, below the API. */
  readonly path: string;
  readonly owners: readonly PossibleOwner[];
  readonly onSaved: (item: ItemView) => void;
}

/** For who may: an action item more. */
export function WriteItem(props: WriteItemProps) {
  const text = useTexts(itemTexts);
  const back = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...back} appearance="primary" onClick={() => setOpen(true)}>
        {text('write-button')}
      </Button>
      {open && (
        <WriteDialog
          {...props}
          onClose={() => setOpen(false)}
          onSaved={(item) => {
            setOpen(false);
            props.onSaved(item);
          }}
        />
      )}
    </>
  );
}

function WriteDialog({
  path,
  owners,
  onSaved,
  onClose,
}: WriteItemProps & { readonly onClose: () => void }) {
  const text = useTexts(itemTexts);
  const [form, setForm] = useState(empty);
  const { submit, sending, problem, keep } = useSubmit<ItemView, WriteItemRequest>({
    path,
    method: 'POST',
    onSaved,
  });
  return (
    <FormDialog
      title={text('write-button')}
      send={text('write-send')}
      sending={sending}
      problem={problem}
      onSend={() => submit(form)}
      onKeep={keep(form)}
      onClose={onClose}
    >
      <ItemFields
        form={form}
        owners={owners}
        onType={(change) => setForm((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}
