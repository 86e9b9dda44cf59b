import { useState } from 'react';
import type { ItemButton, ItemView } from '../../../domain/action-items/api';

/** An item that this person changed since the page was opened, and what they did with it. */
export interface Change {
  readonly item: ItemView;
  readonly did: ItemButton | 'change' | 'write';
}

/**
 * What was changed on this page stays in its place, though it may be over or somebody else's by now:
 * nothing goes from under the finger of who presses, and what became of it stays to be read.
 */
export function useChanged() {
  const [changes, setChanges] = useState<ReadonlyMap<string, Change>>(new Map());
  const newest = (item: ItemView): ItemView => {
    const changed = changes.get(item.id)?.item;
    return changed && changed.version > item.version ? changed : item;
  };
  return {
    add: (change: Change) => setChanges((before) => new Map(before).set(change.item.id, change)),
    forget: () => setChanges(new Map()),
    lastOf: ({ id }: ItemView) => changes.get(id),
    /** What is to be done, with what was changed; `over` is what was over lately, as the server knows it. */
    among(items: readonly ItemView[], over: readonly ItemView[] = []): ItemView[] {
      const gone = [...changes.values()]
        .filter(({ item }) => !items.some(({ id }) => id === item.id))
        .map(({ item }) => over.find(({ id }) => id === item.id) ?? item);
      return [...items, ...gone]
        .map(newest)
        .sort((one, other) => (one.order < other.order ? -1 : 1));
    },
  };
}
