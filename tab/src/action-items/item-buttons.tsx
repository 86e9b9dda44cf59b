import { Button, makeStyles, useRestoreFocusTarget } from '@fluentui/react-components';
import { useId } from 'react';
import type { ItemButton, ItemView } from '../../../domain/action-items/api';
import { useTexts } from '../shared/page';
import { asksFirst } from './remark-dialog';
import { itemTexts } from './text';
import type { usePress } from './use-press';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ItemButtonsProps {
  readonly item: ItemView;
  /** Of what the item is called on this page. */
  readonly id: string;
  readonly pressing: ReturnType<typeof usePress>;
}

/** Which button stands beside the item; undefined: none of them is this person's now. */
function quickOf({ mayTake, moves }: ItemView): ItemButton | undefined {
  if (mayTake) return 'take';
  return moves.find((move) => move === 'finish');
}

/** What people do most with an item: take it, or say that it is done. */
export function QuickButton(props: ItemButtonsProps) {
  const quick = quickOf(props.item);
  return quick ? <MoveButton {...props} does={quick} /> : null;
}

/** Everything else that this person may do with an item, in the order in which it goes on. */
export function ItemButtons(props: ItemButtonsProps) {
  const styles = useStyles();
  const { item } = props;
  const quick = quickOf(item);
  const moves = item.moves.filter((move) => move !== quick);
  if (moves.length === 0 && !item.mayChange && !item.canUndo) return null;
  return (
    <div className={styles.buttons}>
      {moves.map((move) => (
        <MoveButton key={move} {...props} does={move} />
      ))}
      {item.mayChange && <MoveButton {...props} does="change" />}
      {item.canUndo && <MoveButton {...props} does="undo" />}
    </div>
  );
}

interface MoveButtonProps extends ItemButtonsProps {
  readonly does: ItemButton | 'change';
}

/** A button with the name of its item, which a screen reader says too. */
export function MoveButton({ does, id: title, pressing }: MoveButtonProps) {
  const text = useTexts(itemTexts);
  const id = useId();
  const back = useRestoreFocusTarget();
  const { press, ask, change, sending } = pressing;
  function start(): void {
    if (does === 'change') void change();
    else if (asksFirst(does)) ask(does);
    else void press(does);
  }
  return (
    <Button
      {...back}
      id={id}
      aria-labelledby={`${id} ${title}`}
      disabledFocusable={sending}
      onClick={start}
    >
      {text(`${does}-button`)}
    </Button>
  );
}
