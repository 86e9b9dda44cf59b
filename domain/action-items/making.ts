import { starterOf } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import type { Operation } from '../shared/documents';
import type { Language } from '../shared/language';
import { type Result, succeed } from '../shared/result';
import { type DraftedItem, type DraftItemRefusal, draftMinute, type LineContext } from './drafting';
import { placesOf } from './lists';
import type { ItemLine, ItemOrigin } from './model';
import { type ActionItemDocument, actionItemId, lineOf } from './records';
import { nextWake } from './retention';
import { historyLine, undoOf } from './writing';

/** Where an item is written. */
export interface ItemPlace {
  readonly channelId: string;
  readonly language: Language;
}

/** A new item, which stands on the channel's card 'Actiepunten'. */
export function newLooseItem(
  command: Command,
  drafted: DraftedItem,
  { origin, ...place }: ItemPlace & { readonly origin: ItemOrigin },
): ActionItemDocument {
  return itemDocument(command, drafted, {
    ...{ ...place, origin },
    itemId: command.commandId,
    lineOf: null,
  });
}

/** The session whose minutes items come from, and the document that its card is drawn from. */
export interface MinutesOf extends ItemPlace {
  readonly sessionId: string;
  readonly documentId: string;
}

/** What goes in the session's batch, and in its document under `items`, by item. */
export interface ItemsOfMinutes {
  readonly operations: readonly Operation[];
  readonly items: Readonly<Record<string, ItemLine>>;
}

/** The id of the item that a line of minutes becomes, the first line being 0. */
export function itemOfMinutes({ commandId }: Pick<Command, 'commandId'>, line: number): string {
  return `${commandId}-${line + 1}`;
}

/**
 * Items of the lines of a session's minutes, without cards of their own: the session's document
 * holds their lines as `items`, which are kept right when somebody finishes one. Empty lines are
 * left out. Refuses the first line that can't be one; nothing is written here.
 */
export function itemsOfMinutes(
  command: Command,
  lines: readonly string[],
  session: MinutesOf,
  context: LineContext,
): Result<ItemsOfMinutes, DraftItemRefusal> {
  const { sessionId, documentId, ...place } = session;
  const operations: Operation[] = [];
  const items: Record<string, ItemLine> = {};
  for (const [number, line] of lines.filter((one) => one.trim() !== '').entries()) {
    const drafted = draftMinute(line, context);
    if (!drafted.ok) return drafted;
    const itemId = itemOfMinutes(command, number);
    const document = itemDocument(command, drafted.value, {
      ...{ ...place, itemId, lineOf: documentId },
      origin: { kind: 'session', sessionId },
    });
    operations.push({ kind: 'create', document });
    items[itemId] = lineOf(document);
  }
  return succeed({ operations, items });
}

function itemDocument(
  command: Command,
  drafted: DraftedItem,
  place: ItemPlace & { itemId: string; origin: ItemOrigin; lineOf: string | null },
): ActionItemDocument {
  const { person, leerwerkplaatsId, at } = command;
  const item: ActionItemDocument = {
    id: actionItemId(place.itemId),
    type: 'action-item',
    schema: 1,
    leerwerkplaatsId,
    ...place,
    ...drafted,
    ...{ status: 'open', waitingFor: '', result: '', endedAt: null },
    writtenBy: starterOf(person),
    writtenAt: at.toISOString(),
    history: [historyLine(command, 'written')],
    undo: undoOf(command, null),
    dueAt: null,
    version: 1,
  };
  return { ...item, ...placesOf(item), dueAt: nextWake(item) };
}
