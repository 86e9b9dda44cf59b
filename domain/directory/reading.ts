import { membersOf } from '../leerwerkplaats/members';
import type { MemberDocument } from '../leerwerkplaats/records';
import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import { createMemory } from '../shared/memory';
import { type Directory, inOrderOfName } from './look-up';
import type { Entry } from './model';
import { entriesOfMembers } from './of-members';
import {
  type DirectoryDocument,
  directoryDocumentId,
  type EntryDocument,
  entryOf,
} from './records';

const all: NamedQuery = {
  name: 'entries',
  text: "SELECT * FROM c WHERE c.type = 'entry'",
  parameters: {},
};

/** More leerwerkplaatsen than one process serves in an hour; each has a few hundred entries. */
const mostRemembered = 50;

/** Everybody and everything, what is suggested, and what was read for it. */
export interface ReadDirectory extends Directory {
  readonly members: readonly MemberDocument[];
  /** A file that is being brought in. */
  readonly importId: string | null;
  /** As it was before the entries were read. */
  readonly head: Read<DirectoryDocument> | undefined;
}

export type DirectoryReader = ReturnType<typeof createDirectoryReader>;

/**
 * Reads 'Wie doet wat'. The entries are remembered and read anew when the directory's version says
 * that one has changed; members, who are few, are read each time, because their profiles are theirs.
 */
export function createDirectoryReader({ documents }: { documents: Documents }) {
  const remembered = createMemory<{ version: number; entries: readonly Entry[] }>(mostRemembered);

  async function read(leerwerkplaatsId: string): Promise<ReadDirectory> {
    const [head, members] = await Promise.all([
      documents.get<DirectoryDocument>(workOf(leerwerkplaatsId), directoryDocumentId),
      membersOf(documents, leerwerkplaatsId),
    ]);
    const { version = 0, importId = null, lostImports = [] } = head ?? {};
    const hidden = importId === null ? lostImports : [...lostImports, importId];
    const entries = await entriesAt(leerwerkplaatsId, version, hidden);
    return {
      entries: inOrderOfName([...entriesOfMembers(members), ...entries]),
      suggestions: head?.suggestions ?? {},
      members,
      importId,
      head,
    };
  }

  /** Read after the version, so never older than it: the session sees its own reads in order. */
  async function entriesAt(
    leerwerkplaatsId: string,
    version: number,
    hidden: readonly string[],
  ): Promise<readonly Entry[]> {
    // Nobody has added anything yet.
    if (version === 0) return [];
    const known = remembered.get(leerwerkplaatsId);
    if (known?.version === version) return known.entries;
    const found = await documents.query<EntryDocument>(all, workOf(leerwerkplaatsId));
    // Of a file that is still being brought in, or was lost on the way, nobody sees a part.
    const whole = found.filter(({ importId = '' }) => !hidden.includes(importId));
    const entries = inOrderOfName(whole.map(entryOf));
    remembered.set(leerwerkplaatsId, { version, entries });
    return entries;
  }

  return { read };
}
