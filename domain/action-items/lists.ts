import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import { type ActionItem, isOver } from './model';
import type { ActionItemDocument, ListPlaces } from './records';

export type ItemList = Exclude<keyof ListPlaces, 'endedIn'>;

const queries: Readonly<Record<ItemList, string>> = {
  inChannel:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.inChannel > @after AND c.inChannel < @end ORDER BY c.inChannel",
  onCard:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.onCard > @after AND c.onCard < @end ORDER BY c.onCard",
  ofOwner:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after AND c.ofOwner < @end ORDER BY c.ofOwner",
  ofDeputy:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofDeputy > @after AND c.ofDeputy < @end ORDER BY c.ofDeputy",
  untouched:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.untouched > @after AND c.untouched < @end ORDER BY c.untouched",
};

/** What was over last in front. */
const ended =
  "SELECT * FROM c WHERE c.type = 'action-item' AND c.endedIn > @after AND c.endedIn < @end ORDER BY c.endedIn DESC";

/** Of somebody's list, what others in a channel see too. */
const seenInChannel =
  "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after AND c.ofOwner < @end AND c.channelId = @channelId AND IS_DEFINED(c.inChannel) ORDER BY c.ofOwner";

/** Behind each whose list it is; stands in no id of Teams or Entra. */
const mark = '|';
/** Behind every place of a list. */
const beyond = '~';
/** Whose list that is which is nobody's own. */
export const anybody = 'anybody';
/** Behind every day. */
const whenever = '9999-99-99';

type Placed = Pick<
  ActionItem,
  | 'channelId'
  | 'owner'
  | 'deputy'
  | 'dueDay'
  | 'origin'
  | 'title'
  | 'status'
  | 'endedAt'
  | 'history'
> &
  Pick<ActionItemDocument, 'itemId' | 'writtenAt' | 'lineOf'>;

/** Where an item stands. */
export function placesOf(item: Placed): ListPlaces {
  if (isOver(item)) return placesOfOver(item);
  const { channelId, owner, deputy, dueDay, origin, lineOf, writtenAt, itemId } = item;
  const at = (whose: string, day = dueDay ?? whenever) =>
    `${whose}${mark}${day}${mark}${writtenAt}${mark}${itemId}`;
  const since = untouchedSince(item);
  return {
    ...(origin.kind === 'case' ? {} : { inChannel: at(channelId) }),
    ...(origin.kind === 'case' || lineOf !== null ? {} : { onCard: at(channelId) }),
    ...(owner ? { ofOwner: at(owner.personId) } : {}),
    ...(deputy ? { ofDeputy: at(deputy.personId) } : {}),
    ...(origin.kind === 'case' || since === null ? {} : { untouched: at(anybody, since) }),
  };
}

/** What came from a case, or was withdrawn, stands nowhere. */
function placesOfOver({ title, origin, channelId, endedAt, itemId }: Placed): ListPlaces {
  if (title === '' || origin.kind === 'case' || endedAt === null) return {};
  return { endedIn: `${channelId}${mark}${endedAt}${mark}${itemId}` };
}

/** The day since which an item is late and nobody touched it; null: it has no last day. */
export function untouchedSince({ dueDay, history }: Pick<ActionItem, 'dueDay' | 'history'>) {
  const touched = history.at(-1)?.at;
  if (dueDay === null || touched === undefined) return dueDay;
  const day = wallClock(new Date(touched), timeZone).slice(0, 10);
  return day > dueDay ? day : dueDay;
}

/** Which part of a list is wanted. */
export interface ListPart {
  /** Behind the item of this place, as the page before told. */
  readonly after?: string | undefined;
  /** Only what should be done before this day, '2026-12-04'. */
  readonly before?: string;
  readonly most: number;
}

export interface ListPage {
  readonly items: readonly Read<ActionItemDocument>[];
  /** Where the next page begins; undefined: there is none. */
  readonly next: string | undefined;
}

/**
 * A page of somebody's or a channel's list: what should be done first in front.
 * @param inChannel of a person's list, only what others in this channel see too
 */
export async function readList(
  documents: Documents,
  leerwerkplaatsId: string,
  { list, whose }: { readonly list: ItemList; readonly whose: string },
  { after, before = beyond, most }: ListPart,
  inChannel?: string,
): Promise<ListPage> {
  const begin = `${whose}${mark}`;
  // A place in another list is no place in this one.
  const from = after?.startsWith(begin) ? after : begin;
  const parameters = { after: from, end: `${begin}${before}` };
  const query: NamedQuery =
    inChannel !== undefined && list === 'ofOwner'
      ? {
          name: 'action-items-of-owner-in-channel',
          text: seenInChannel,
          parameters: { ...parameters, channelId: inChannel },
          most: most + 1,
        }
      : { name: `action-items-${list}`, text: queries[list], parameters, most: most + 1 };
  const found = await documents.query<ActionItemDocument>(query, workOf(leerwerkplaatsId));
  const items = found.slice(0, most);
  return { items, next: found.length > most ? items.at(-1)?.[list] : undefined };
}

/**
 * What was over last in a channel, the last one in front; never what comes from a case.
 * @param since ISO 8601
 */
export function readEnded(
  documents: Documents,
  leerwerkplaatsId: string,
  channelId: string,
  { since, most }: { readonly since: string; readonly most: number },
): Promise<Read<ActionItemDocument>[]> {
  const begin = `${channelId}${mark}`;
  const query: NamedQuery = {
    name: 'action-items-ended-in',
    text: ended,
    parameters: { after: `${begin}${since}`, end: `${begin}${beyond}` },
    most,
  };
  return documents.query<ActionItemDocument>(query, workOf(leerwerkplaatsId));
}

/** Of a list, the items of the days behind `from` up to and with `to`; days as '2026-12-04'. */
export async function readDays(
  documents: Documents,
  leerwerkplaatsId: string,
  where: { readonly list: ItemList; readonly whose: string },
  { from, to, most }: { readonly from: string; readonly to: string; readonly most: number },
): Promise<readonly Read<ActionItemDocument>[]> {
  if (to <= from) return [];
  const after = `${where.whose}${mark}${from}${beyond}`;
  const part = { after, before: `${to}${beyond}`, most };
  return (await readList(documents, leerwerkplaatsId, where, part)).items;
}

const firstBehind: Readonly<Record<'ofOwner' | 'ofDeputy', string>> = {
  ofOwner: "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofOwner > @after ORDER BY c.ofOwner",
  ofDeputy:
    "SELECT * FROM c WHERE c.type = 'action-item' AND c.ofDeputy > @after ORDER BY c.ofDeputy",
};

/** Somebody who has items, and the one that should be done first. */
export interface PersonWithItems {
  readonly personId: PersonId;
  readonly first: ActionItemDocument;
}

/**
 * The next person who has items, however many these are: one request.
 * @param after the person before; empty: the first
 */
export async function nextWithItems(
  documents: Documents,
  leerwerkplaatsId: string,
  list: 'ofOwner' | 'ofDeputy',
  after: string,
): Promise<PersonWithItems | undefined> {
  const query: NamedQuery = {
    name: `next-person-${list}`,
    text: firstBehind[list],
    parameters: { after: after === '' ? '' : `${after}${mark}${beyond}` },
    most: 1,
  };
  const [first] = await documents.query<ActionItemDocument>(query, workOf(leerwerkplaatsId));
  // By its place, behind which the next one is sought: whatever else it says, the search goes on.
  const [whose = ''] = first?.[list]?.split(mark) ?? [];
  // A place of nobody stands behind those of all people.
  return first && whose !== '' ? { personId: whose as PersonId, first } : undefined;
}
