import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import type { Naming } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { lineChanged } from './line';
import type { ActionListDocument } from './list';
import type { ItemLine } from './model';
import type { ActionItemDocument } from './records';

/** What is over has names for a year (domain rule); in milliseconds. */
const keptWhenOver = 365 * 24 * 60 * 60 * 1000;

/** When an item next forgets something: what can be undone, or who it names; ISO 8601, null: never. */
export function nextWake({
  undo,
  endedAt,
  settled,
}: Pick<ActionItemDocument, 'undo' | 'endedAt' | 'settled'>): string | null {
  const namesGo = endedAt === null || settled ? undefined : Date.parse(endedAt) + keptWhenOver;
  const moments = [undo ? Date.parse(undo.until) : undefined, namesGo];
  const next = Math.min(...moments.map((one) => one ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(next) ? new Date(next).toISOString() : null;
}

/**
 * What was there before a change is forgotten once that can't be undone. What was over for a year
 * loses its names; what was done stays.
 */
export const wakeActionItem: Wake = (document, now) => {
  const item: ActionItemDocument = { ...(document as ActionItemDocument), undo: null };
  const next = nextWake(item);
  if (next === null || next > now.toISOString()) return { document: { ...item, dueAt: next } };
  const nameless: ActionItemDocument = {
    ...item,
    owner: item.owner && { ...item.owner, name: '' },
    deputy: item.deputy && { ...item.deputy, name: '' },
    writtenBy: { ...item.writtenBy, name: '', teamsId: '' },
    history: item.history.map((line) => ({ ...line, name: '' })),
    settled: true,
    version: item.version + 1,
    dueAt: null,
  };
  return { document: nameless, also: lineChanged(nameless) };
};

export const namedInActionItems: Naming = {
  type: 'action-item',
  without: (document, personId) => {
    const item = document as ActionItemDocument;
    const writtenBy = withoutName(item.writtenBy, personId);
    const nameless = <Named extends { personId: PersonId; name: string }>(one: Named): Named =>
      one.personId === personId ? { ...one, name: '' } : one;
    const before = item.undo?.before;
    const after: ActionItemDocument = {
      ...item,
      writtenBy: writtenBy ?? item.writtenBy,
      owner: item.owner && nameless(item.owner),
      deputy: item.deputy && nameless(item.deputy),
      history: item.history.map(nameless),
      undo: item.undo && {
        ...item.undo,
        before: before
          ? {
              ...before,
              owner: before.owner && nameless(before.owner),
              deputy: before.deputy && nameless(before.deputy),
            }
          : null,
      },
    };
    if (JSON.stringify(after) === JSON.stringify(item)) return undefined;
    // Of a new version, or the card in the channel would go on saying the name.
    return { ...after, version: item.version + 1 } satisfies ActionItemDocument;
  },
};

/** Of the lines that a channel's card shows. */
export const namedInActionLists: Naming = {
  type: 'action-list',
  without: (document, personId) => {
    const list = document as ActionListDocument;
    const madeBy = withoutName(list.madeBy, personId);
    const named = list.shown.lines.some(({ owner }) => owner?.personId === personId && owner.name);
    if (!madeBy && !named) return undefined;
    const lines = list.shown.lines.map((line) =>
      line.owner?.personId === personId ? { ...line, owner: { ...line.owner, name: '' } } : line,
    );
    return {
      ...list,
      madeBy: madeBy ?? list.madeBy,
      shown: { ...list.shown, lines },
      version: list.version + 1,
    } satisfies ActionListDocument;
  },
};

/** Lines without that person's name; undefined: none of them has it. For the document that holds them. */
export function linesWithout(
  lines: Readonly<Record<string, ItemLine>>,
  personId: PersonId,
): Readonly<Record<string, ItemLine>> | undefined {
  const named = ({ owner }: ItemLine) => owner?.personId === personId && owner.name !== '';
  if (!Object.values(lines).some(named)) return undefined;
  return Object.fromEntries(
    Object.entries(lines).map(([itemId, line]) => [
      itemId,
      line.owner && named(line) ? { ...line, owner: { ...line.owner, name: '' } } : line,
    ]),
  );
}

const ofPerson = (personId: PersonId): NamedQuery => ({
  name: 'action-items-of-person',
  text: "SELECT * FROM c WHERE c.type = 'action-item' AND (c.owner.personId = @personId OR c.deputy.personId = @personId OR c.writtenBy.personId = @personId)",
  parameters: { personId },
});

/** What is kept of a person about action items; moments are ISO 8601. */
export interface KeptOfActionItems {
  readonly actionItems: readonly {
    title: string;
    yours: boolean;
    deputyIsYou: boolean;
    writtenByYou: boolean;
    dueDay: string | null;
    status: string;
    writtenAt: string;
  }[];
}

/** For who asks what is kept of them: what they do, and what they wrote. */
export async function keptOfActionItems(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfActionItems> {
  const partition = workOf(leerwerkplaatsId);
  const items = await documents.query<ActionItemDocument>(ofPerson(personId), partition);
  return {
    actionItems: items.map(({ title, owner, deputy, writtenBy, dueDay, status, writtenAt }) => ({
      ...{ title, dueDay, status, writtenAt },
      yours: owner?.personId === personId,
      deputyIsYou: deputy?.personId === personId,
      writtenByYou: writtenBy.personId === personId,
    })),
  };
}
