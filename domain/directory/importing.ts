import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, untilSettled } from '../shared/command';
import { type Documents, documentId, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForDirectory } from './access';
import { keeperDocumentId, newKeeper } from './checking';
import { type CsvRefusal, fileLimits, pasteLimits, type ReadCsv, readCsv } from './csv';
import { createImportJobs } from './import-job';
import { type EntryContent, keyOf } from './model';
import type { DirectoryReader } from './reading';
import { newEntry } from './records';
import { writeEntries } from './writing';

export type ImportRefusal = CsvRefusal | 'not-for-role' | 'lines-wrong' | 'import-running';

/** What an import would do, or did. */
export interface Import extends ReadCsv {
  /** Those that aren't in the list yet, each once. */
  readonly fresh: readonly EntryContent[];
  /** How many are in the list already, and how many stand in the table once more. */
  readonly known: number;
  readonly twice: number;
}

/** What a file came to: added, or on its way under this id. */
export interface BroughtIn {
  readonly added: number;
  readonly importId?: string;
}

/** More than so many documents are written by a job, and not while somebody waits. */
const mostWhileWaiting = 40;

type Limits = typeof fileLimits;

/** Bringing in a table: first looked at, then all of it or nothing. */
export function createImporting(options: {
  documents: Documents;
  reader: DirectoryReader;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  const { documents, reader, leerwerkplaatsen } = options;
  const jobs = createImportJobs({ documents });

  async function look(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    table: string,
    limits: Limits,
  ): Promise<Result<Import, CsvRefusal | 'not-for-role'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForDirectory('import', { role })) return refuse('not-for-role');
    const read = readCsv(table, limits);
    if (!read.ok) return read;
    const { entries } = await reader.read(leerwerkplaatsId);
    return succeed({ ...read.value, ...sorted(read.value.contents, entries) });
  }

  async function wanted(
    command: Command,
    table: string,
    limits: Limits,
  ): Promise<Result<readonly EntryContent[], ImportRefusal>> {
    const seen = await look(command, table, limits);
    if (!seen.ok) return seen;
    return seen.value.problems.length > 0 ? refuse('lines-wrong') : succeed(seen.value.fresh);
  }

  async function addAll(command: Command, fresh: readonly EntryContent[]): Promise<void> {
    const { leerwerkplaatsId, person, at, commandId } = command;
    await untilSettled('a keeper', async () => {
      const known = await documents.get(workOf(leerwerkplaatsId), keeperDocumentId(person.id));
      const keeper = newKeeper(leerwerkplaatsId, person.id, at);
      const outcome = await writeEntries(documents, command, [
        ...fresh.map((content, number) => {
          const entryId = documentId(commandId, String(number));
          return { kind: 'create', document: newEntry(command, content, entryId) } as const;
        }),
        ...(known ? [] : [{ kind: 'create', document: keeper } as const]),
      ]);
      return outcome !== 'conflict';
    });
  }

  /** The same command again adds nothing: by then all of it is in the list. */
  async function bringIn(
    command: Command,
    pasted: string,
  ): Promise<Result<BroughtIn, ImportRefusal>> {
    const fresh = await wanted(command, pasted, pasteLimits);
    if (!fresh.ok) return fresh;
    if (fresh.value.length > 0) await addAll(command, fresh.value);
    return succeed({ added: fresh.value.length });
  }

  /** As `bringIn`; a longer table is on its way afterwards. */
  async function bringInFile(
    command: Command,
    table: string,
  ): Promise<Result<BroughtIn, ImportRefusal>> {
    const { commandId, leerwerkplaatsId } = command;
    const fresh = await wanted(command, table, fileLimits);
    if (!fresh.ok) return fresh;
    if (fresh.value.length > mostWhileWaiting) {
      const begun = await jobs.begin(command, fresh.value);
      return begun.ok ? succeed({ added: 0, importId: commandId }) : begun;
    }
    if (fresh.value.length > 0) await addAll(command, fresh.value);
    // Sent again, nothing in it is new any more.
    const { entries } = await reader.read(leerwerkplaatsId);
    const ofThis = entries.filter(({ id }) => id.startsWith(documentId(commandId, '')));
    return succeed({ added: ofThis.length });
  }

  return {
    bringIn,
    bringInFile,
    /** What bringing in this text would do. */
    preview: (who: Pick<Command, 'leerwerkplaatsId' | 'person'>, pasted: string) =>
      look(who, pasted, pasteLimits),
    /** The same for a file. */
    previewFile: (who: Pick<Command, 'leerwerkplaatsId' | 'person'>, table: string) =>
      look(who, table, fileLimits),
    /** A file that is on its way, or was. */
    importOf: jobs.find,
  };
}

function sorted(contents: readonly EntryContent[], entries: readonly EntryContent[]) {
  const present = new Set(entries.map(keyOf));
  const seen = new Set<string>();
  const fresh: EntryContent[] = [];
  let known = 0;
  let twice = 0;
  for (const content of contents) {
    const key = keyOf(content);
    if (seen.has(key)) twice += 1;
    else if (present.has(key)) known += 1;
    else fresh.push(content);
    seen.add(key);
  }
  return { fresh, known, twice };
}
