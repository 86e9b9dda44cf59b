import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import {
  type Command,
  commit,
  refusedForGood,
  UnexpectedConflict,
  untilSettled,
} from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Person } from '../shared/person';
import { cardAgain, cardIdOf, type PostedCard } from '../shared/posted-card';
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

  /** Posts a deleted card anew; asked 1:1, where the person's own record decides. */
  async function postAgain(
    command: Command,
    itemId: string,
  ): Promise<Result<void, 'no-such-item'>> {
    const { leerwerkplaatsId, person } = command;
    const partition = workOf(leerwerkplaatsId);
    const [item, role] = await Promise.all([
      documents.get<ActionItemDocument>(partition, actionItemId(itemId)),
      leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, person.id),
    ]);
    const isInvolved = item?.writtenBy.personId === person.id;
    if (!item || !mayForActionItem('post-again', { role, isInvolved })) {
      return refuse('no-such-item');
    }
    await untilSettled('a card', async () => {
      const cardId = cardIdOf({ type: 'action-item', id: itemId });
      const card = await documents.get<PostedCard>(partition, cardId);
      if (card?.state !== 'deleted') return true;
      const { outcome } = await commit(documents, command, [
        cardAgain(card),
        { kind: 'create', document: eventOf('action-item-posted-again', itemId, command) },
      ]);
      return outcome !== 'conflict';
    });
    return succeed(undefined);
  }

  return { write, look, ownersFor, postAgain, ...createChanging(options) };
}
