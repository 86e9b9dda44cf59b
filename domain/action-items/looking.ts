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
import { type ListPart, readList } from './lists';
import type { ActionItem } from './model';
import { actionItemOf } from './records';

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
    after: string | undefined,
  ): Promise<OwnItemsFound> {
    const where = { list: 'ofOwner', whose: personId } as const;
    // One more than a page: whether there is a next one.
    const part: ListPart = { after, most: mostOnPage + 1 };
    const pages = await Promise.all(
      own.map(async (leerwerkplaats) => {
        const page = await readList(documents, leerwerkplaats.leerwerkplaatsId, where, part);
        return page.items.map((item) => ({ item, leerwerkplaats, place: item.ofOwner ?? '' }));
      }),
    );
    const all = pages.flat().sort((one, other) => (one.place < other.place ? -1 : 1));
    const items = all.slice(0, mostOnPage);
    return {
      items: items.map(({ item, leerwerkplaats }) => ({
        item: actionItemOf(item),
        leerwerkplaats,
      })),
      next: all.length > mostOnPage ? items.at(-1)?.place : undefined,
    };
  }

  return { look, lookEverywhere };
}
