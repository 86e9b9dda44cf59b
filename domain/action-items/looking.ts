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

/** Which items of a channel somebody asks for. */
export interface ItemsAsked {
  /** Of one person; absent: of everybody and nobody. */
  readonly of?: PersonId | undefined;
  readonly onlyLate?: boolean | undefined;
  /** Only what the card 'Actiepunten' shows. */
  readonly onCard?: boolean | undefined;
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
  /** What is to be done in a channel; never what comes from a case. */
  async function look(
    { leerwerkplaatsId, person, at }: Pick<Command, 'leerwerkplaatsId' | 'person' | 'at'>,
    channelId: string,
    { of, onlyLate = false, onCard = false, after, most = mostOnPage }: ItemsAsked = {},
  ): Promise<Result<ItemsFound, 'not-for-role'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForActionItem('see', { role, isInvolved: false })) return refuse('not-for-role');
    const part: ListPart = {
      after,
      most,
      ...(onlyLate ? { before: wallClock(at, timeZone).slice(0, 10) } : {}),
    };
    const where =
      of === undefined
        ? ({ list: onCard ? 'onCard' : 'inChannel', whose: channelId } as const)
        : ({ list: 'ofOwner', whose: of } as const);
    const found = await readList(documents, leerwerkplaatsId, where, part, channelId);
    return succeed({ items: found.items.map(actionItemOf), next: found.next });
  }

  /** One's own items in all leerwerkplaatsen of somebody, also what comes from cases: 1:1 only. */
  async function lookEverywhere(
    personId: PersonId,
    own: readonly OwnLeerwerkplaats[],
    { after, most = mostOnPage, asDeputy = false }: OwnItemsAsked = {},
  ): Promise<OwnItemsFound> {
    const lists = asDeputy ? (['ofOwner', 'ofDeputy'] as const) : (['ofOwner'] as const);
    // One more than a page: whether there is a next one.
    const part: ListPart = { after, most: most + 1 };
    const pages = await Promise.all(
      own.flatMap((leerwerkplaats) =>
        lists.map(async (list) => {
          const where = { list, whose: personId };
          const page = await readList(documents, leerwerkplaats.leerwerkplaatsId, where, part);
          return page.items.map((item) => ({ item, leerwerkplaats, place: item[list] ?? '' }));
        }),
      ),
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
