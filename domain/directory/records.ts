import type { Starter } from '../leerwerkplaats/records';
import { starterOf } from '../leerwerkplaats/service';
import type { Command } from '../shared/command';
import { documentId, type NamedQuery, type StoredDocument } from '../shared/documents';
import type { Entry, EntryContent } from './model';
import type { Need, Suggestion } from './needs';

/** In `work`: an entry that somebody answers for. */
export interface EntryDocument extends EntryContent, StoredDocument {
  readonly type: 'entry';
  readonly leerwerkplaatsId: string;
  readonly entryId: string;
  readonly keeper: Starter;
  readonly checkedAt: string;
  /** The command that changed it last. */
  readonly changedUnder: string;
  readonly version: number;
  /** The file that it came in with, where that was a long one. */
  readonly importId?: string;
}

/** In `work`: what is left of an entry that was removed, until it expires. It holds no name. */
export interface RemovedEntryDocument extends StoredDocument {
  readonly type: 'removed-entry';
  readonly leerwerkplaatsId: string;
}

/**
 * In `work`: counts up with each change of an entry, so that who remembers the entries knows
 * whether they are still so; with where this leerwerkplaats differs from the default suggestions.
 */
export interface DirectoryDocument extends StoredDocument {
  readonly type: 'directory';
  readonly leerwerkplaatsId: string;
  readonly version: number;
  readonly suggestions: Readonly<Partial<Record<Need, Suggestion>>>;
  /** When the project leader hears of keepers who couldn't be reached, ISO 8601. */
  readonly dueAt?: string | null;
  /** The file that is being brought in: nobody sees what comes with it until all of it is there. */
  readonly importId?: string | null;
  /** Files that were lost half-way: nobody ever sees what came with them. */
  readonly lostImports?: readonly string[];
  /** The last file that was lost, and when that was found, ISO 8601, until another one begins. */
  readonly lastLost?: { readonly importId: string; readonly at: string } | null;
}

export const directoryDocumentId = 'directory';
export const entryDocumentId = (entryId: string): string => documentId('entry', entryId);

/** What has come with a file so far. */
export const ofImport = (importId: string, most?: number): NamedQuery => ({
  name: 'entries-of-import',
  text: "SELECT * FROM c WHERE c.type = 'entry' AND c.importId = @importId",
  parameters: { importId },
  ...(most !== undefined && { most }),
});

/** The entry that a document holds. */
export function entryOf(document: EntryDocument): Entry {
  const { entryId, keeper, checkedAt, version } = document;
  const { name, organisation, kind, discipline, needs, callMeFor, area, room, phone, mail, reach } =
    document;
  return {
    ...{ name, organisation, kind, discipline, needs, callMeFor, area, room, phone, mail, reach },
    id: entryId,
    from: 'entry',
    keeper: { personId: keeper.personId, name: keeper.name },
    checkedAt,
    version,
  };
}

/** An entry that somebody adds, and from then on answers for. */
export function newEntry(
  { person, at, ...command }: Command,
  content: EntryContent,
  entryId = command.commandId,
): EntryDocument {
  const adding = { ...command, keeper: starterOf(person), at: at.toISOString() };
  return entryAdded(adding, content, entryId);
}

/** Who adds entries, when, and under which command. */
export interface Adding extends Pick<Command, 'commandId' | 'leerwerkplaatsId'> {
  readonly keeper: Starter;
  /** ISO 8601. */
  readonly at: string;
}

/** As `newEntry`, for what was decided earlier. */
export function entryAdded(
  { commandId, leerwerkplaatsId, keeper, at }: Adding,
  content: EntryContent,
  entryId: string,
): EntryDocument {
  return {
    ...content,
    id: entryDocumentId(entryId),
    type: 'entry',
    schema: 1,
    leerwerkplaatsId,
    entryId,
    keeper,
    checkedAt: at,
    changedUnder: commandId,
    version: 1,
  };
}
