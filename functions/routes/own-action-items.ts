import type { z } from 'zod';
import { commandIdOf } from '../../bot/shared/command-id';
import {
  changeItemRequest,
  moveItemRequest,
  type OwnItemsView,
  ownItemsRequest,
} from '../../domain/action-items/api';
import type { ItemFrom } from '../../domain/action-items/find';
import type { ActionItem } from '../../domain/action-items/model';
import type { Command } from '../../domain/shared/command';
import { isId } from '../../domain/shared/documents';
import { type Result, refuse, succeed } from '../../domain/shared/result';
import { type Answer, type Asked, refused, type TabRoute } from '../platform/tab-route';
import { tabTexts } from '../platform/tab-text';
import { answered, type ItemRefusal, moved, refusedItem } from './action-item-answer';

const item = 'mine/action-items/in/{leerwerkplaatsId}/items/{itemId}';

/** The addresses of one's own action items, on the page that belongs to no channel. */
export const ownActionItemRoutes: readonly TabRoute[] = [
  { name: 'tab-own-items', method: 'POST', path: 'mine/action-items/search', answer: look },
  { name: 'tab-own-item', method: 'GET', path: item, answer: (asked) => see(asked, 'details') },
  {
    name: 'tab-own-item-form',
    method: 'GET',
    path: `${item}/form`,
    answer: (asked) => see(asked, 'form'),
  },
  { name: 'tab-own-item-change', method: 'PUT', path: item, answer: change },
  { name: 'tab-own-item-move', method: 'PUT', path: `${item}/move`, answer: move },
];

async function look(asked: Asked): Promise<Answer> {
  const { tab, body, visitor } = asked;
  const { data: sought } = ownItemsRequest.safeParse(body);
  if (!sought) return refused(400, 'malformed', tabTexts);
  const [own, parts] = await Promise.all([
    tab.ownLeerwerkplaatsen(visitor.id),
    tab.parts.partsOf(visitor.id),
  ]);
  const found = await tab.actionItemBoard.everywhere(whoOf(asked), own, sought.most);
  // Where Teams is silent nobody gets in.
  const isSilent = parts.some((id) => !own.some((one) => one.leerwerkplaatsId === id));
  return succeed({ ...found, ...(isSilent && { incomplete: true }) } satisfies OwnItemsView);
}

async function see(asked: Asked, what: 'details' | 'form'): Promise<Answer> {
  const named = nameOf(asked);
  if (!named) return hidden();
  const { leerwerkplaatsId, from } = named;
  const asking = { ...whoOf(asked), leerwerkplaatsId };
  const found = await asked.tab.actionItemBoard[what](asking, from);
  return found.ok ? answered(found) : hidden();
}

function change(asked: Asked): Promise<Answer> {
  return act(asked, changeItemRequest, async (command, from, { commandId: _, ...typed }) => {
    return asked.tab.actionItems.rewrite(command, from, typed);
  });
}

function move(asked: Asked): Promise<Answer> {
  return act(asked, moveItemRequest, async (command, from, { commandId: _, ...how }) => {
    return moved(asked.tab.actionItems, command, from, how);
  });
}

/**
 * Lets something be done with an item of one's own, and answers with it as it is then. Who may not
 * see it hears the same as where there is none, and leaves nothing in that leerwerkplaats.
 */
async function act<Request extends { commandId: string }>(
  asked: Asked,
  schema: z.ZodType<Request>,
  perform: (
    command: Command,
    from: ItemFrom,
    request: Request,
  ) => Promise<Result<ActionItem, ItemRefusal>>,
): Promise<Answer> {
  const { data: request } = schema.safeParse(asked.body);
  if (!request) return refused(400, 'malformed', tabTexts);
  const named = nameOf(asked);
  if (!named) return hidden();
  const { leerwerkplaatsId, from } = named;
  const commandId = commandIdOf('tab', asked.visitor.id, request.commandId);
  const command = { ...whoOf(asked), leerwerkplaatsId, commandId };
  const { tab, visitor } = asked;
  const opened = await tab.actionItems.open(command, from);
  if (!opened.ok) return hidden();
  const done = await perform(command, from, request);
  if (!done.ok) return refusedItem(done);
  const role = await tab.leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, visitor.id);
  return succeed(tab.actionItemBoard.viewOf({ ...command, role }, done.value));
}

function nameOf({ params }: Asked): { leerwerkplaatsId: string; from: ItemFrom } | undefined {
  const { leerwerkplaatsId, itemId = '' } = params;
  return isId(leerwerkplaatsId)
    ? { leerwerkplaatsId, from: { itemId, channelId: null } }
    : undefined;
}

/** Who asks outside a channel: Teams tells no id of theirs there, and nothing is written by it. */
function whoOf({ tab, visitor }: Asked): Pick<Command, 'person' | 'at'> {
  return { person: { ...visitor, teamsId: '' }, at: tab.clock() };
}

const hidden = (): Answer => refusedItem(refuse('no-such-item'));
