import type { Operation } from '../shared/documents';
import { type ActionItemDocument, lineOf } from './records';

/** The line on the card of what an item came from, and that card's version. */
export function lineChanged(item: ActionItemDocument): Operation[] {
  if (item.lineOf === null) return [];
  return [
    {
      kind: 'patch',
      id: item.lineOf,
      changes: [
        { op: 'set', path: `/items/${item.itemId}`, value: lineOf(item) },
        { op: 'incr', path: '/version', value: 1 },
      ],
    },
  ];
}
