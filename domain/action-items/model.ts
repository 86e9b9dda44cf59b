import type { PersonId } from '../shared/person';

/** Who does it: a member, or somebody without Teams as `representedPersonId` names them. */
export interface ItemOwner {
  readonly personId: PersonId;
  /** Empty once it was forgotten. */
  readonly name: string;
}

/** Where it was agreed: typed in a channel, or in a session. */
export type ItemOrigin =
  | { readonly kind: 'channel' }
  | { readonly kind: 'session'; readonly sessionId: string };

/** Something that was agreed: what, who, and until when. */
export interface ActionItem {
  readonly id: string;
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly title: string;
  /** Null: nobody yet. */
  readonly owner: ItemOwner | null;
  /** The last day, '2026-12-04'; null: whenever. */
  readonly dueDay: string | null;
  readonly status: 'open' | 'done';
  /** ISO 8601; null while it is open. */
  readonly doneAt: string | null;
  readonly origin: ItemOrigin;
  readonly writtenBy: { readonly personId: string; readonly name: string };
  /** Done so long that no name is kept. It can't be opened again. */
  readonly settled?: boolean;
  readonly version: number;
}

/** What stands of an item on the card of what it came from. */
export type ItemLine = Pick<ActionItem, 'title' | 'owner' | 'dueDay' | 'status'>;

/** In characters; own judgement: it stands on one line of a list. */
export const mostInTitle = 150;

/** The order in which people look for them: one's own first, then by last day, then as written. */
export function inOrderFor<Item extends Pick<ActionItem, 'owner' | 'dueDay'>>(
  personId: PersonId,
  items: readonly Item[],
): Item[] {
  const isMine = ({ owner }: Item) => (owner?.personId === personId ? 0 : 1);
  const day = ({ dueDay }: Item) => dueDay ?? '9999';
  return [...items].sort(
    (one, other) => isMine(one) - isMine(other) || day(one).localeCompare(day(other)),
  );
}
