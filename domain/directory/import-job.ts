import { type Command, commit, untilSettled } from '../shared/command';
import {
  DatabaseFault,
  type Documents,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import { traceOf } from '../shared/forgetting';
import { keeperDocumentId, newKeeper } from './checking';
import {
  batchSize,
  entryOfImport,
  type ImportDocument,
  type ImportPart,
  importDocumentId,
  newImport,
  partId,
  partSize,
  partsOf,
} from './import-records';
import type { EntryContent } from './model';
import {
  type DirectoryDocument,
  directoryDocumentId,
  type EntryDocument,
  ofImport,
} from './records';
import { headAfter } from './writing';

type Head = Read<DirectoryDocument>;

/** What there is to tell of files. */
export interface ImportState {
  readonly importing?: { readonly id: string; readonly done: number; readonly total: number };
  readonly lost?: { readonly id: string };
}

/** So long it is said that a file was lost; 7 days in milliseconds. */
const newsLifetime = 7 * 24 * 60 * 60 * 1000;

export type ImportJobs = ReturnType<typeof createImportJobs>;

/**
 * Brings in more entries than fit in one batch: what is to come is stored first, then one command
 * begins the import, and the change feed carries it on, wherever it was cut off.
 */
export function createImportJobs({ documents }: { documents: Documents }) {
  /** What became of an import; undefined: it never began, or long ago. */
  function find(leerwerkplaatsId: string, importId: string) {
    return documents.get<ImportDocument>(workOf(leerwerkplaatsId), importDocumentId(importId));
  }

  /**
   * One at a time, so that two files with the same names can't pass each other. `contents` were new
   * beside `seen`; 'changed': the directory isn't that any more, look again.
   */
  async function begin(
    command: Command,
    contents: readonly EntryContent[],
    seen: Head | undefined,
  ): Promise<'begun' | 'changed' | 'import-running'> {
    const { commandId, leerwerkplaatsId, person, at } = command;
    const partition = workOf(leerwerkplaatsId);
    const other = await running(seen);
    if (other && other.importId !== commandId) return 'import-running';
    const lost = other ? undefined : await left(seen, command);
    const job = newImport(command, { total: contents.length, basedOn: seen?.version ?? 0 });
    for (const document of partsOf(job, contents)) {
      // It is there already: sent again, under the same id and with the same text.
      await documents.batch(partition, [{ kind: 'create', document }]);
    }
    const keeper = await documents.get(partition, keeperDocumentId(person.id));
    const { outcome } = await commit(documents, command, [
      { kind: 'create', document: job },
      withImport(seen, leerwerkplaatsId, commandId),
      ...(lost ? lostNow(lost, at) : []),
      ...(keeper ? [] : [create(newKeeper(leerwerkplaatsId, person.id, at))]),
    ]);
    return outcome === 'conflict' ? 'changed' : 'begun';
  }

  /** The import that is on its way; undefined: none, or one that is lost, as what was to come has expired. */
  async function running(head: Head | undefined): Promise<Read<ImportDocument> | undefined> {
    if (!head?.importId) return undefined;
    const job = await find(head.leerwerkplaatsId, head.importId);
    return job && (await nextOf(job)) ? job : undefined;
  }

  /**
   * Stores the next batch of an import that the change feed brings; that write brings it again, until
   * all is stored. A batch is the import's next or it isn't written, so that each entry is there once.
   */
  async function carryOn(seen: ImportDocument, now: Date): Promise<void> {
    if (seen.lost) return clear(seen);
    if (seen.done === seen.total) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const job = await documents.get<ImportDocument>(partition, seen.id);
    // The feed can be ahead of what this process reads: the same again, a moment later.
    if (!job || job.done < seen.done) throw new DatabaseFault('behind', true);
    // Somebody else carried it on, and the feed brings that too.
    if (job.done > seen.done || job.lost) return;
    const next = await nextOf(job);
    if (!next) return lose(job, now);
    const { part, contents } = next;
    const { etag, ...before } = job;
    const after: ImportDocument = { ...before, done: job.done + contents.length };
    await documents.batch(partition, [
      { kind: 'replace', document: after, etag },
      ...contents.map((content, place) => create(entryOfImport(job, content, job.done + place))),
      ...(contents.at(-1) === part.contents.at(-1) ? [emptied(part)] : []),
      ...(after.done === after.total ? completed(after, now) : []),
    ]);
  }

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

  /** The import that another one may take the place of; what became of it may have expired. */
  async function left(head: Head | undefined, command: Command): Promise<Lost | undefined> {
    if (!head?.importId || head.importId === command.commandId) return undefined;
    const { importId, leerwerkplaatsId } = head;
    const job = await find(leerwerkplaatsId, importId);
    return job ?? newImport({ ...command, commandId: importId }, { total: 0, basedOn: 0 });
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

  /** The next batch, and the part that it stands in; undefined: that isn't there, or not any more. */
  async function nextOf(job: ImportDocument) {
    const id = partId(job, Math.floor(job.done / partSize));
    const part = await documents.get<ImportPart>(workOf(job.leerwerkplaatsId), id);
    const from = job.done % partSize;
    const contents = part?.contents.slice(from, from + batchSize) ?? [];
    return part && contents.length > 0 ? { part, contents } : undefined;
  }

  /** How far a file is, or that the last one was lost, also where nobody has found that out yet. */
  async function state(head: Head | undefined, now: Date): Promise<ImportState> {
    const job = await running(head);
    if (job) return { importing: { id: job.importId, done: job.done, total: job.total } };
    if (head?.importId) return { lost: { id: head.importId } };
    const { importId: id, at } = head?.lastLost ?? { importId: '', at: '' };
    const isNews = at !== '' && now.getTime() - Date.parse(at) < newsLifetime;
    return isNews ? { lost: { id } } : {};
  }

  return { find, running, state, begin, carryOn };
}

/** A part that isn't there just after it was written will be; later, somebody has to look. */
function isYoung({ at }: ImportDocument, now: Date): boolean {
  return now.getTime() - Date.parse(at) < 60 * 60 * 1000;
}

/** As it was read, or as it would have been where nothing is left to read. */
type Lost = ImportDocument & { readonly etag?: string };

/** With the import that begins, or without one that is lost: what came of that stays hidden. */
function withImport(
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
function lostNow({ etag, ...job }: Lost, at: Date): Operation[] {
  const { id, importId, leerwerkplaatsId } = job;
  const document: ImportDocument = { ...job, lost: 'clearing' };
  if (etag === undefined) return [create(document)];
  const event = eventOf('import-lost', id, { commandId: importId, leerwerkplaatsId, at });
  return [{ kind: 'replace', document, etag }, create(event)];
}

/** Nothing of a lost import is left to hide. */
function forgotten(head: Head | undefined, { importId, leerwerkplaatsId }: ImportDocument) {
  const lostImports = (head?.lostImports ?? []).filter((lost) => lost !== importId);
  return headAfter(head, leerwerkplaatsId, { lostImports });
}

/** All of the part is in the list now: its text is kept in one place only. */
function emptied({ etag, ...part }: Read<ImportPart>): Operation {
  const document: ImportPart = { ...part, contents: [] };
  return { kind: 'replace', document, etag };
}

/** From this batch on everybody sees all of it, and who brought it in is told. */
function completed({ id, importId, leerwerkplaatsId }: ImportDocument, at: Date): Operation[] {
  return [
    {
      kind: 'patch',
      id: directoryDocumentId,
      changes: [
        { op: 'set', path: '/importId', value: null },
        { op: 'incr', path: '/version', value: 1 },
      ],
    },
    create(eventOf('import-completed', id, { commandId: importId, leerwerkplaatsId, at })),
  ];
}

function create<Stored extends StoredDocument>(document: Stored): Operation {
  return { kind: 'create', document };
}
