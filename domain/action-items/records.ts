import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { ActionItem, ItemLine } from './model';

/** In `work`: an action item. Few people write one, so its ETag is the guard. */
export interface ActionItemDocument extends Omit<ActionItem, 'id'>, StoredDocument {
  readonly type: 'action-item';
  readonly itemId: string;
  readonly language: Language;
  readonly writtenAt: string;
  readonly writtenBy: Starter;
  /**
   * The document on whose card it is a line, `/items/<itemId>`; that one counts up with each change.
   * Null: it has a card of its own.
   */
  readonly lineOf: string | null;
  /** Done: when it loses its names, ISO 8601. Null otherwise. */
  readonly dueAt?: string | null;
}

export const actionItemId = (itemId: string): string => documentId('action-item', itemId);

/** The item that a document holds. */
export function actionItemOf(document: ActionItemDocument): ActionItem {
  const { itemId, leerwerkplaatsId, channelId, title, owner, dueDay } = document;
  const { status, doneAt, origin, writtenBy, version, settled } = document;
  return {
    ...{ leerwerkplaatsId, channelId, title, owner, dueDay, status, doneAt, origin, version },
    ...(settled ? { settled } : {}),
    id: itemId,
    writtenBy: { personId: writtenBy.personId, name: writtenBy.name },
  };
}

/** What stands of it on the card of what it came from. */
export function lineOf({ title, owner, dueDay, status }: ItemLine): ItemLine {
  return { title, owner, dueDay, status };
}
