import { untilSettled } from '../shared/command';
import {
  DatabaseFault,
  type Documents,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import { traceOf } from '../shared/forgetting';
import { batchSize, type ImportDocument } from './import-records';
import {
  type DirectoryDocument,
  directoryDocumentId,
  type EntryDocument,
  ofImport,
} from './records';
import { headAfter } from './writing';

type Head = Read<DirectoryDocument>;

/** What becomes of a file of which what was to come has expired: nothing of it stays. */
export function createLostImports({ documents }: { documents: Documents }) {
  /** What was to come isn't there: nothing of the file stays, and who brought it in is told. */
  async function lose(job: Read<ImportDocument>, now: Date): Promise<void> {
    if (isYoung(job, now)) throw new DatabaseFault('part-missing', true);
    const { importId, leerwerkplaatsId } = job;
    const head = await documents.get<DirectoryDocument>(
      workOf(leerwerkplaatsId),
      directoryDocumentId,
    );
    if (head?.importId !== importId) return;
    const { ok } = await documents.batch(workOf(leerwerkplaatsId), [
      withImport(head, leerwerkplaatsId, null, { importId, at: now.toISOString() }),
      ...lostNow(job, now),
    ]);
    if (!ok) throw new DatabaseFault('changed', true);
  }

  /** Removes the next of what had come with a file that was lost; that write brings it again. */
  async function clear(seen: ImportDocument): Promise<void> {
    const partition = workOf(seen.leerwerkplaatsId);
    await untilSettled('what is left of a file', async () => {
      const stored = await documents.get<ImportDocument>(partition, seen.id);
      const { removed = 0, lost } = stored ?? {};
      if (!stored || !lost || removed < (seen.removed ?? 0)) {
        throw new DatabaseFault('behind', true);
      }
      if (lost === 'cleared' || removed > (seen.removed ?? 0)) return true;
      const { etag, ...job } = stored;
      const found = await documents.query<EntryDocument>(
        ofImport(job.importId, batchSize),
        partition,
      );
      const head = await documents.get<DirectoryDocument>(partition, directoryDocumentId);
      const isLast = found.length < batchSize;
      const document: ImportDocument = {
        ...job,
        removed: removed + found.length,
        lost: isLast ? 'cleared' : 'clearing',
      };
      const { ok } = await documents.batch(partition, [
        { kind: 'replace', document, etag },
        ...found.map(traceOf),
        ...(isLast ? [forgotten(head, job)] : []),
      ]);
      return ok;
    });
  }

  return { lose, clear };
}

/** As it was read, or as it would have been where nothing is left to read. */
export type Lost = ImportDocument & { readonly etag?: string };

/** With the import that begins, or without one that is lost: what came of that stays hidden. */
export function withImport(
  head: Head | undefined,
  leerwerkplaatsId: string,
  importId: string | null,
  lastLost: DirectoryDocument['lastLost'] = null,
): Operation {
  const lost = head?.importId ? [head.importId] : [];
  const lostImports = [...(head?.lostImports ?? []), ...lost];
  return headAfter(head, leerwerkplaatsId, { importId, lostImports, lastLost });
}

/** That an import is lost, unless it went on meanwhile; the change feed then removes what had come. */
export function lostNow({ etag, ...job }: Lost, at: Date): Operation[] {
  const { id, importId, leerwerkplaatsId } = job;
  const document: ImportDocument = { ...job, lost: 'clearing' };
  if (etag === undefined) return [{ kind: 'create', document }];
  const event = eventOf('import-lost', id, { commandId: importId, leerwerkplaatsId, at });
  return [
    { kind: 'replace', document, etag },
    { kind: 'create', document: event },
  ];
}

/** Nothing of a lost import is left to hide. */
function forgotten(head: Head | undefined, { importId, leerwerkplaatsId }: ImportDocument) {
  const lostImports = (head?.lostImports ?? []).filter((lost) => lost !== importId);
  return headAfter(head, leerwerkplaatsId, { lostImports });
}

/** A part that isn't there just after it was written will be. */
function isYoung({ at }: ImportDocument, now: Date): boolean {
  return now.getTime() - Date.parse(at) < 60 * 60 * 1000;
}
