import type { Role } from '../leerwerkplaats/access';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, refusedForGood } from '../shared/command';
import { type Documents, type Read, workOf } from '../shared/documents';
import { calledAs } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { type DirectoryAction, mayForDirectory } from './access';
import { createChecking, keeperDocumentId, newKeeper } from './checking';
import type { LineRefusal } from './csv-line';
import { createImportJobs } from './import-job';
import { createImporting, type ImportRefusal } from './importing';
import type { Directory } from './look-up';
import {
  type ContentRefusal,
  contentOf,
  type Entry,
  type EntryContent,
  type TypedEntry,
} from './model';
import { createPresentReader, type Present, sameIn } from './present';
import type { DirectoryReader } from './reading';
import {
  type DirectoryDocument,
  type EntryDocument,
  entryDocumentId,
  entryOf,
  newEntry,
  type RemovedEntryDocument,
} from './records';
import { createSuggesting, type SuggestRefusal } from './suggesting';
import { writeEntries, writeUnseen } from './writing';

export type EntryRefusal = 'no-such-entry' | 'not-your-entry';
export type ChangeRefusal = ContentRefusal | EntryRefusal | 'same-entry' | 'changed-meanwhile';
export type AddRefusal = ContentRefusal | 'same-entry' | 'same-coming' | 'not-added' | 'looks-only';

export type DirectoryRefusal =
  | ChangeRefusal
  | AddRefusal
  | SuggestRefusal
  | ImportRefusal
  | LineRefusal;

/** All of 'Wie doet wat', and what whoever looks may do beside looking. */
export interface Looked extends Directory {
  readonly role: Role;
  readonly head: Read<DirectoryDocument> | undefined;
  readonly may: Readonly<Record<'add' | 'suggest' | 'import', boolean>>;
}

/** One entry, and how whoever looks stands to it. */
interface Seen {
  readonly stored: Read<EntryDocument>;
  readonly role: Role;
  readonly may: boolean;
}

export type DirectoryService = ReturnType<typeof createDirectoryService>;

/** What is left of an entry that was removed is kept so long; 7 days in seconds. */
const traceLifetime = 7 * 24 * 60 * 60;

/** The use cases of 'Wie doet wat': look, add, change, confirm, remove. */
export function createDirectoryService(options: {
  documents: Documents;
  reader: DirectoryReader;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  const { documents, reader, leerwerkplaatsen } = options;
  const jobs = createImportJobs({ documents });
  const present = createPresentReader({ documents, reader, jobs });

  /** For who may look, in the channel or by their own record: that is known before. */
  async function look({
    leerwerkplaatsId,
    person,
  }: Pick<Command, 'leerwerkplaatsId' | 'person'>): Promise<Looked> {
    const { members, ...directory } = await reader.read(leerwerkplaatsId);
    const own = members.find(({ personId }) => personId === person.id);
    // As in `roleOf`: who isn't recorded yet is a participant.
    const role = own?.role ?? 'participant';
    const may = (action: DirectoryAction) => mayForDirectory(action, { role });
    return {
      ...directory,
      role,
      may: { add: may('add'), suggest: may('suggest'), import: may('import') },
    };
  }

  /** Adds an entry; whoever adds it answers for it. The same twice is said, not stored. */
  async function add(command: Command, typed: TypedEntry): Promise<Result<Entry, AddRefusal>> {
    const { leerwerkplaatsId, person, at } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForDirectory('add', { role })) {
      return refusedForGood(documents, command, refuse('looks-only'));
    }
    const content = contentOf(typed);
    if (!content.ok) return content;
    const document = newEntry(command, content.value);
    for (;;) {
      const there = await present(leerwerkplaatsId);
      const same = refusalOf(there, document);
      if (same) return refusedForGood(documents, command, same);
      const known = await documents.get(workOf(leerwerkplaatsId), keeperDocumentId(person.id));
      const keeper = newKeeper(leerwerkplaatsId, person.id, at);
      const outcome = await writeUnseen(documents, command, there.head, [
        { kind: 'create', document },
        ...(known ? [] : [{ kind: 'create', document: keeper } as const]),
      ]);
      if (outcome === 'done') return succeed(entryOf(document));
      if (outcome === 'repeated') return addedBefore(command);
    }
  }

  /** Under the same command it was added, or refused and by now it wouldn't be. */
  async function addedBefore({
    leerwerkplaatsId,
    commandId,
  }: Command): Promise<Result<Entry, 'not-added'>> {
    const id = entryDocumentId(commandId);
    const stored = await documents.get<EntryDocument>(workOf(leerwerkplaatsId), id);
    return stored?.type === 'entry' ? succeed(entryOf(stored)) : refuse('not-added');
  }

  /** One entry, and whether this person may change it. Of a member it is their own profile, kept elsewhere. */
  async function see(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    entryId: string,
    action: DirectoryAction = 'edit',
  ): Promise<Result<Seen, 'no-such-entry'>> {
    const [stored, role] = await Promise.all([
      documents.get<EntryDocument>(workOf(leerwerkplaatsId), entryDocumentId(entryId)),
      leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id),
    ]);
    if (stored?.type !== 'entry') return refuse('no-such-entry');
    const isKeeper = stored.keeper.personId === person.id;
    return succeed({ stored, role, may: mayForDirectory(action, { role, isKeeper }) });
  }

  /** An entry, for who may do this with it. */
  async function find(
    who: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    entryId: string,
    action: DirectoryAction,
  ): Promise<Result<Read<EntryDocument>, EntryRefusal>> {
    const seen = await see(who, entryId, action);
    if (!seen.ok) return seen;
    return seen.value.may ? succeed(seen.value.stored) : refuse('not-your-entry');
  }

  /** `version`: what somebody saw when the form opened; another's change isn't overwritten unseen. */
  async function change(
    command: Command,
    { entryId, version }: { entryId: string; version: number },
    typed: TypedEntry,
  ): Promise<Result<Entry, ChangeRefusal>> {
    const content = contentOf(typed);
    if (!content.ok) return content;
    return rewrite(command, entryId, 'edit', (entry) =>
      entry.version === version ? succeed(content.value) : refuse('changed-meanwhile'),
    );
  }

  /** Who answers for it says that it is right. */
  function confirm(command: Command, entryId: string): Promise<Result<Entry, ChangeRefusal>> {
    return rewrite(command, entryId, 'check', () => succeed({}));
  }

  async function rewrite(
    command: Command,
    entryId: string,
    action: DirectoryAction,
    decide: (entry: EntryDocument) => Result<Partial<EntryContent>, 'changed-meanwhile'>,
  ): Promise<Result<Entry, ChangeRefusal>> {
    for (;;) {
      const found = await find(command, entryId, action);
      if (!found.ok) return found;
      const { etag, ...entry } = found.value;
      // Done before, and only delivered again.
      if (entry.changedUnder === command.commandId) return succeed(entryOf(entry));
      const decided = decide(entry);
      if (!decided.ok) return decided;
      const { commandId, at } = command;
      const document: EntryDocument = {
        ...entry,
        ...decided.value,
        checkedAt: at.toISOString(),
        changedUnder: commandId,
        version: entry.version + 1,
      };
      const outcome = await writeEntries(documents, command, [{ kind: 'replace', document, etag }]);
      if (outcome === 'done') return succeed(entryOf(document));
      if (outcome === 'repeated') return succeed(entryOf(entry));
    }
  }

  /** Removes it: what was said of it is gone at once, a trace without a name expires. */
  async function remove(command: Command, entryId: string): Promise<Result<void, EntryRefusal>> {
    const { leerwerkplaatsId } = command;
    for (;;) {
      const found = await find(command, entryId, 'remove');
      // The same click may come twice.
      if (!found.ok && (await isRemoved(leerwerkplaatsId, entryId))) return succeed(undefined);
      if (!found.ok) return found;
      const { id, etag } = found.value;
      const ttl = traceLifetime;
      const document: RemovedEntryDocument = {
        ...{ id, type: 'removed-entry', schema: 1, ttl, leerwerkplaatsId },
      };
      const outcome = await writeEntries(documents, command, [{ kind: 'replace', document, etag }]);
      if (outcome !== 'conflict') return succeed(undefined);
    }
  }

  async function isRemoved(leerwerkplaatsId: string, entryId: string): Promise<boolean> {
    const left = await documents.get(workOf(leerwerkplaatsId), entryDocumentId(entryId));
    return left?.type === ('removed-entry' satisfies RemovedEntryDocument['type']);
  }

  return {
    look,
    see,
    find,
    add,
    change,
    confirm,
    remove,
    ...createSuggesting({ documents, leerwerkplaatsen }),
    ...createChecking({ documents, reader }),
    ...createImporting({ documents, leerwerkplaatsen, jobs, present }),
  };
}

function refusalOf(there: Present, document: EntryDocument) {
  const { seen, coming } = sameIn(there, document);
  if (seen) return refuse('same-entry', { name: seen.name, person: calledAs(seen.keeper.name) });
  return coming && refuse('same-coming', { name: coming.name });
}
