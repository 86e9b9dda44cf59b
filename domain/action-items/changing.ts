import { shownName } from '../leerwerkplaats/members';
import { type MemberDocument, memberId } from '../leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import { type Documents, type Operation, type Read, workOf } from '../shared/documents';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import { type ActionItemAction, mayForActionItem } from './access';
import { findActionItem, type ItemInChannel } from './find';
import { lineChanged } from './line';
import type { ActionItem } from './model';
import { type ActionItemDocument, actionItemOf } from './records';
import { namesKeptUntil } from './retention';

export type ChangeRefusal =
  | 'no-such-item'
  | 'not-for-role'
  | 'not-your-item'
  | 'item-settled'
  | 'item-done'
  | 'has-owner';

/** Each loser of a race reads again. */
const mostTries = 10;

type Change = (
  item: ActionItemDocument,
  command: Command,
) => Partial<ActionItemDocument> | Refused<ChangeRefusal>;

/** Changing an action item: by its ETag, so that of two at once nobody's change is lost. */
export function createChanging({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  async function change(
    command: Command,
    where: ItemInChannel,
    action: ActionItemAction,
    changed: Change,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const [item, role] = await Promise.all([
        findActionItem(documents, command.leerwerkplaatsId, where),
        leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id),
      ]);
      const refused = (why: ChangeRefusal) => refusedForGood(documents, command, refuse(why));
      // Before it is known whether there is such an item: the refusal tells nothing of it.
      if (!mayForActionItem('see', { role, isInvolved: false })) return refused('not-for-role');
      // What isn't there never was: nothing to remember of it.
      if (!item) return refuse('no-such-item');
      const isInvolved = [item.owner?.personId, item.writtenBy.personId].includes(
        command.person.id,
      );
      if (!mayForActionItem(action, { role, isInvolved })) return refused('not-your-item');
      const after = changed(item, command);
      if ('refusal' in after)
        return refusedForGood(documents, command, after as Refused<ChangeRefusal>);
      const { outcome } = await commit(documents, command, written(item, after));
      if (outcome === 'done') return succeed(actionItemOf({ ...item, ...after }));
      if (outcome === 'repeated') return succeed(actionItemOf(item));
    }
    throw new UnexpectedConflict('an action item');
  }

  const finish: Change = (item, { at }) => {
    if (item.settled || item.status === 'done') return {};
    return { status: 'done', doneAt: at.toISOString(), dueAt: namesKeptUntil(at) };
  };

  const reopen: Change = (item) => {
    if (item.settled) return refuse('item-settled');
    return item.status === 'open' ? {} : { status: 'open', doneAt: null, dueAt: null };
  };

  /** 'I do it', for what nobody does yet. By the name that others know. */
  async function take(
    command: Command,
    where: ItemInChannel,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const member = await documents.get<MemberDocument>(
      workOf(leerwerkplaatsId),
      memberId(person.id),
    );
    const owner = { personId: person.id, name: member ? shownName(member) : person.name };
    return change(command, where, 'take', (item) => {
      if (item.status === 'done') return refuse('item-done');
      if (item.owner?.personId === person.id) return {};
      return item.owner ? refuse('has-owner') : { owner };
    });
  }

  return {
    finish: (command: Command, where: ItemInChannel) => change(command, where, 'finish', finish),
    reopen: (command: Command, where: ItemInChannel) => change(command, where, 'reopen', reopen),
    take,
  };
}

/** What changes nothing writes nothing but the marker. */
function written(
  { etag, ...item }: Read<ActionItemDocument>,
  changes: Partial<ActionItemDocument>,
): Operation[] {
  if (Object.keys(changes).length === 0) return [];
  const document = { ...item, ...changes, version: item.version + 1 };
  return [{ kind: 'replace', document, etag }, ...lineChanged(document)];
}
