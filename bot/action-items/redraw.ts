import { type ActionListDocument, actionListId } from '../../domain/action-items/list';
import {
  type ActionItemDocument,
  actionItemId,
  actionItemOf,
} from '../../domain/action-items/records';
import { say } from '../../domain/shared/language';
import type { Drawer } from '../shared/drawer';
import type { TeamsMessage } from '../shared/teams-messages';
import { actionItemCard } from './item-card';
import { actionListCard } from './list-card';
import { actionItemTexts as texts } from './text';

interface Drawing {
  readonly repeat: boolean;
}

/** An item as a thread in its channel, in the channel's language. */
function actionItemMessage(item: ActionItemDocument, options: Drawing): TeamsMessage {
  return {
    card: actionItemCard(actionItemOf(item), item.language, options),
    summary: say(texts.summary, item.language),
  };
}

/** The card 'Actiepunten' of a channel, in its language. */
function actionListMessage(
  { shown, language }: ActionListDocument,
  options: Drawing,
): TeamsMessage {
  return {
    card: actionListCard(shown, language, options),
    summary: say(texts['list-summary'], language),
  };
}

/** Keeps the card of an item that is talked about current. */
export const actionItemDrawer: Drawer = {
  type: 'action-item',
  documentId: actionItemId,
  subjectId: (document) => (document as ActionItemDocument).itemId,
  draw: (document, options) => actionItemMessage(document as ActionItemDocument, options),
};

/** Keeps the card 'Actiepunten' of a channel current. */
export const actionListDrawer: Drawer = {
  type: 'action-list',
  documentId: actionListId,
  subjectId: (document) => (document as ActionListDocument).channelId,
  draw: (document, options) => actionListMessage(document as ActionListDocument, options),
};
