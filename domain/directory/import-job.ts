import { type Command, commit } from '../shared/command';
import {
  DatabaseFault,
  type Documents,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import { eventOf } from '../shared/event';
import { keeperDocumentId, newKeeper } from './checking';
import { createLostImports, type Lost, lostNow, withImport } from './import-lost';
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
import { type DirectoryDocument, directoryDocumentId } from './records';

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
  const lostImports = createLostImports({ documents });

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
    if (seen.lost) return lostImports.clear(seen);
    if (seen.done === seen.total) return;
    const partition = workOf(seen.leerwerkplaatsId);
    const job = await documents.get<ImportDocument>(partition, seen.id);
    // The feed can be ahead of what this process reads: the same again, a moment later.
    if (!job || job.done < seen.done) throw new DatabaseFault('behind', true);
    // Somebody else carried it on, and the feed brings that too.
    if (job.done > seen.done || job.lost) return;
    const next = await nextOf(job);
    if (!next) return lostImports.lose(job, now);
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

  /** The import that another one may take the place of; what became of it may have expired. */
  async function left(head: Head | undefined, command: Command): Promise<Lost | undefined> {
    if (!head?.importId || head.importId === command.commandId) return undefined;
    const { importId, leerwerkplaatsId } = head;
    const job = await find(leerwerkplaatsId, importId);
    return job ?? newImport({ ...command, commandId: importId }, { total: 0, basedOn: 0 });
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
