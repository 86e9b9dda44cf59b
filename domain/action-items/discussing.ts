import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood } from '../shared/command';
import type { Documents } from '../shared/documents';
import { eventOf } from '../shared/event';
import { newCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForActionItem } from './access';
import { findActionItem, type ItemFrom } from './find';

export type DiscussRefusal = 'no-such-item' | 'not-for-role' | 'not-your-item';

/** 'Bespreek dit': an item gets a thread of its own in its channel, once. */
export function createDiscussing({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  /** @returns whether the thread is new; false: there is one already. */
  async function discuss(
    command: Command,
    from: ItemFrom & { readonly channelId: string },
  ): Promise<Result<boolean, DiscussRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const [item, role] = await Promise.all([
      findActionItem(documents, leerwerkplaatsId, from),
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
    ]);
    const refused = (why: DiscussRefusal) => refusedForGood(documents, command, refuse(why));
    if (!mayForActionItem('see', { role, isInvolved: false })) return refused('not-for-role');
    if (!item || item.title === '') return refuse('no-such-item');
    if (!mayForActionItem('discuss', { role, isInvolved: false })) return refused('not-your-item');
    const card = newCard(
      leerwerkplaatsId,
      { type: 'action-item', id: from.itemId },
      from.channelId,
    );
    const { outcome } = await commit(documents, command, [
      { kind: 'create', document: card },
      { kind: 'create', document: eventOf('action-item-discussed', from.itemId, command) },
    ]);
    return succeed(outcome !== 'conflict');
  }

  return { discuss };
}
