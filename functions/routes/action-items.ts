import {
  changeItemRequest,
  type ItemsView,
  itemsRequest,
  moveItemRequest,
  type OwnersView,
  writeItemRequest,
} from '../../domain/action-items/api';
import { succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { answered, moved, refusedItem } from './action-item-answer';
import { actAs, attend } from './leerwerkplaats';

const items = 'channels/{channelId}/action-items';
const item = `${items}/items/{itemId}`;

/** The addresses of a channel's action items; domain/action-items/api.ts says what each takes and answers. */
export const actionItemRoutes: readonly TabRoute[] = [
  { name: 'tab-items', method: 'POST', path: `${items}/search`, answer: look },
  { name: 'tab-item-owners', method: 'GET', path: `${items}/owners`, answer: owners },
  { name: 'tab-item-write', method: 'POST', path: items, answer: write },
  { name: 'tab-item', method: 'GET', path: item, answer: (asked) => see(asked, 'details') },
  {
    name: 'tab-item-form',
    method: 'GET',
    path: `${item}/form`,
    answer: (asked) => see(asked, 'form'),
  },
  { name: 'tab-item-change', method: 'PUT', path: item, answer: change },
  { name: 'tab-item-move', method: 'PUT', path: `${item}/move`, answer: move },
];

async function look(asked: Asked): Promise<Answer> {
  const { data: sought } = itemsRequest.safeParse(asked.body);
  if (!sought) return refused(400, 'malformed', tabTexts);
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId, channelId, name } = channel;
  const asking = { leerwerkplaatsId, person, at: asked.tab.clock() };
  const found = await asked.tab.actionItemBoard.inChannel(asking, channelId, sought);
  if (!found.ok) return refusedItem(found);
  const leerwerkplaats = { id: leerwerkplaatsId, name };
  return succeed({ leerwerkplaats, ...found.value } satisfies ItemsView);
}

async function owners(asked: Asked): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const found = await asked.tab.actionItems.ownersFor(channel.leerwerkplaatsId, person);
  return found.ok ? succeed({ owners: [...found.value] } satisfies OwnersView) : refusedItem(found);
}

async function see(asked: Asked, what: 'details' | 'form'): Promise<Answer> {
  const attendance = await attend(asked);
  if (!attendance.ok) return attendance;
  const { channel, person } = attendance.value;
  const { leerwerkplaatsId, channelId } = channel;
  const asking = { leerwerkplaatsId, person, at: asked.tab.clock() };
  return answered(
    await asked.tab.actionItemBoard[what](asking, { itemId: itemOf(asked), channelId }),
  );
}

function write(asked: Asked): Promise<Answer> {
  return actAs(asked, writeItemRequest, async (acting, { commandId: _, ...typed }) => {
    const { channelId, language } = acting.channel;
    const written = await asked.tab.actionItems.write(acting, typed, { channelId, language });
    if (!written.ok) return refusedItem(written);
    return succeed(asked.tab.actionItemBoard.viewOf(acting, written.value));
  });
}

function change(asked: Asked): Promise<Answer> {
  return actAs(asked, changeItemRequest, async (acting, { commandId: _, ...typed }) => {
    const from = { itemId: itemOf(asked), channelId: acting.channel.channelId };
    const changed = await asked.tab.actionItems.rewrite(acting, from, typed);
    if (!changed.ok) return refusedItem(changed);
    return succeed(asked.tab.actionItemBoard.viewOf(acting, changed.value));
  });
}

function move(asked: Asked): Promise<Answer> {
  return actAs(asked, moveItemRequest, async (acting, { commandId: _, ...how }) => {
    const from = { itemId: itemOf(asked), channelId: acting.channel.channelId };
    const done = await moved(asked.tab.actionItems, acting, from, how);
    if (!done.ok) return refusedItem(done);
    return succeed(asked.tab.actionItemBoard.viewOf(acting, done.value));
  });
}

const itemOf = ({ params }: Asked): string => params.itemId ?? '';
