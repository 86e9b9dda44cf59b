import { type Command, untilSettled } from '../shared/command';
import {
  DatabaseFault,
  type Documents,
  documentId,
  type NamedQuery,
  type Operation,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type EntryDocument, entryDocumentId } from './records';
import { countUp } from './writing';

/** In `work`: a keeper said that all they keep is right, and it is more than fits in one batch. */
export interface ConfirmingDocument extends StoredDocument {
  readonly type: 'confirming';
  readonly leerwerkplaatsId: string;
  readonly personId: PersonId;
  /** Under which they said so, and when, ISO 8601. */
  readonly commandId: string;
  readonly at: string;
  /** What was looked at before this moment is confirmed. */
  readonly before: string;
  readonly total: number;
  readonly done: number;
  readonly isDone: boolean;
}

/** In one batch, with the document itself and the directory. */
const batchSize = 90;

/** How long what became of it is kept; 30 days in seconds. */
const lifetime = 30 * 24 * 60 * 60;

export const confirmingDocumentId = (personId: PersonId): string =>
  documentId('confirming', personId);

const unchecked = ({ personId, before }: ConfirmingDocument): NamedQuery => ({
  name: 'entries-unchecked',
  text: "SELECT * FROM c WHERE c.type = 'entry' AND c.keeper.personId = @personId AND c.checkedAt < @before",
  parameters: { personId, before },
  most: batchSize,
});

/** What somebody begins to confirm. */
export function newConfirming(
  { leerwerkplaatsId, commandId, person, at }: Command,
  { total, before }: Pick<ConfirmingDocument, 'total' | 'before'>,
): ConfirmingDocument {
  return {
    id: confirmingDocumentId(person.id),
    type: 'confirming',
    schema: 1,
    ttl: lifetime,
    leerwerkplaatsId,
    personId: person.id,
    commandId,
    at: at.toISOString(),
    before,
    ...{ total, done: 0, isDone: false },
  };
}

/** That an entry is right. */
export function confirmed(entryId: string, commandId: string, at: string): Operation {
  return {
    kind: 'patch',
    id: entryDocumentId(entryId),
    condition: "FROM c WHERE c.type = 'entry'",
    changes: [
      { op: 'set', path: '/checkedAt', value: at },
      { op: 'set', path: '/changedUnder', value: commandId },
      { op: 'incr', path: '/version', value: 1 },
    ],
  };
}

/**
 * Confirms the next of a long list that the change feed brings; that write brings it again. What is
 * left is looked for each time, so that it can be cut off anywhere, and what was removed is passed
 * over. With the last, who remembers the entries reads them anew: not with each batch, because they
 * are many.
 */
export function createConfirming({ documents }: { documents: Documents }) {
  return async function carryOn(seen: ConfirmingDocument): Promise<void> {
    if (seen.isDone) return;
    const partition = workOf(seen.leerwerkplaatsId);
    await untilSettled('what somebody confirms', async () => {
      const stored = await documents.get<ConfirmingDocument>(partition, seen.id);
      const isSame = stored?.commandId === seen.commandId;
      // The feed can be ahead of what this process reads: the same again, a moment later.
      if (!stored || (isSame && stored.done < seen.done)) throw new DatabaseFault('behind', true);
      // Somebody else carried it on, and the feed brings that too.
      if (!isSame || stored.isDone || stored.done > seen.done) return true;
      const { etag, ...job } = stored;
      const found = await documents.query<EntryDocument>(unchecked(job), partition);
      const isDone = found.length < batchSize;
      const document: ConfirmingDocument = { ...job, done: job.done + found.length, isDone };
      const { ok } = await documents.batch(partition, [
        { kind: 'replace', document, etag },
        ...found.map(({ entryId }) => confirmed(entryId, job.commandId, job.at)),
        ...(isDone ? [countUp] : []),
      ]);
      return ok;
    });
  };
}
