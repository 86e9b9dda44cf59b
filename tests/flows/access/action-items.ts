import {
  type ActionItemAction,
  actionItemActions,
  mayForActionItem,
} from '../../../domain/action-items/access';
import { channelId } from '../../support/people';
import { changes, doorsOf, type Knock, restoring, type Stage, says, type Table } from './attempt';
import { lisa } from './stage';

/** A place in front of every item of the channel. */
const inFront = `${channelId}|0000-00-00|0000-00-00T00:00:00.000Z|0`;

export const actionItems: Table = {
  feature: 'action items',
  actions: actionItemActions,
  may: ({ action, own }, role) =>
    mayForActionItem(action as ActionItemAction, { role, isInvolved: own === true }),
  attempts,
};

/** Nobody does the open one; the closed one is done. Karin wrote both, Peter does the third. */
function attempts(stage: Stage) {
  const { card, command, olderCard, opened, personalTab, sent, shortcut, tab } = doorsOf(stage);
  const { leerwerkplaatsId, actionItems: items } = stage;
  const turned = (action: string, itemId: string) =>
    changes(stage, action, 'action-item', card(`action-items/${action}`, { itemId }));
  const doing = (action: string, does: string, itemId: string, where?: 'chat') =>
    changes(
      stage,
      action,
      'action-item',
      sent('action-items/open', { itemId, does, ...named(where) }, where),
    );
  const named = (where?: 'chat') => (where ? { leerwerkplaatsId } : {});
  const seen = { title: 'Taart en koffie halen', seen: 1 };
  const rewritten = (itemId: string, where?: 'chat') =>
    changes(
      stage,
      'change',
      'action-item',
      sent('action-items/rewrite', { itemId, ...seen, ...named(where) }, where),
    );
  const undone: Knock = {
    ...card('action-items/undo', { itemId: items.mine }),
    knock: async (who, channel) => {
      await card('action-items/finish', { itemId: items.mine }).knock(who, channel);
      return card('action-items/undo', { itemId: items.mine }).knock(who, channel);
    },
  };
  const writing = { title: 'Taart halen' };
  const agreed = { title: 'Taart en koffie halen', owner: '', deputy: '', dueDay: '' };
  const inTab = (itemId: string) => `/action-items/items/${itemId}`;
  const ownInTab = (itemId: string) => `mine/action-items/in/${leerwerkplaatsId}/items/${itemId}`;
  const pressed = (does: string, itemId: string) =>
    tab('tab-item-move', `${inTab(itemId)}/move`, 'PUT', { does, remark: '' });
  const ownPressed = (does: string, itemId: string) =>
    personalTab('tab-own-item-move', `${ownInTab(itemId)}/move`, 'PUT', { does, remark: '' });
  return [
    ...['actie', 'actiepunt', 'action'].map((word) =>
      changes(stage, 'write', 'action-item', command(`${word} Taart halen`)),
    ),
    changes(stage, 'write', 'action-item', sent('action-items/write', writing)),
    says('write', lisa.name, opened('action-items/write', {})),
    says('write', lisa.name, opened('action-items/from-message', {})),
    changes(
      stage,
      'write',
      'action-item',
      shortcut('make-action-item', 'action-items/from-message', { ...writing, link: 'none' }),
    ),
    changes(
      stage,
      'write',
      'action-item',
      sent('action-items/from-message', { ...writing, link: 'none', leerwerkplaatsId }, 'chat'),
    ),
    ...['acties', 'actiepunten', 'actions'].map((word) => says('see', 'Stoelen', command(word))),
    says(
      'see',
      'Stoelen',
      card('action-items/page', { list: 'card', of: 'anyone', after: inFront }),
    ),
    says('see', 'Stoelen', opened('action-items/open', { itemId: items.mine })),
    ...['mijn', 'my'].map((word) => ({ ...says('see', 'Stoelen', command(word)), own: true })),
    { ...says('see', 'Stoelen', command('acties', 'chat')), own: true },
    {
      ...says('see', 'Stoelen', card('action-items/own-page', { after: inFront }, 'chat')),
      own: true,
    },
    { ...says('see', 'Stoelen', card('action-items/own-list', {}, 'chat')), own: true },
    says('change', lisa.name, opened('action-items/rewrite', { itemId: items.open })),
    says('see', 'Stoelen', tab('tab-items', '/action-items/search', 'POST', { most: 20 })),
    says('see', 'writtenBy', tab('tab-item', inTab(items.mine))),
    says('change', lisa.name, tab('tab-item-form', `${inTab(items.open)}/form`)),
    says('write', lisa.name, tab('tab-item-owners', '/action-items/owners')),
    changes(stage, 'write', 'action-item', tab('tab-item-write', '/action-items', 'POST', agreed)),
    {
      ...says(
        'see',
        'Stoelen',
        personalTab('tab-own-items', 'mine/action-items/search', 'POST', { most: 20 }),
      ),
      own: true,
    },
    { ...says('see', 'writtenBy', personalTab('tab-own-item', ownInTab(items.mine))), own: true },
    {
      ...says(
        'change',
        lisa.name,
        personalTab('tab-own-item-form', `${ownInTab(items.mine)}/form`),
      ),
      own: true,
    },
    ...restoring(
      stage,
      ['action-item'],
      [
        turned('take', items.open),
        turned('finish', items.open),
        { ...turned('finish', items.mine), own: true },
        { ...says('finish', 'zoals het was', undone), own: true },
        turned('reopen', items.closed),
        ...(['start', 'hold', 'finish', 'cancel'] as const).flatMap((move) => [
          doing(move, move, items.open),
          { ...doing(move, move, items.mine), own: true },
          { ...doing(move, move, items.mine, 'chat'), own: true },
        ]),
        {
          ...changes(
            stage,
            'finish',
            'action-item',
            card('action-items/finish-told', { itemId: items.mine, leerwerkplaatsId }, 'chat'),
          ),
          own: true,
        },
        doing('reopen', 'reopen', items.closed),
        doing('take', 'take', items.open),
        changes(stage, 'take', 'action-item', pressed('take', items.open)),
        changes(stage, 'reopen', 'action-item', pressed('reopen', items.closed)),
        ...(['start', 'hold', 'finish', 'cancel'] as const).flatMap((move) => [
          changes(stage, move, 'action-item', pressed(move, items.open)),
          { ...changes(stage, move, 'action-item', pressed(move, items.mine)), own: true },
          { ...changes(stage, move, 'action-item', ownPressed(move, items.mine)), own: true },
        ]),
        changes(
          stage,
          'change',
          'action-item',
          tab('tab-item-change', inTab(items.open), 'PUT', { ...agreed, seen: 1 }),
        ),
        {
          ...changes(
            stage,
            'change',
            'action-item',
            personalTab('tab-own-item-change', ownInTab(items.mine), 'PUT', { ...agreed, seen: 1 }),
          ),
          own: true,
        },
        rewritten(items.open),
        { ...rewritten(items.mine), own: true },
        { ...rewritten(items.mine, 'chat'), own: true },
        changes(
          stage,
          'finish',
          'action-item',
          olderCard('action-items/finish', { itemId: items.open }),
        ),
      ],
    ),
    says('discuss', 'gesprek', sent('action-items/open', { itemId: items.open, does: 'discuss' })),
    says(
      'post-again',
      'komt',
      card('action-items/post-again', { leerwerkplaatsId, itemId: items.open }, 'chat'),
    ),
    says(
      'post-again',
      'komt',
      card('action-items/post-list-again', { leerwerkplaatsId, channelId }, 'chat'),
    ),
  ];
}
