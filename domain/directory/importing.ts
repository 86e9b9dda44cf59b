import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import type { Command, Commit } from '../shared/command';
import { type Documents, documentId, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForDirectory } from './access';
import { keeperDocumentId, newKeeper } from './checking';
import {
  type CsvRefusal,
  fileLimits,
  type LineRead,
  pasteLimits,
  type ReadCsv,
  readCsv,
  type TableLimits,
} from './csv';
import type { ImportJobs } from './import-job';
import type { Entry, EntryContent } from './model';
import type { Present } from './present';
import { newEntry } from './records';
import { gather } from './same';
import { writeUnseen } from './writing';

export type ImportRefusal = CsvRefusal | 'not-for-role' | 'lines-wrong' | 'import-running';

/** A line that is left out, because the same is there already. */
export interface LeftOut {
  readonly line: number;
  readonly name: string;
}

interface Sorted {
  /** Those that aren't in the list yet, each once. */
  readonly fresh: readonly EntryContent[];
  /** What is in the list already, and what stands in the table once more. */
  readonly known: readonly LeftOut[];
  readonly twice: readonly LeftOut[];
  /** So many came with the same command before. */
  readonly own: number;
}

/** What an import would do. */
export interface Import extends Sorted, Pick<ReadCsv, 'problems' | 'unknownColumns'> {}

/** What a table came to: added, or on its way under this id. */
export interface BroughtIn extends Pick<Sorted, 'known' | 'twice'> {
  readonly added: number;
  readonly importId?: string;
}

/** More than so many documents are written by a job, and not while somebody waits. */
const mostWhileWaiting = 40;

/** Bringing in a table: first looked at, then all of it or nothing. */
export function createImporting(options: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
  jobs: ImportJobs;
  present: (leerwerkplaatsId: string) => Promise<Present>;
}) {
  const { documents, leerwerkplaatsen, jobs, present } = options;

  async function look(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    table: string,
    limits: TableLimits,
    except?: string,
  ): Promise<Result<Import & Pick<Present, 'head'>, CsvRefusal | 'not-for-role'>> {
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForDirectory('import', { role })) return refuse('not-for-role');
    const read = readCsv(table, limits);
    if (!read.ok) return read;
    const { lines, ...said } = read.value;
    const there = await present(leerwerkplaatsId);
    return succeed({ ...said, head: there.head, ...sorted(lines, there, except) });
  }

  /** Adds what is new in one batch; 'conflict': something else came first, look again. */
  async function addAll(
    command: Command,
    { head, fresh }: Pick<Import, 'fresh'> & Pick<Present, 'head'>,
  ): Promise<Commit['outcome']> {
    const { leerwerkplaatsId, person, at, commandId } = command;
    const known = await documents.get(workOf(leerwerkplaatsId), keeperDocumentId(person.id));
    const keeper = newKeeper(leerwerkplaatsId, person.id, at);
    return writeUnseen(documents, command, head, [
      ...fresh.map((content, number) => {
        const entryId = documentId(commandId, String(number));
        return { kind: 'create', document: newEntry(command, content, entryId) } as const;
      }),
      ...(known ? [] : [{ kind: 'create', document: keeper } as const]),
    ]);
  }

  async function bring(
    command: Command,
    table: string,
    limits: TableLimits,
    most: number,
  ): Promise<Result<BroughtIn, ImportRefusal>> {
    const { commandId, leerwerkplaatsId } = command;
    for (;;) {
      // What came with this command itself isn't there already: it may be sent again.
      const seen = await look(command, table, limits, commandId);
      if (!seen.ok) return seen;
      const { problems, fresh, own, known, twice } = seen.value;
      if (problems.length > 0) return refuse('lines-wrong');
      const begun = await jobs.find(leerwerkplaatsId, commandId);
      if (begun && begun.done < begun.total) {
        return succeed({ added: 0, importId: commandId, known, twice });
      }
      if (fresh.length === 0) return succeed({ added: own, known, twice });
      if (fresh.length > most) {
        const outcome = await jobs.begin(command, fresh, seen.value.head);
        if (outcome === 'import-running') return refuse(outcome);
        if (outcome === 'begun') return succeed({ added: 0, importId: commandId, known, twice });
      } else {
        const outcome = await addAll(command, seen.value);
        if (outcome !== 'conflict') return succeed({ added: fresh.length, known, twice });
      }
    }
  }

  return {
    /** The same command again adds nothing: by then all of it is in the list. */
    bringIn: (command: Command, pasted: string) =>
      bring(command, pasted, pasteLimits, pasteLimits.lines),
    /** As `bringIn`; a longer table is on its way afterwards. */
    bringInFile: (command: Command, table: string) =>
      bring(command, table, fileLimits, mostWhileWaiting),
    /** What bringing in this text would do. */
    preview: (who: Pick<Command, 'leerwerkplaatsId' | 'person'>, pasted: string) =>
      look(who, pasted, pasteLimits),
    /** The same for a file. */
    previewFile: (who: Pick<Command, 'leerwerkplaatsId' | 'person'>, table: string) =>
      look(who, table, fileLimits),
    /** How far a file is that is on its way, or when one was lost. */
    importState: jobs.state,
  };
}

/** `except`: what came, or is coming, under that command isn't there already. */
function sorted(
  lines: readonly LineRead[],
  { entries, coming, head }: Present,
  except?: string,
): Sorted {
  const isOwn = ({ id }: Entry) => except !== undefined && id.startsWith(documentId(except, ''));
  const came = entries.filter(isOwn);
  const own = gather([...came, ...(head?.importId === except ? coming : [])]);
  const present = gather([...entries, ...coming]);
  const seen = gather();
  const fresh: EntryContent[] = [];
  const known: LeftOut[] = [];
  const twice: LeftOut[] = [];
  for (const { line, content } of lines) {
    const leftOut = { line, name: content.name };
    if (seen.has(content)) twice.push(leftOut);
    else if (!present.has(content)) fresh.push(content);
    else if (!own.has(content)) known.push(leftOut);
    seen.add(content);
  }
  return { fresh, known, twice, own: came.length };
}
