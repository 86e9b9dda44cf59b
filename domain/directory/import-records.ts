import type { Starter } from '../leerwerkplaats/records';
import { starterOf } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import { documentId, type StoredDocument } from '../shared/documents';
import type { EntryContent } from './model';
import { type EntryDocument, entryAdded } from './records';

/** In `work`: a file that is brought in batch by batch. */
export interface ImportDocument extends StoredDocument {
  readonly type: 'import';
  readonly leerwerkplaatsId: string;
  readonly importId: string;
  readonly by: Starter;
  readonly at: string;
  readonly total: number;
  /** What the directory's version was when they were found to be new; 0: there was none. */
  readonly basedOn: number;
  /** So many are stored. With all of them, everybody sees them. */
  readonly done: number;
  /** What was to come has expired: what came before is removed again. 'cleared': all of that is gone. */
  readonly lost?: 'clearing' | 'cleared';
  /** So many were removed again. */
  readonly removed?: number;
}

/** In `work`, for a day: some of what stands in the file; empty once that is in the list. */
export interface ImportPart extends StoredDocument {
  readonly type: 'import-part';
  readonly leerwerkplaatsId: string;
  readonly contents: readonly EntryContent[];
}

/** In one batch, with the import itself, and with the last of them the directory and an event. */
export const batchSize = 90;
/** Of the longest entries that is 1.3 MB; a document may be 2 MB. */
export const partSize = 5 * batchSize;

/** A part is kept for a day, and what became of an import for a month; in seconds. */
const lifetime = { part: 24 * 60 * 60, import: 30 * 24 * 60 * 60 } as const;

export const importDocumentId = (importId: string): string => documentId('import', importId);

/**
 * The nth part of an import. What was new and when is in its id, because the same request that is
 * sent twice at once may find other lines new.
 */
export const partId = (
  { importId, total, basedOn }: Pick<ImportDocument, 'importId' | 'total' | 'basedOn'>,
  number: number,
): string => documentId('import-part', importId, String(basedOn), String(total), String(number));

/** All that is to come with an import, in as many parts as it needs. */
export function partsOf(job: ImportDocument, contents: readonly EntryContent[]): ImportPart[] {
  return Array.from({ length: Math.ceil(contents.length / partSize) }, (_, number) => ({
    id: partId(job, number),
    type: 'import-part',
    schema: 1,
    ttl: lifetime.part,
    leerwerkplaatsId: job.leerwerkplaatsId,
    contents: contents.slice(number * partSize, (number + 1) * partSize),
  }));
}

/** An import that begins. */
export function newImport(
  { commandId, leerwerkplaatsId, person, at }: Command,
  { total, basedOn }: Pick<ImportDocument, 'total' | 'basedOn'>,
): ImportDocument {
  return {
    id: importDocumentId(commandId),
    type: 'import',
    schema: 1,
    ttl: lifetime.import,
    leerwerkplaatsId,
    importId: commandId,
    by: starterOf(person),
    at: at.toISOString(),
    total,
    basedOn,
    done: 0,
  };
}

/** The nth entry of an import, kept by who brought it in. */
export function entryOfImport(
  { importId, leerwerkplaatsId, by, at }: ImportDocument,
  content: EntryContent,
  number: number,
): EntryDocument {
  const adding = { commandId: importId, leerwerkplaatsId, keeper: by, at };
  return { ...entryAdded(adding, content, documentId(importId, String(number))), importId };
}
