import type { Role } from '../leerwerkplaats/access';
import type { Acting } from '../leerwerkplaats/acting';
import type { OwnLeerwerkplaats } from '../leerwerkplaats/own';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Documents, workOf } from '../shared/documents';
import { cardIdOf, type PostedCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForActionItem } from './access';
import type {
  ItemDetails,
  ItemFormView,
  ItemsRequest,
  ItemsView,
  ItemView,
  OwnItemsView,
} from './api';
import type { ItemFrom } from './find';
import type { ActionItem, ItemOrigin } from './model';
import type { Asking, OpenRefusal } from './opening';
import { possibleOwners } from './owners';
import type { ActionItemService } from './service';
import { itemViewOf } from './views';

/** Action items as one person sees them outside the cards: in the channel's tab, and on their own page. */
export function createActionItemBoard({
  documents,
  actionItems,
  leerwerkplaatsen,
}: {
  documents: Documents;
  actionItems: Pick<ActionItemService, 'look' | 'lookBack' | 'lookEverywhere' | 'open'>;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
}) {
  /** What is to be done in a channel, and what was over lately. */
  async function inChannel(
    asking: Asking,
    channelId: string,
    { of, onlyLate, most }: ItemsRequest,
  ): Promise<Result<Omit<ItemsView, 'leerwerkplaats'>, 'not-for-role'>> {
    const { leerwerkplaatsId, person } = asking;
    const whose = of === 'mine' ? person.id : of;
    const isWhole = whose === undefined && !onlyLate;
    const [role, found] = await Promise.all([
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
      actionItems.look(asking, channelId, { of: whose, list: onlyLate ? 'late' : 'channel', most }),
    ]);
    if (!found.ok) return found;
    const over = isWhole ? await actionItems.lookBack(asking, channelId) : [];
    const { items, next } = found.value;
    return succeed({
      items: items.map((item) => itemViewOf(item, role, asking)),
      hasMore: next !== undefined,
      over: over.map((item) => itemViewOf(item, role, asking)),
      mayWrite: mayForActionItem('write', { role, isInvolved: false }),
    });
  }

  /** What somebody does or is the deputy for, in all of their own leerwerkplaatsen. */
  async function everywhere(
    { person, at }: Omit<Asking, 'leerwerkplaatsId'>,
    own: readonly OwnLeerwerkplaats[],
    most: number,
  ): Promise<OwnItemsView> {
    const asked = { most, asDeputy: true };
    const found = await actionItems.lookEverywhere(person.id, own, asked);
    const roles = new Map<string, Role | undefined>();
    for (const id of new Set(
      found.items.map(({ leerwerkplaats }) => leerwerkplaats.leerwerkplaatsId),
    )) {
      roles.set(id, await leerwerkplaatsen.roleElsewhere(id, person.id));
    }
    const items = found.items.map(({ item, leerwerkplaats: { leerwerkplaatsId, name } }) => ({
      ...itemViewOf(item, roles.get(leerwerkplaatsId), { person, at }),
      leerwerkplaats: { id: leerwerkplaatsId, name },
    }));
    return { items, hasMore: found.next !== undefined };
  }

  /** Where it comes from, where it is spoken of, and what was done with it. */
  async function details(
    asking: Asking,
    from: ItemFrom,
  ): Promise<Result<ItemDetails, OpenRefusal>> {
    const found = await actionItems.open(asking, from);
    if (!found.ok) return found;
    const { id, origin, writtenBy, history, leerwerkplaatsId } = found.value.item;
    const [card, thread] = await Promise.all([
      messageOf(leerwerkplaatsId, subjectOf(origin)),
      messageOf(leerwerkplaatsId, { type: 'action-item', id }),
    ]);
    return succeed({
      ...(origin.kind === 'message' ? { link: origin.link } : {}),
      ...(card ? { card } : {}),
      ...(thread ? { thread } : {}),
      writtenBy: writtenBy.name,
      history: history.map(({ at, deed, name }) => ({ at, deed, name })),
    });
  }

  /** What the form begins with that changes an item. */
  async function form(
    asking: Asking,
    from: ItemFrom,
  ): Promise<Result<ItemFormView, OpenRefusal | 'not-your-item'>> {
    const found = await actionItems.open(asking, from);
    if (!found.ok) return found;
    const { item, may } = found.value;
    if (!may('change')) return refuse('not-your-item');
    const { title, owner, deputy, dueDay, version } = item;
    const here = await possibleOwners(documents, item.leerwerkplaatsId);
    // Who left may stay what they are.
    const left = [owner, deputy].filter(
      (one) => one !== null && !here.some(({ personId }) => personId === one.personId),
    );
    return succeed({
      ...{ title, dueDay: dueDay ?? '', seen: version },
      owner: owner?.personId ?? '',
      deputy: deputy?.personId ?? '',
      owners: [...here, ...left.flatMap((one) => one ?? [])],
    });
  }

  async function messageOf(leerwerkplaatsId: string, subject: PostedCard['subject'] | undefined) {
    if (!subject) return undefined;
    const card = await documents.get<PostedCard>(workOf(leerwerkplaatsId), cardIdOf(subject));
    if (card?.state !== 'posted' || card.activityId === null) return undefined;
    return { channelId: card.channelId, messageId: card.activityId };
  }

  return {
    ...{ inChannel, everywhere, details, form },
    /** An item as who just changed it sees it, with the role in which they did. */
    viewOf: (acting: Acting, item: ActionItem): ItemView => itemViewOf(item, acting.role, acting),
  };
}

function subjectOf(origin: ItemOrigin): PostedCard['subject'] | undefined {
  if (origin.kind === 'session') return { type: 'session', id: origin.sessionId };
  if (origin.kind === 'poll') return { type: 'poll', id: origin.pollId };
  return undefined;
}
