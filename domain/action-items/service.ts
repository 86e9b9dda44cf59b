import { createPostingAgain } from '../leerwerkplaats/posting-again';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import type { Documents } from '../shared/documents';
import type { Person } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForActionItem } from './access';
import { createChanging } from './changing';
import { createDiscussing } from './discussing';
import {
  type DraftItemRefusal,
  draftItem,
  draftLine,
  type LineContext,
  type TypedItem,
} from './drafting';
import { type ActionListDocument, actionListId, listChanged, newList } from './list';
import { createLooking } from './looking';
import { type ItemPlace, newLooseItem } from './making';
import type { ActionItem, ItemOrigin, ItemOwner } from './model';
import { createOpening } from './opening';
import { possibleOwners } from './owners';
import { type ActionItemDocument, actionItemId, actionItemOf } from './records';

export type WriteRefusal = DraftItemRefusal | 'reads-only';

export type ActionItemService = ReturnType<typeof createActionItemService>;

/** The use cases of an action item: write, open, change, move, undo, look, discuss, post again. */
export function createActionItemService(options: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  const { documents, leerwerkplaatsen } = options;
  const opening = createOpening(options);

  /**
   * Writes an item, from a line or a form; its id is that of the command. It stands on the channel's
   * card 'Actiepunten', which the first item of a channel brings there.
   */
  async function write(
    command: Command,
    typed: string | TypedItem,
    place: ItemPlace & { readonly origin?: ItemOrigin },
  ): Promise<Result<ActionItem, WriteRefusal>> {
    const { leerwerkplaatsId, person, at } = command;
    const [role, people] = await Promise.all([
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
      namesSomebody(typed) ? possibleOwners(documents, leerwerkplaatsId) : [],
    ]);
    if (!mayForActionItem('write', { role, isInvolved: false })) {
      return refusedForGood(documents, command, refuse('reads-only'));
    }
    const context: LineContext = { people, now: at };
    const drafted =
      typeof typed === 'string' ? draftLine(typed, context) : draftItem(typed, context);
    // Who is here, and what day it is, may change: the same delivery then does nothing.
    if (!drafted.ok) return refusedForGood(documents, command, drafted);
    const item = newLooseItem(command, drafted.value, { origin: { kind: 'channel' }, ...place });
    await store(command, item);
    return succeed(actionItemOf(item));
  }

  /** The list of a channel is made by whoever is first; another who was first too makes it a change. */
  async function store(command: Command, item: ActionItemDocument): Promise<void> {
    const create = { kind: 'create', document: item } as const;
    const listed = await commit(documents, command, [create, ...listChanged({}, item)]);
    if (listed.outcome !== 'conflict') return;
    const first = await commit(documents, command, [create, ...newList(command, item)]);
    if (first.outcome !== 'conflict') return;
    const second = await commit(documents, command, [create, ...listChanged({}, item)]);
    if (second.outcome === 'conflict') throw new UnexpectedConflict('a new action item');
  }

  /** Among whom somebody may choose who does it. */
  async function ownersFor(
    leerwerkplaatsId: string,
    person: Person,
  ): Promise<Result<readonly ItemOwner[], 'reads-only'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForActionItem('write', { role, isInvolved: false })) return refuse('reads-only');
    return succeed(await possibleOwners(documents, leerwerkplaatsId));
  }

  return {
    write,
    ownersFor,
    postAgain: createPostingAgain<ActionItemDocument>(options, {
      type: 'action-item',
      documentId: actionItemId,
      makerOf: ({ writtenBy }) => writtenBy,
      may: ({ role, isMaker }) => mayForActionItem('post-again', { role, isInvolved: isMaker }),
    }),
    postListAgain: createPostingAgain<ActionListDocument>(options, {
      type: 'action-list',
      documentId: actionListId,
      makerOf: ({ madeBy }) => madeBy,
      may: ({ role, isMaker }) => mayForActionItem('post-again', { role, isInvolved: isMaker }),
    }),
    open: opening.open,
    ...createChanging({ documents, opening }),
    ...createLooking(options),
    ...createDiscussing(options),
  };
}

/** Whether the people have to be known to understand it. */
function namesSomebody(typed: string | TypedItem): boolean {
  return typeof typed === 'string' ? typed.includes('@') : `${typed.owner}${typed.deputy}` !== '';
}
