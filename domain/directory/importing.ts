import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, untilSettled } from '../shared/command';
import { type Documents, documentId, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForDirectory } from './access';
import { keeperDocumentId, newKeeper } from './checking';
import { type CsvRefusal, type ReadCsv, readCsv } from './csv';
import { type EntryContent, isSame } from './model';
import type { DirectoryReader } from './reading';
import { newEntry } from './records';
import { writeEntries } from './writing';

export type ImportRefusal = CsvRefusal | 'not-for-role' | 'lines-wrong';

/** What an import would do, or did. */
export interface Import extends ReadCsv {
  /** Those that aren't in the list yet, and not twice in the table. */
  readonly fresh: readonly EntryContent[];
}

/** Bringing in a table: first looked at, then all of it in one batch, or nothing. */
export function createImporting(options: {
  documents: Documents;
  reader: DirectoryReader;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  const { documents, reader, leerwerkplaatsen } = options;

  /** What an import of this text would do. */
  async function preview(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    pasted: string,
  ): Promise<Result<Import, CsvRefusal | 'not-for-role'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForDirectory('import', { role })) return refuse('not-for-role');
    const read = readCsv(pasted);
    if (!read.ok) return read;
    const { entries } = await reader.read(leerwerkplaatsId);
    const fresh = read.value.contents.filter(
      (one, place, all) =>
        !entries.some((entry) => isSame(entry, one)) &&
        !all.slice(0, place).some((earlier) => isSame(earlier, one)),
    );
    return succeed({ ...read.value, fresh });
  }

  /** The same command again adds nothing: by then all of it is in the list. */
  async function bringIn(
    command: Command,
    pasted: string,
  ): Promise<Result<{ added: number }, ImportRefusal>> {
    const seen = await preview(command, pasted);
    if (!seen.ok) return seen;
    const { problems, fresh } = seen.value;
    if (problems.length > 0) return refuse('lines-wrong');
    if (fresh.length === 0) return succeed({ added: 0 });
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
    return succeed({ added: fresh.length });
  }

  return { preview, bringIn };
}
