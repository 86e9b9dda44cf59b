import type { Command } from '../shared/command';
import type { Operation, Read } from '../shared/documents';
import { lineChanged } from './line';
import { listChanged } from './list';
import { placesOf } from './lists';
import { type ItemDeed, mostHistory } from './model';
import { type ActionItemDocument, contentOf, type ItemContent, type ItemUndo } from './records';
import { nextWake } from './retention';

/** How long who changed an item can undo that; in milliseconds, own judgement: the next morning too. */
const undoLasts = 24 * 60 * 60 * 1000;

/** What can be undone of what a command does, and until when. */
export function undoOf({ person, at }: Command, before: ItemContent | null): ItemUndo {
  return {
    personId: person.id,
    until: new Date(at.getTime() + undoLasts).toISOString(),
    before,
  };
}

/** A line of history of what a command does. */
export function historyLine({ person, at }: Command, deed: ItemDeed) {
  return { at: at.toISOString(), deed, personId: person.id, name: person.name };
}

/** What is written of an item that a command changes: itself, and what shows it. */
export function changedItem(
  item: Read<ActionItemDocument>,
  command: Command,
  { deed, content }: { readonly deed: ItemDeed; readonly content: Partial<ItemContent> },
): { readonly document: ActionItemDocument; readonly operations: readonly Operation[] } {
  const [first, ...rest] = [...item.history, historyLine(command, deed)];
  const after: ActionItemDocument = {
    ...withoutEtag(item),
    ...content,
    history: [...(first ? [first] : []), ...rest.slice(-mostHistory)],
    undo: deed === 'undone' ? null : undoOf(command, contentOf(item)),
  };
  return rewritten(item, after);
}

/** What is written of an item whatever changed in it: its places, its clock and its version follow. */
function rewritten(
  item: Read<ActionItemDocument>,
  after: ActionItemDocument,
): { readonly document: ActionItemDocument; readonly operations: readonly Operation[] } {
  const { inChannel, onCard, ofOwner, ofDeputy, endedIn, untouched, ...kept } = after;
  const document: ActionItemDocument = {
    ...kept,
    ...placesOf(after),
    dueAt: nextWake(after),
    version: item.version + 1,
  };
  const operations: Operation[] = [
    { kind: 'replace', document, etag: item.etag },
    ...lineChanged(document),
    ...listChanged(item, document),
  ];
  return { document, operations };
}

function withoutEtag({ etag, ...document }: Read<ActionItemDocument>): ActionItemDocument {
  return document;
}
