import type { Starter } from '../leerwerkplaats/records';
import { starterOf } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import {
  type Documents,
  documentId,
  type Operation,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import { newCard } from '../shared/posted-card';
import { type Clock, timeZone } from '../shared/time';
import { momentShown, wallClock } from '../shared/wall-clock';
import { readList } from './lists';
import type { ActionItem, ItemLine } from './model';
import { type ActionItemDocument, type ListPlaces, lineOf } from './records';

/** A line of the card 'Actiepunten'. */
export interface ListedItem extends ItemLine {
  readonly itemId: string;
  /** Should have been done before the day on which the list was read. */
  readonly isLate: boolean;
}

/**
 * In `work`, one per channel: what its card 'Actiepunten' shows. Whoever changes an item counts up
 * `open` and `changes` in the same batch, so that nobody waits for another; the change feed then
 * reads the first lines anew.
 */
export interface ActionListDocument extends StoredDocument {
  readonly type: 'action-list';
  readonly leerwerkplaatsId: string;
  readonly channelId: string;
  readonly language: Language;
  /** Who wrote its first item. */
  readonly madeBy: Starter;
  /** How many items are to be done, as of how many changes. */
  readonly open: number;
  readonly changes: number;
  /** As of how many changes the following is, which the card shows. */
  readonly readAt: number;
  readonly shown: ShownList;
  readonly version: number;
  /** When a line becomes late, ISO 8601; null: none of them does. */
  readonly dueAt: string | null;
}

/** The first page of a channel's list. */
export interface ShownList {
  readonly open: number;
  readonly lines: readonly ListedItem[];
  /** Where the second page begins; null: there is none. */
  readonly next: string | null;
}

/** Lines on the card, and on each page behind it; own judgement: what a phone shows. */
export const mostOnPage = 8;

export const actionListId = (channelId: string): string => documentId('action-list', channelId);

/** The subject of the card and of its events. */
const actionListSubject = (channelId: string) => ({ type: 'action-list', id: channelId });

/** A channel's list with its first item, its card, and the event that posts it. */
export function newList(command: Command, item: ActionItemDocument): readonly Operation[] {
  const { leerwerkplaatsId, person, at } = command;
  const { channelId, language } = item;
  const document: ActionListDocument = {
    id: actionListId(channelId),
    type: 'action-list',
    schema: 1,
    ...{ leerwerkplaatsId, channelId, language },
    madeBy: starterOf(person),
    ...{ open: 1, changes: 1, readAt: 1 },
    shown: { open: 1, lines: [listed(item, at)], next: null },
    version: 1,
    dueAt: nextLate([item], at),
  };
  const card = newCard(leerwerkplaatsId, actionListSubject(channelId), channelId);
  return [
    { kind: 'create', document },
    { kind: 'create', document: card },
    { kind: 'create', document: eventOf('action-list-made', channelId, command) },
  ];
}

/** What an item that came, changed or went counts in its channel's list, if it stands on its card. */
export function listChanged(
  before: Pick<ListPlaces, 'onCard'>,
  after: ActionItemDocument,
): Operation[] {
  const was = before.onCard === undefined ? 0 : 1;
  const is = after.onCard === undefined ? 0 : 1;
  if (was + is === 0) return [];
  return [
    {
      kind: 'patch',
      id: actionListId(after.channelId),
      changes: [
        { op: 'incr', path: '/open', value: is - was },
        { op: 'incr', path: '/changes', value: 1 },
      ],
    },
  ];
}

/** Reads what the card of a channel's list shows, after something changed in it. */
export function createKeepingList({ documents, clock }: { documents: Documents; clock: Clock }) {
  return async function keepList(seen: ActionListDocument): Promise<void> {
    if (seen.readAt >= seen.changes) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const list = await documents.get<ActionListDocument>(partition, seen.id);
    if (!list || list.readAt >= list.changes) return;
    const { leerwerkplaatsId, channelId, open, changes } = list;
    const where = { list: 'onCard', whose: channelId } as const;
    const page = await readList(documents, leerwerkplaatsId, where, { most: mostOnPage });
    const now = clock();
    const lines = page.items.map((item) => listed(item, now));
    const shown: ShownList = { open, lines, next: page.next ?? null };
    const looksTheSame = JSON.stringify(shown) === JSON.stringify(list.shown);
    await documents.batch(partition, [
      {
        kind: 'patch',
        id: list.id,
        // Who read later shows more already.
        condition: `FROM c WHERE c.readAt < ${changes}`,
        changes: [
          { op: 'set', path: '/readAt', value: changes },
          { op: 'set', path: '/shown', value: shown },
          { op: 'set', path: '/dueAt', value: nextLate(page.items, now) },
          { op: 'incr', path: '/version', value: looksTheSame ? 0 : 1 },
        ],
      },
    ]);
  };
}

/** A line became late: the change feed reads the list anew. */
export const wakeActionList: Wake = (document) => {
  const list = document as ActionListDocument;
  return { document: { ...list, changes: list.changes + 1, dueAt: null } };
};

function listed(item: ActionItemDocument, now: Date): ListedItem {
  return { ...lineOf(item), itemId: item.itemId, isLate: isLate(item, now) };
}

/** Whether it should have been done before today, on Dutch clocks. */
export function isLate({ dueDay }: Pick<ActionItem, 'dueDay'>, now: Date): boolean {
  return dueDay !== null && dueDay < wallClock(now, timeZone).slice(0, 10);
}

/** When the first day after the last day of one of these begins. */
function nextLate(items: readonly ActionItemDocument[], now: Date): string | null {
  const days = items.filter((item) => !isLate(item, now)).flatMap(({ dueDay }) => dueDay ?? []);
  const first = days.sort()[0];
  if (first === undefined) return null;
  const after = new Date(Date.parse(first) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return momentShown(`${after}T00:00:00`, timeZone).toISOString();
}
