import type { MoveItemRequest } from '../../domain/action-items/api';
import type { ItemFrom } from '../../domain/action-items/find';
import type { ActionItem } from '../../domain/action-items/model';
import type { ActionItemService } from '../../domain/action-items/service';
import { actionItemRefusals } from '../../domain/action-items/text';
import type { Command } from '../../domain/shared/command';
import { type Refused, type Result, succeed } from '../../domain/shared/result';
import { type Answer, refused } from '../platform/tab-route';

export type ItemRefusal = keyof typeof actionItemRefusals;

/** All others are 400: something to mend in what was sent. */
const statusOf: Readonly<Partial<Record<ItemRefusal, 403 | 404 | 409>>> = {
  'no-such-item': 404,
  'not-for-role': 403,
  'reads-only': 403,
  'not-your-item': 403,
  'item-over': 409,
  'item-settled': 409,
  'has-owner': 409,
  'changed-meanwhile': 409,
  'nothing-to-undo': 409,
};

/** Why something can't be done with an item, as the tab is told. */
export function refusedItem({ refusal, details }: Refused<ItemRefusal>): Answer {
  return refused(statusOf[refusal] ?? 400, refusal, actionItemRefusals, details);
}

/** What was asked, or why not. */
export function answered(result: Result<object, ItemRefusal>): Answer {
  return result.ok ? succeed(result.value) : refusedItem(result);
}

/** What a button does. */
export function moved(
  actionItems: Pick<ActionItemService, 'move' | 'take' | 'undo'>,
  command: Command,
  from: ItemFrom,
  { does, ...remark }: Omit<MoveItemRequest, 'commandId'>,
): Promise<Result<ActionItem, ItemRefusal>> {
  return does === 'take' || does === 'undo'
    ? actionItems[does](command, from)
    : actionItems.move(command, from, does, remark);
}
