import { createPostingAgain } from '../leerwerkplaats/posting-again';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import type { Documents } from '../shared/documents';
import type { Person } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForActionItem } from './access';
import { createChanging } from './changing';
import {
  type DraftItemRefusal,
  draftItem,
  draftLine,
  type LineContext,
  type TypedItem,
} from './drafting';
import { openItemsIn } from './find';
import { type ItemPlace, newLooseItem } from './making';
import { type ActionItem, type ItemOwner, inOrderFor } from './model';
import { possibleOwners } from './owners';
import { type ActionItemDocument, actionItemId, actionItemOf } from './records';

export type WriteRefusal = DraftItemRefusal | 'reads-only';

export type ActionItemService = ReturnType<typeof createActionItemService>;

/** The use cases of an action item: write, take, finish, reopen, see what is open, post again. */
export function createActionItemService(options: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  const { documents, leerwerkplaatsen } = options;

  /** Writes an item, from a line or a form. The card follows from the event; the id from the command. */
  async function write(
    command: Command,
    typed: string | TypedItem,
    place: ItemPlace,
  ): Promise<Result<void, WriteRefusal>> {
    const { leerwerkplaatsId, person, at } = command;
    const [role, people] = await Promise.all([
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
      possibleOwners(documents, leerwerkplaatsId),
    ]);
    if (!mayForActionItem('write', { role, isInvolved: false })) {
      return refusedForGood(documents, command, refuse('reads-only'));
    }
    const context: LineContext = { people, now: at };
    const drafted =
      typeof typed === 'string' ? draftLine(typed, context) : draftItem(typed, context);
    // Who is here, and what day it is, may change: the same delivery then does nothing.
    if (!drafted.ok) return refusedForGood(documents, command, drafted);
    const written = await commit(documents, command, newLooseItem(command, drafted.value, place));
    if (written.outcome === 'conflict') throw new UnexpectedConflict('a new action item');
    return succeed(undefined);
  }

  /** What is still to be done in a channel: one's own first. */
  async function look(
    leerwerkplaatsId: string,
    person: Person,
    channelId: string,
  ): Promise<Result<readonly ActionItem[], 'not-for-role'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForActionItem('see', { role, isInvolved: false })) return refuse('not-for-role');
    const found = await openItemsIn(documents, leerwerkplaatsId, channelId);
    return succeed(inOrderFor(person.id, found.map(actionItemOf)));
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
    look,
    ownersFor,
    postAgain: createPostingAgain<ActionItemDocument>(options, {
      type: 'action-item',
      documentId: actionItemId,
      makerOf: ({ writtenBy }) => writtenBy,
      may: ({ role, isMaker }) => mayForActionItem('post-again', { role, isInvolved: isMaker }),
    }),
    ...createChanging(options),
  };
}
