import type { EntryView, FoundView } from '../../../domain/directory/api';
import { AddDialog } from './add-dialog';
import { ChangeDialog } from './change-dialog';
import { RemoveDialog } from './remove-dialog';
import { SuggestDialog } from './suggest-dialog';
import type { WindowProps } from './window-props';

type Need = NonNullable<FoundView['need']>;
type Suggestion = NonNullable<FoundView['suggestion']>;

/** Which window is open over the page, and about what. */
export type OpenWindow =
  | { readonly kind: 'add'; readonly need: Need | undefined }
  | { readonly kind: 'change'; readonly entry: EntryView }
  | { readonly kind: 'remove'; readonly entry: EntryView }
  | { readonly kind: 'suggest'; readonly need: Need; readonly suggestion: Suggestion };

interface DirectoryWindowProps extends WindowProps {
  readonly open: OpenWindow;
  readonly onOpen: (window: OpenWindow) => void;
}

/** The window that is open. */
export function DirectoryWindow({ open, onOpen, ...window }: DirectoryWindowProps) {
  switch (open.kind) {
    case 'add':
      return <AddDialog {...window} need={open.need} />;
    case 'change':
      return (
        <ChangeDialog
          {...window}
          entry={open.entry}
          onRemove={() => onOpen({ kind: 'remove', entry: open.entry })}
        />
      );
    case 'remove':
      return <RemoveDialog {...window} entry={open.entry} />;
    case 'suggest':
      return <SuggestDialog {...window} need={open.need} suggestion={open.suggestion} />;
  }
}
