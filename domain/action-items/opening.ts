import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import type { Documents, Read } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { type ActionItemAction, mayForActionItem } from './access';
import { findActionItem, type ItemFrom } from './find';
import type { ActionItem } from './model';
import { type ActionItemDocument, actionItemOf } from './records';

export type OpenRefusal = 'no-such-item' | 'not-for-role';

/** An item, and what the person who opened it may do with it. */
export interface OpenedItem {
  readonly item: ActionItem;
  readonly may: (action: ActionItemAction) => boolean;
  /** The last change is theirs, and can still be undone. */
  readonly canUndo: boolean;
}

export type Asking = Pick<Command, 'leerwerkplaatsId' | 'person' | 'at'>;

/** Who does it, their deputy, or who wrote it; of a case who does it and their deputy only. */
export function isInvolvedIn(
  {
    owner,
    deputy,
    writtenBy,
    origin,
  }: Pick<ActionItem, 'owner' | 'deputy' | 'writtenBy' | 'origin'>,
  personId: PersonId,
): boolean {
  const involved = origin.kind === 'case' ? [owner, deputy] : [owner, deputy, writtenBy];
  return involved.some((one) => one?.personId === personId);
}

/** Whether the last change is theirs, and can still be undone. */
export function canUndo(
  { undo }: Pick<ActionItem, 'undo'>,
  { person, at }: Pick<Asking, 'person' | 'at'>,
): boolean {
  return undo?.personId === person.id && at.toISOString() < undo.until;
}

export type Opening = ReturnType<typeof createOpening>;

/** Opening an item: from its channel, or 1:1 where it has to be one's own unless one leads. */
export function createOpening({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  /** As `open`, with the document as read. */
  async function read(
    { leerwerkplaatsId, person }: Asking,
    from: ItemFrom,
  ): Promise<
    Result<
      { item: Read<ActionItemDocument>; may: (action: ActionItemAction) => boolean },
      OpenRefusal
    >
  > {
    const roleOf = from.channelId === null ? 'roleElsewhere' : 'roleOf';
    const [item, role] = await Promise.all([
      findActionItem(documents, leerwerkplaatsId, from),
      leerwerkplaatsen[roleOf](leerwerkplaatsId, person.id),
    ]);
    // Before it is known whether there is such an item: the refusal tells nothing of it.
    if (!mayForActionItem('see', { role, isInvolved: false })) return refuse('not-for-role');
    if (!item) return refuse('no-such-item');
    const isOfCase = item.origin.kind === 'case';
    const isInvolved = isInvolvedIn(item, person.id);
    const leads = mayForActionItem('post-again', { role, isInvolved: false });
    if (from.channelId === null && !isInvolved && (isOfCase || !leads)) {
      return refuse('no-such-item');
    }
    return succeed({ item, may: (action) => mayForActionItem(action, { role, isInvolved }) });
  }

  /** An item for who may see it. */
  async function open(asking: Asking, from: ItemFrom): Promise<Result<OpenedItem, OpenRefusal>> {
    const found = await read(asking, from);
    if (!found.ok) return found;
    const { item, may } = found.value;
    return succeed({ item: actionItemOf(item), may, canUndo: canUndo(item, asking) });
  }

  return { read, open };
}
