import {
  type ActionItemDocument,
  actionItemId,
  actionItemOf,
} from '../../domain/action-items/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { actionItemCard } from './cards';
import { actionItemTexts } from './text';

/** An item as a message in its channel, in the channel's language. */
function actionItemMessage(
  item: ActionItemDocument,
  options: { repeat?: boolean } = {},
): TeamsMessage {
  return {
    card: actionItemCard(actionItemOf(item), item.language, options),
    summary: say(actionItemTexts.summary, item.language),
  };
}

/** Keeps an item's card current. */
export const actionItemDrawer: Drawer = {
  type: 'action-item',
  documentId: actionItemId,
  subjectId: (document) => (document as ActionItemDocument).itemId,
  draw: (document, options) => actionItemMessage(document as ActionItemDocument, options),
};
