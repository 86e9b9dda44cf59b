import type { PersonId } from '../shared/person';

/** Who does it: a member, or somebody without Teams as `representedPersonId` names them. */
export interface ItemOwner {
  readonly personId: PersonId;
  /** Empty once it was forgotten. */
  readonly name: string;
}

/** What it came from: typed in a channel, a session, a poll, a message in Teams, or a case. */
export type ItemOrigin =
  | { readonly kind: 'channel' }
  | { readonly kind: 'session'; readonly sessionId: string }
  | { readonly kind: 'poll'; readonly pollId: string }
  /** `link`: an address in Teams that leads back to the message. */
  | { readonly kind: 'message'; readonly link: string }
  /** Stands in no list that others see, and is spoken of 1:1 only (domain rule). */
  | { readonly kind: 'case'; readonly caseId: string };

export const itemOrigins = [
  'channel',
  'session',
  'poll',
  'message',
  'case',
] as const satisfies readonly ItemOrigin['kind'][];

/** In the order in which people go through them: open, bezig, wacht op, klaar, vervallen. */
export const itemStatuses = ['open', 'in-progress', 'on-hold', 'done', 'cancelled'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** What somebody did with an item. `changed`: its title, owner, deputy or day. */
export const itemDeeds = [...itemStatuses, 'written', 'changed', 'undone'] as const;
export type ItemDeed = (typeof itemDeeds)[number];

/** A line of an item's history; moments are ISO 8601. */
export interface ItemHistoryLine {
  readonly at: string;
  readonly deed: ItemDeed;
  readonly personId: PersonId;
  /** Empty once it was forgotten. */
  readonly name: string;
}

/** Something that was agreed: what, who, and until when. */
export interface ActionItem {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  /** Empty: its making was undone. */
  readonly title: string;
  /** Null: nobody yet. */
  readonly owner: ItemOwner | null;
  /** Who sees to it when the owner doesn't; null: nobody. */
  readonly deputy: ItemOwner | null;
  /** The last day, '2026-12-04'; null: whenever. */
  readonly dueDay: string | null;
  readonly status: ItemStatus;
  /** What it waits for, while it is on hold; empty otherwise, or when nobody said. */
  readonly waitingFor: string;
  /** What came of it, in one line; empty when nobody said. */
  readonly result: string;
  /** When it was done or cancelled, ISO 8601; null while it is to be done. */
  readonly endedAt: string | null;
  readonly origin: ItemOrigin;
  readonly writtenBy: { readonly personId: PersonId; readonly name: string };
  /** The first line says who wrote it; of the rest the last `mostHistory`. */
  readonly history: readonly ItemHistoryLine[];
  /** Who can undo the last change, and until when (ISO 8601); null: nobody. */
  readonly undo: { readonly personId: PersonId; readonly until: string } | null;
  /** Over so long that no name is kept. It can't be opened again. */
  readonly settled?: boolean;
  readonly version: number;
}

/** What stands of an item on the card of what it came from. */
export type ItemLine = Pick<ActionItem, 'title' | 'owner' | 'dueDay' | 'status' | 'waitingFor'>;

/** In characters; own judgement: it stands on one line of a list. */
export const mostInTitle = 150;

/** In characters, of what it waits for and what came of it; own judgement. */
export const mostInRemark = 200;

/** Lines of history beside the first; own judgement: what people still ask about. */
export const mostHistory = 9;

/** Whether nothing is left to do. */
export function isOver({ status }: Pick<ActionItem, 'status'>): boolean {
  return status === 'done' || status === 'cancelled';
}
