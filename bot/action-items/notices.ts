import type { ActionListDocument } from '../../domain/action-items/list';
import { type ActionItemDocument, actionItemOf } from '../../domain/action-items/records';
import { type CardNoticeOptions, createCardNotices } from '../leerwerkplaats/card-notices';
import type { Notices } from '../shared/notice';
import { itemDeletedCard, listDeletedCard } from './item-card';
import { actionItemDrawer, actionListDrawer } from './redraw';

/**
 * The card 'Actiepunten' is posted in its channel, and an item that somebody wants to talk about;
 * who made it hears 1:1 when such a card was deleted.
 */
export function createActionItemNotices(options: CardNoticeOptions): Notices {
  return {
    ...createCardNotices<ActionListDocument>(options, {
      drawer: actionListDrawer,
      made: 'action-list-made',
      makerOf: ({ madeBy }) => madeBy,
      deletedCard: listDeletedCard,
    }),
    ...createCardNotices<ActionItemDocument>(options, {
      drawer: actionItemDrawer,
      made: 'action-item-discussed',
      makerOf: ({ writtenBy }) => writtenBy,
      deletedCard: (item, language) => itemDeletedCard(actionItemOf(item), language),
    }),
  };
}
