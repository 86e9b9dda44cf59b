import type { ItemView } from '../../../domain/action-items/api';
import { ChangeDialog } from './change-dialog';
import type { OpenWindow } from './item-page';
import { RemarkDialog } from './remark-dialog';
import type { Change } from './use-changed';

interface ItemWindowProps {
  readonly open: OpenWindow;
  readonly onChanged: (change: Change) => void;
  readonly onClose: () => void;
}

/** The window over a page of items: a line to go with a button, or what was agreed. */
export function ItemWindow({ open, onChanged, onClose }: ItemWindowProps) {
  const { kind, item, path } = open;
  const onSaved = (changed: ItemView) => {
    onClose();
    // An answer doesn't say again in which leerwerkplaats it is.
    onChanged({ item: { ...item, ...changed }, did: kind });
  };
  return open.kind === 'change' ? (
    <ChangeDialog path={path} from={open.from} onSaved={onSaved} onClose={onClose} />
  ) : (
    <RemarkDialog item={item} path={path} does={open.kind} onSaved={onSaved} onClose={onClose} />
  );
}
