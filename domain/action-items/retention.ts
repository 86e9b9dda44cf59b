import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import type { Naming } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { lineChanged } from './line';
import type { ItemLine } from './model';
import type { ActionItemDocument } from './records';

/** What is done has names for a year (domain rule); in milliseconds. */
const keptWhenDone = 365 * 24 * 60 * 60 * 1000;

/** When an item that is done loses its names; ISO 8601. */
export function namesKeptUntil(done: Date): string {
  return new Date(done.getTime() + keptWhenDone).toISOString();
}

/** What was done a year ago loses its names; what was done stays. */
export const wakeActionItem: Wake = (document) => {
  const item = document as ActionItemDocument;
  const nameless: ActionItemDocument = {
    ...item,
    owner: item.owner && { ...item.owner, name: '' },
    writtenBy: { ...item.writtenBy, name: '', teamsId: '' },
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
    const owned = item.owner?.personId === personId && item.owner.name !== '';
    if (!writtenBy && !owned) return undefined;
    // Of a new version, or the card in the channel would go on saying the name.
    return {
      ...item,
      writtenBy: writtenBy ?? item.writtenBy,
      owner: owned && item.owner ? { ...item.owner, name: '' } : item.owner,
      version: item.version + 1,
    } satisfies ActionItemDocument;
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
  text: "SELECT * FROM c WHERE c.type = 'action-item' AND (c.owner.personId = @personId OR c.writtenBy.personId = @personId)",
  parameters: { personId },
});

/** What is kept of a person about action items; moments are ISO 8601. */
export interface KeptOfActionItems {
  readonly actionItems: readonly {
    title: string;
    yours: boolean;
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
    actionItems: items.map(({ title, owner, writtenBy, dueDay, status, writtenAt }) => ({
      ...{ title, dueDay, status, writtenAt },
      yours: owner?.personId === personId,
      writtenByYou: writtenBy.personId === personId,
    })),
  };
}
