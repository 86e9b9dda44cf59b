import type { OwnLeerwerkplaats } from '../leerwerkplaats/own';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import type { Documents } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import { mayForActionItem } from './access';
import { mostOnPage } from './list';
import { type ListPart, readEnded, readList } from './lists';
import type { ActionItem } from './model';
import { actionItemOf } from './records';

/** What people still look back at; in milliseconds, and how many of it. Own judgement. */
const lately = 14 * 24 * 60 * 60 * 1000;
const mostEnded = 20;

/** Which items of a channel there are to ask for: all, what should be done already, or what the card shows. */
export const askedLists = ['channel', 'late', 'card'] as const;

/** Which items of a channel somebody asks for. */
export interface ItemsAsked {
  readonly list?: (typeof askedLists)[number];
  /** Of one person; absent: of everybody and nobody. */
  readonly of?: PersonId | undefined;
  /** Where the page begins, as the one before told. */
  readonly after?: string | undefined;
  /** How many at most; absent: a page. */
  readonly most?: number;
}

export interface ItemsFound {
  readonly items: readonly ActionItem[];
  /** Where the next page begins; undefined: there is none. */
  readonly next: string | undefined;
}

/** Which of one's own items somebody asks for. */
export interface OwnItemsAsked {
  /** Also what one is the deputy for. */
  readonly asDeputy?: boolean;
  /** As in `ItemsAsked`. */
  readonly after?: string | undefined;
  readonly most?: number;
}

/** One's own items, with the leerwerkplaats of each. */
export interface OwnItemsFound {
  readonly items: readonly {
    readonly item: ActionItem;
    readonly leerwerkplaats: OwnLeerwerkplaats;
  }[];
  readonly next: string | undefined;
}

/** Looking what is to be done: what should be done first in front, a page at a time. */
export function createLooking({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  const sees = async (leerwerkplaatsId: string, personId: PersonId): Promise<boolean> => {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, personId);
    return mayForActionItem('see', { role, isInvolved: false });
  };

  /** What is to be done in a channel; never what comes from a case. */
  async function look(
    { leerwerkplaatsId, person, at }: Pick<Command, 'leerwerkplaatsId' | 'person' | 'at'>,
    channelId: string,
    { list = 'channel', of, after, most = mostOnPage }: ItemsAsked = {},
  ): Promise<Result<ItemsFound, 'not-for-role'>> {
    if (!(await sees(leerwerkplaatsId, person.id))) return refuse('not-for-role');
    const part: ListPart = {
      after,
      most,
      ...(list === 'late' ? { before: wallClock(at, timeZone).slice(0, 10) } : {}),
    };
    const where =
      of === undefined
        ? ({ list: list === 'card' ? 'onCard' : 'inChannel', whose: channelId } as const)
        : ({ list: 'ofOwner', whose: of } as const);
    const found = await readList(documents, leerwerkplaatsId, where, part, channelId);
    return succeed({ items: found.items.map(actionItemOf), next: found.next });
  }

  /**
   * One's own items in all leerwerkplaatsen of somebody whose role sees items there, also what comes
   * from cases: 1:1 only.
   */
  async function lookEverywhere(
    personId: PersonId,
    own: readonly OwnLeerwerkplaats[],
    { after, most = mostOnPage, asDeputy = false }: OwnItemsAsked = {},
  ): Promise<OwnItemsFound> {
    const lists = asDeputy ? (['ofOwner', 'ofDeputy'] as const) : (['ofOwner'] as const);
    // One more than a page: whether there is a next one.
    const part: ListPart = { after, most: most + 1 };
    const pages = await Promise.all(
      own.map(async (leerwerkplaats) => {
        const { leerwerkplaatsId } = leerwerkplaats;
        const found = await Promise.all(
          lists.map(async (list) => {
            const where = { list, whose: personId };
            const { items } = await readList(documents, leerwerkplaatsId, where, part);
            return items.map((item) => ({ item, leerwerkplaats, place: item[list] ?? '' }));
          }),
        );
        const items = found.flat();
        return items.length > 0 && (await sees(leerwerkplaatsId, personId)) ? items : [];
      }),
    );
    const all = pages.flat().sort((one, other) => (one.place < other.place ? -1 : 1));
    const items = all.slice(0, most);
    return {
      items: items.map(({ item, leerwerkplaats }) => ({
        item: actionItemOf(item),
        leerwerkplaats,
      })),
      next: all.length > most ? items.at(-1)?.place : undefined,
    };
  }

  /** What was over lately in a channel, the last one in front; for who may look there. */
  async function lookBack(
    { leerwerkplaatsId, at }: Pick<Command, 'leerwerkplaatsId' | 'at'>,
    channelId: string,
  ): Promise<readonly ActionItem[]> {
    const since = new Date(at.getTime() - lately).toISOString();
    const part = { since, most: mostEnded };
    const found = await readEnded(documents, leerwerkplaatsId, channelId, part);
    return found.map(actionItemOf);
  }

  return { look, lookEverywhere, lookBack };
}
