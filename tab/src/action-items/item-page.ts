import { useState } from 'react';
import type { ItemFormView, ItemView } from '../../../domain/action-items/api';
import type { Asking } from './remark-dialog';
import { type Change, useChanged } from './use-changed';

/** The window that is open over the page, and for which item. */
export type OpenWindow =
  | { readonly kind: Asking; readonly item: ItemView; readonly path: string }
  | {
      readonly kind: 'change';
      readonly item: ItemView;
      readonly path: string;
      /** As it was when the window was opened. */
      readonly from: ItemFormView;
    };

/** What a page of items knows of what this person does there. */
export interface ItemPage {
  readonly onChanged: (change: Change) => void;
  readonly onOpen: (window: OpenWindow) => void;
}

/**
 * What this person does on a page of items. Its window belongs to the page: an item that somebody
 * else finishes meanwhile takes nothing along of what is being typed.
 */
export function useItemPage() {
  const changed = useChanged();
  const [window, setWindow] = useState<OpenWindow>();
  const page: ItemPage = { onChanged: changed.add, onOpen: setWindow };
  return { changed, page, window, close: () => setWindow(undefined) };
}
