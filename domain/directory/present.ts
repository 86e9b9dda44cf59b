import { type Documents, workOf } from '../shared/documents';
import type { ImportJobs } from './import-job';
import { type ImportPart, partId, partSize } from './import-records';
import type { Entry, EntryContent } from './model';
import type { DirectoryReader, ReadDirectory } from './reading';
import { type EntryDocument, ofImport } from './records';
import { isSame } from './same';

/** All that an entry may be the same as. */
export interface Present extends Pick<ReadDirectory, 'entries' | 'head'> {
  /** What stands in a file that is being brought in, and nobody sees yet. */
  readonly coming: readonly EntryContent[];
}

/** Reads what is there; of a file on its way what is still to come before what has come already. */
export function createPresentReader({
  documents,
  reader,
  jobs,
}: {
  documents: Documents;
  reader: DirectoryReader;
  jobs: Pick<ImportJobs, 'running'>;
}) {
  return async function present(leerwerkplaatsId: string): Promise<Present> {
    const { entries, head } = await reader.read(leerwerkplaatsId);
    const job = await jobs.running(head);
    if (!job) return { entries, head, coming: [] };
    const partition = workOf(leerwerkplaatsId);
    const numbers = Array.from({ length: Math.ceil(job.total / partSize) }, (_, number) => number);
    const parts = await Promise.all(
      numbers.map((number) => documents.get<ImportPart>(partition, partId(job, number))),
    );
    const come = await documents.query<EntryDocument>(ofImport(job.importId), partition);
    const coming = [...parts.flatMap((part) => part?.contents ?? []), ...come];
    return { entries, head, coming };
  };
}

/** What is the same as an entry that somebody adds: seen by all, or still coming. */
export function sameIn(
  { entries, coming }: Present,
  { entryId, ...content }: EntryDocument,
): { readonly seen?: Entry; readonly coming?: EntryContent } {
  const seen = entries.find((one) => one.id !== entryId && isSame(one, content));
  const come = coming.find((one) => isSame(one, content));
  return { ...(seen && { seen }), ...(come && { coming: come }) };
}
