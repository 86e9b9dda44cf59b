import { type Refused, refuse } from '../shared/result';
import { type ItemStatus, isOver } from './model';
import type { ItemContent } from './records';

/** What somebody does with an item, beside changing what was agreed. */
export type ItemMove = 'start' | 'hold' | 'finish' | 'cancel' | 'reopen';

export const itemMoves = ['start', 'hold', 'finish', 'cancel', 'reopen'] as const;

/** Where each move leads to. What is over is opened again first. */
export const leadsTo: Readonly<Record<ItemMove, ItemStatus>> = {
  start: 'in-progress',
  hold: 'on-hold',
  finish: 'done',
  cancel: 'cancelled',
  reopen: 'open',
};

/** Which moves an item can make as it is. */
export function movesOf(item: Pick<ItemContent, 'status'>): readonly ItemMove[] {
  if (isOver(item)) return ['reopen'];
  return (['start', 'hold', 'finish', 'cancel'] as const).filter(
    (move) => move === 'hold' || leadsTo[move] !== item.status,
  );
}

/**
 * An item after a move; {} when it is there already. `remark`: what it waits for, or what came of
 * it. Refuses what is over: a card that shows it otherwise is old.
 */
export function moved(
  item: ItemContent,
  move: ItemMove,
  { at, remark }: { readonly at: Date; readonly remark: string },
): Partial<ItemContent> | Refused<'item-over'> {
  const status = leadsTo[move];
  const waitingFor = move === 'hold' ? remark : '';
  const isThere = item.status === status && (move !== 'hold' || item.waitingFor === waitingFor);
  if (isThere || (move === 'reopen' && !isOver(item))) return {};
  if (isOver(item) && move !== 'reopen') return refuse('item-over');
  const ends = move === 'finish' || move === 'cancel';
  return {
    status,
    waitingFor,
    result: ends ? remark : '',
    endedAt: ends ? at.toISOString() : null,
  };
}
