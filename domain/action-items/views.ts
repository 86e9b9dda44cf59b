import type { Role } from '../leerwerkplaats/access';
import type { PersonId } from '../shared/person';
import { type ActionItemAction, mayForActionItem } from './access';
import type { ItemView } from './api';
import { isLate } from './list';
import { type ActionItem, type ItemOwner, isOver } from './model';
import { movesOf } from './moves';
import { type Asking, canUndo, isInvolvedIn } from './opening';

/** Behind every day. */
const whenever = '9999-99-99';

/** An item as somebody with this role sees it; no role (undefined): may do nothing with it. */
export function itemViewOf(
  item: ActionItem,
  role: Role | undefined,
  asking: Pick<Asking, 'person' | 'at'>,
): ItemView {
  const { id, title, owner, deputy, dueDay, status, waitingFor, result, endedAt, version } = item;
  const { person, at } = asking;
  const isInvolved = isInvolvedIn(item, person.id);
  // What lost its names or was withdrawn stays as it is.
  const isKept = item.settled === true || title === '';
  const may = (action: ActionItemAction) =>
    !isKept && mayForActionItem(action, { role, isInvolved });
  return {
    ...{ id, title, dueDay, status, waitingFor, result, endedAt, version },
    owner: seenBy(owner, person.id),
    deputy: seenBy(deputy, person.id),
    isLate: !isOver(item) && isLate(item, at),
    origin: item.origin.kind,
    moves: movesOf(item).filter(may),
    mayTake: owner === null && !isOver(item) && may('take'),
    mayChange: !isOver(item) && may('change'),
    canUndo: canUndo(item, asking),
    order: [dueDay ?? whenever, item.history[0]?.at ?? '', id].join(' '),
  };
}

function seenBy(one: ItemOwner | null, personId: PersonId): ItemView['owner'] {
  return one && { name: one.name, isYou: one.personId === personId };
}
