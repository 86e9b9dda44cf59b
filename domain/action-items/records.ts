import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { PersonId } from '../shared/person';
import type { ActionItem, ItemLine } from './model';

/**
 * The lists in which an item stands while it is to be done, each with its place there: whose list,
 * then by last day, then as written. Each path has an index, so that a page of ten thousand items
 * costs what a page of ten does.
 */
export interface ListPlaces {
  /** Of its channel. */
  readonly inChannel?: string;
  /** Of the channel's card 'Actiepunten': what no other card shows. */
  readonly onCard?: string;
  readonly ofOwner?: string;
  readonly ofDeputy?: string;
  /** Of its channel, once it is over; by when that was. */
  readonly endedIn?: string;
  /** Of what the project leader may hear of when nobody touches it, by the day since which nobody did. */
  readonly untouched?: string;
}

/** In `work`: an action item. Few people write one, so its ETag is the guard. */
export interface ActionItemDocument
  extends Omit<ActionItem, 'id' | 'undo'>,
    ListPlaces,
    StoredDocument {
  readonly type: 'action-item';
  readonly itemId: string;
  readonly language: Language;
  readonly writtenAt: string;
  readonly writtenBy: Starter;
  /**
   * The document on whose card it is a line, `/items/<itemId>`; that one counts up with each change.
   * Null: it has none.
   */
  readonly lineOf: string | null;
  /** What was there before the last change; null once that can't be undone any more. */
  readonly undo: ItemUndo | null;
  /** When it forgets what can be undone, or loses its names, ISO 8601; null: never. */
  readonly dueAt: string | null;
}

/** What a change replaced, for who made it. */
export interface ItemUndo {
  readonly personId: PersonId;
  /** ISO 8601. */
  readonly until: string;
  /** Null: there was no item before. */
  readonly before: ItemContent | null;
}

/** What people change of an item. */
export type ItemContent = Pick<
  ActionItem,
  'title' | 'owner' | 'deputy' | 'dueDay' | 'status' | 'waitingFor' | 'result' | 'endedAt'
>;

export const actionItemId = (itemId: string): string => documentId('action-item', itemId);

/** The item that a document holds. */
export function actionItemOf(document: ActionItemDocument): ActionItem {
  const { itemId, leerwerkplaatsId, channelId, origin, writtenBy, history } = document;
  const { undo, settled, version } = document;
  return {
    ...contentOf(document),
    ...{ leerwerkplaatsId, channelId, origin, history, version },
    ...(settled ? { settled } : {}),
    id: itemId,
    writtenBy: { personId: writtenBy.personId, name: writtenBy.name },
    undo: undo && { personId: undo.personId, until: undo.until },
  };
}

/** What people change of it. */
export function contentOf(item: ItemContent): ItemContent {
  const { title, owner, deputy, dueDay, status, waitingFor, result, endedAt } = item;
  return { title, owner, deputy, dueDay, status, waitingFor, result, endedAt };
}

/** What stands of it on the card of what it came from. */
export function lineOf({ title, owner, dueDay, status, waitingFor }: ItemLine): ItemLine {
  return { title, owner, dueDay, status, waitingFor };
}
