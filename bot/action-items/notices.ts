import { type ActionItemDocument, actionItemOf } from '../../domain/action-items/records';
import { type CardNoticeOptions, createCardNotices } from '../leerwerkplaats/card-notices';
import type { Notices } from '../shared/notice';
import { itemDeletedCard } from './cards';
import { actionItemDrawer } from './redraw';

/** An action item is posted in its channel; who wrote it hears 1:1 when its card was deleted. */
export function createActionItemNotices(options: CardNoticeOptions): Notices {
  return createCardNotices<ActionItemDocument>(options, {
    drawer: actionItemDrawer,
    made: 'action-item-written',
    makerOf: ({ writtenBy }) => writtenBy,
    deletedCard: (item, language) => itemDeletedCard(actionItemOf(item), language),
  });
}
