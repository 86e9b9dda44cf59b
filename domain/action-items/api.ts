import { z } from 'zod';
import { leerwerkplaatsView } from '../leerwerkplaats/api';
import { itemDeeds, itemOrigins, itemStatuses } from './model';
import { itemMoves } from './moves';

/** Without a name: who is an 'oud-deelnemer'. */
const namedPerson = z.object({ name: z.string(), isYou: z.boolean() });

/** Among whom somebody may choose who does it. */
const possibleOwner = z.object({ personId: z.string(), name: z.string() });
export type PossibleOwner = z.infer<typeof possibleOwner>;

/** An action item as one person sees it in the tab. */
export const itemView = z.object({
  id: z.string(),
  /** In one's own list: of which it is. */
  leerwerkplaats: leerwerkplaatsView.optional(),
  /** Empty: it was withdrawn. */
  title: z.string(),
  /** Null: nobody yet. */
  owner: namedPerson.nullable(),
  deputy: namedPerson.nullable(),
  /** The last day, '2026-12-04'; null: whenever. */
  dueDay: z.string().nullable(),
  /** Should have been done before today, and isn't over. */
  isLate: z.boolean(),
  status: z.enum(itemStatuses),
  /** What it waits for; empty when nobody said. */
  waitingFor: z.string(),
  /** What came of it; empty when nobody said. */
  result: z.string(),
  /** When it was done or cancelled, ISO 8601; null while it is to be done. */
  endedAt: z.string().nullable(),
  /** What it came from. */
  origin: z.enum(itemOrigins),
  /** What this person may do with it now. */
  moves: z.array(z.enum(itemMoves)),
  mayTake: z.boolean(),
  mayChange: z.boolean(),
  canUndo: z.boolean(),
  /** Sorts it among the others that are to be done. */
  order: z.string(),
  version: z.number(),
});
export type ItemView = z.infer<typeof itemView>;

/** Own judgement: what a page still shows, and reads every few seconds. */
const most = z.number().int().min(1).max(300);

/**
 * POST /api/tab/channels/{channelId}/action-items/search. `of`: by 'mine' one's own, or of whom
 * `personId` names; absent: of everybody and nobody.
 */
export const itemsRequest = z.object({
  of: z.union([z.literal('mine'), z.templateLiteral([z.string(), ':', z.string()])]).optional(),
  onlyLate: z.boolean().optional(),
  most,
});
export type ItemsRequest = z.infer<typeof itemsRequest>;

/** What is to be done in a channel, what should be done first in front. */
export const itemsView = z.object({
  leerwerkplaats: leerwerkplaatsView,
  items: z.array(itemView),
  /** There is more than was asked for. */
  hasMore: z.boolean(),
  /** What was over lately, the last one in front; none where only a part was asked for. */
  over: z.array(itemView),
  mayWrite: z.boolean(),
});
export type ItemsView = z.infer<typeof itemsView>;

/** GET …/channels/{channelId}/action-items/owners, for who may write one. */
export const ownersView = z.object({ owners: z.array(possibleOwner) });
export type OwnersView = z.infer<typeof ownersView>;

/** POST /api/tab/mine/action-items/search */
export const ownItemsRequest = z.object({ most });

/** What one does or is the deputy for, in all of one's leerwerkplaatsen; each says in which. */
export const ownItemsView = z.object({
  items: z.array(itemView),
  hasMore: z.boolean(),
  /** Of some leerwerkplaatsen it isn't known now whether this person is in them. */
  incomplete: z.boolean().optional(),
});
export type OwnItemsView = z.infer<typeof ownItemsView>;

/** Where a message in Teams stands. */
const messageView = z.object({ channelId: z.string(), messageId: z.string() });

/**
 * GET …/items/{itemId}: what isn't seen at once. Below `channels/{channelId}/action-items`, or for
 * one's own page below `mine/action-items/in/{leerwerkplaatsId}`.
 */
export const itemDetails = z.object({
  /** An address in Teams that leads back to the message that it was made of. */
  link: z.string().optional(),
  /** The card of the session or the poll that it came from; absent: it has none. */
  card: messageView.optional(),
  /** The thread that is about it; absent: there is none. */
  thread: messageView.optional(),
  writtenBy: z.string(),
  /** The first line says who wrote it; moments are ISO 8601. */
  history: z.array(z.object({ at: z.string(), deed: z.enum(itemDeeds), name: z.string() })),
});
export type ItemDetails = z.infer<typeof itemDetails>;

/** What is filled in of an item: people by `personId` or empty, the day as '2026-12-04' or empty. */
const itemForm = z.object({
  title: z.string().max(2_000),
  owner: z.string().max(200),
  deputy: z.string().max(200),
  dueDay: z.string().max(20),
});
export type ItemForm = z.infer<typeof itemForm>;

/** GET …/items/{itemId}/form, for who may change it: what its form begins with. */
export const itemFormView = itemForm.extend({
  /** Its version: what others change after it is told. */
  seen: z.number(),
  owners: z.array(possibleOwner),
});
export type ItemFormView = z.infer<typeof itemFormView>;

const sent = {
  /** Minted when somebody presses, and the same when that is sent again. */
  commandId: z.uuid(),
  /** The text that was asked about, and is kept as it is. */
  considered: z.string().max(2_000).optional(),
};

/** POST …/channels/{channelId}/action-items: a new one, answered with it. */
export const writeItemRequest = itemForm.extend(sent);
export type WriteItemRequest = z.infer<typeof writeItemRequest>;

/** PUT …/items/{itemId}, answered with the item as it is then. */
export const changeItemRequest = itemForm.extend({ ...sent, seen: z.number().int().min(0) });
export type ChangeItemRequest = z.infer<typeof changeItemRequest>;

/** What a button does with an item. */
export const itemButtons = ['take', ...itemMoves, 'undo'] as const;
export type ItemButton = (typeof itemButtons)[number];

/** PUT …/items/{itemId}/move, answered with the item as it is then. */
export const moveItemRequest = z.object({
  ...sent,
  does: z.enum(itemButtons),
  /** What it waits for, or what came of it. */
  remark: z.string().max(1_000),
});
export type MoveItemRequest = z.infer<typeof moveItemRequest>;
