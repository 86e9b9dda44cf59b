import { shownName } from '../leerwerkplaats/members';
import { type MemberDocument, memberId } from '../leerwerkplaats/records';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import { type Documents, workOf } from '../shared/documents';
import type { Considered } from '../shared/personal-data';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import type { ActionItemAction } from './access';
import {
  type DraftedItem,
  type DraftItemRefusal,
  draftItem,
  draftRemark,
  type TypedItem,
} from './drafting';
import type { ItemFrom } from './find';
import { type ActionItem, type ItemDeed, isOver } from './model';
import { type ItemMove, leadsTo, moved } from './moves';
import { canUndo, type Opening, type OpenRefusal } from './opening';
import { possibleOwners } from './owners';
import { type ActionItemDocument, actionItemOf, type ItemContent } from './records';
import { changedItem } from './writing';

export type ChangeRefusal =
  | OpenRefusal
  | 'not-your-item'
  | 'item-settled'
  | 'item-over'
  | 'has-owner'
  | 'changed-meanwhile'
  | 'nothing-to-undo'
  | 'remark-too-long'
  | DraftItemRefusal;

/** What an item becomes, {} when it is that already, or why it can't. */
type Changed = Partial<ItemContent> | Refused<ChangeRefusal>;
type Change = (item: ActionItemDocument) => Changed;

/** Each loser of a race reads again. */
const mostTries = 10;

/** Changing an action item: by its ETag, so that of two at once nobody's change is lost. */
export function createChanging({
  documents,
  opening,
}: {
  documents: Documents;
  opening: Pick<Opening, 'read'>;
}) {
  async function change(
    command: Command,
    from: ItemFrom,
    { action, deed }: { readonly action: ActionItemAction; readonly deed: ItemDeed },
    changed: Change,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const found = await opening.read(command, from);
      // What isn't there never was: nothing to remember of it.
      if (!found.ok && found.refusal === 'no-such-item') return found;
      if (!found.ok) return refusedForGood(documents, command, found);
      const { item, may } = found.value;
      const content = may(action) ? changedUnlessSettled(item, changed) : refuse('not-your-item');
      if (isRefused(content)) return refusedForGood(documents, command, content);
      const isSame = Object.keys(content).length === 0;
      const after = isSame ? undefined : changedItem(item, command, { deed, content });
      const { outcome } = await commit(documents, command, after?.operations ?? []);
      if (outcome === 'done') return succeed(actionItemOf(after?.document ?? item));
      if (outcome === 'repeated') return succeed(actionItemOf(item));
    }
    throw new UnexpectedConflict('an action item');
  }

  /** Bezig, wacht op, klaar, vervallen, toch niet klaar. `remark`: what it waits for, or what came of it. */
  async function move(
    command: Command,
    from: ItemFrom,
    how: ItemMove,
    { remark, ...considered }: { readonly remark: string } & Considered,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    const drafted = draftRemark(remark, considered);
    if (!drafted.ok) return drafted;
    return change(command, from, { action: how, deed: leadsTo[how] }, (item) =>
      moved(item, how, { at: command.at, remark: drafted.value }),
    );
  }

  /** 'I do it', for what nobody does yet. By the name that others know. */
  async function take(
    command: Command,
    from: ItemFrom,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const member = await documents.get<MemberDocument>(
      workOf(leerwerkplaatsId),
      memberId(person.id),
    );
    const owner = { personId: person.id, name: member ? shownName(member) : person.name };
    return change(command, from, { action: 'take', deed: 'changed' }, (item) => {
      if (isOver(item)) return refuse('item-over');
      if (item.owner?.personId === person.id) return {};
      return item.owner ? refuse('has-owner') : { owner };
    });
  }

  /**
   * Changes what was agreed, as it was `seen` (its version): who comes second is told what somebody
   * else made of it, and keeps what they filled in.
   */
  async function rewrite(
    command: Command,
    from: ItemFrom,
    { seen, ...typed }: TypedItem & { readonly seen: number },
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    const people = await possibleOwners(documents, command.leerwerkplaatsId);
    return change(command, from, { action: 'change', deed: 'changed' }, (item) => {
      if (item.version !== seen) return refuse('changed-meanwhile');
      const drafted = draftItem(typed, { people, now: command.at, before: item });
      if (!drafted.ok) return drafted;
      return isTheSame(item, drafted.value) ? {} : drafted.value;
    });
  }

  /** Puts back what was there before one's own last change, for a while. */
  async function undo(
    command: Command,
    from: ItemFrom,
  ): Promise<Result<ActionItem, ChangeRefusal>> {
    return change(command, from, { action: 'see', deed: 'undone' }, (item) => {
      if (!canUndo(item, command)) return refuse('nothing-to-undo');
      return item.undo?.before ?? { ...withdrawn, endedAt: command.at.toISOString() };
    });
  }

  return { move, take, rewrite, undo };
}

/** What is left of an item whose making was undone: perhaps it should never have been written. */
const withdrawn = {
  ...{ title: '', owner: null, deputy: null, dueDay: null, waitingFor: '', result: '' },
  status: 'cancelled',
} as const satisfies Omit<ItemContent, 'endedAt'>;

/** Whether two agree on what, who and until when. */
function isTheSame(one: DraftedItem, other: DraftedItem): boolean {
  const who = ({ owner, deputy }: DraftedItem) => [owner, deputy].map((each) => each?.personId);
  const [what, when] = [one.title === other.title, one.dueDay === other.dueDay];
  return what && when && who(one).join() === who(other).join();
}

function changedUnlessSettled(item: ActionItemDocument, changed: Change): Changed {
  return item.settled ? refuse('item-settled') : changed(item);
}

function isRefused(changed: Changed): changed is Refused<ChangeRefusal> {
  return 'refusal' in changed;
}
