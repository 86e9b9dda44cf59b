import {
  type ActionItemAction,
  actionItemActions,
  mayForActionItem,
} from '../../../domain/action-items/access';
import { changes, doorsOf, restoring, type Stage, says, type Table } from './attempt';
import { lisa } from './stage';

export const actionItems: Table = {
  feature: 'action items',
  actions: actionItemActions,
  may: ({ action, own }, role) =>
    mayForActionItem(action as ActionItemAction, { role, isInvolved: own === true }),
  attempts,
};

/** Nobody does the open one; the closed one is done. Karin wrote both, Peter does the third. */
function attempts(stage: Stage) {
  const { card, olderCard, command, opened, sent } = doorsOf(stage);
  const { leerwerkplaatsId, actionItems: items } = stage;
  const turned = (action: string, itemId: string) =>
    changes(stage, action, 'action-item', card(`action-items/${action}`, { itemId }));
  const writing = { title: 'Taart halen' };
  return [
    ...['actie', 'actiepunt', 'action'].map((word) =>
      changes(stage, 'write', 'action-item', command(`${word} Taart halen`)),
    ),
    changes(stage, 'write', 'action-item', sent('action-items/write', writing)),
    says('write', lisa.name, opened('action-items/write', {})),
    ...['acties', 'actiepunten', 'actions'].map((word) => says('see', 'Stoelen', command(word))),
    ...restoring(
      stage,
      ['action-item'],
      [
        turned('take', items.open),
        turned('finish', items.open),
        { ...turned('finish', items.mine), own: true },
        turned('reopen', items.closed),
        changes(
          stage,
          'finish',
          'action-item',
          olderCard('action-items/finish', { itemId: items.open }),
        ),
      ],
    ),
    says(
      'post-again',
      'komt',
      card('action-items/post-again', { leerwerkplaatsId, itemId: items.open }, 'chat'),
    ),
  ];
}
