import { Body1Strong, Caption1, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ItemButton, ItemView, MoveItemRequest } from '../../../domain/action-items/api';
import { FormDialog } from '../shared/form-dialog';
import { useTexts } from '../shared/page';
import { useSubmit } from '../shared/use-submit';
import { itemTexts } from './text';

const asking = ['hold', 'finish', 'cancel'] as const;
/** What is asked about first: what it waits for, or what came of it. */
export type Asking = (typeof asking)[number];

export const asksFirst = (does: ItemButton): does is Asking =>
  (asking as readonly ItemButton[]).includes(does);

const useStyles = makeStyles({ title: { margin: 0, overflowWrap: 'anywhere' } });

interface RemarkDialogProps {
  readonly item: ItemView;
  readonly path: string;
  readonly does: Asking;
  readonly onSaved: (item: ItemView) => void;
  readonly onClose: () => void;
}

/** One line to go with a button, which may stay empty. */
export function RemarkDialog({ item, path, does, onSaved, onClose }: RemarkDialogProps) {
  const styles = useStyles();
  const text = useTexts(itemTexts);
  const [remark, setRemark] = useState(does === 'hold' ? item.waitingFor : '');
  const { submit, sending, problem, keep } = useSubmit<ItemView, MoveItemRequest>({
    path: `${path}/move`,
    onSaved,
  });
  const typed = { does, remark };
  return (
    <FormDialog
      title={text(`${does}-title`)}
      send={text(`${does}-send`)}
      sending={sending}
      problem={problem}
      onSend={() => submit(typed)}
      onKeep={keep(typed)}
      onClose={onClose}
    >
      <Body1Strong as="p" block className={styles.title}>
        {item.title}
      </Body1Strong>
      <Field label={text(`${does}-label`)}>
        <Input
          value={remark}
          placeholder={text(`${does}-example`)}
          onChange={(_event, { value }) => setRemark(value)}
        />
      </Field>
      <Caption1>{text('no-residents')}</Caption1>
    </FormDialog>
  );
}
