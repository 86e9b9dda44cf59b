import { type Command, type Commit, commit } from '../shared/command';
import { type Documents, type Operation, type Read, workOf } from '../shared/documents';
import { type DirectoryDocument, directoryDocumentId } from './records';

/**
 * Writes entries, and in the same batch counts up the version by which who remembers them finds
 * out. 'conflict': an entry, or the first version, was written by somebody else; read again.
 */
export async function writeEntries(
  documents: Documents,
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId'>,
  operations: readonly Operation[],
): Promise<Commit['outcome']> {
  const { leerwerkplaatsId } = command;
  const head = await documents.get<DirectoryDocument>(
    workOf(leerwerkplaatsId),
    directoryDocumentId,
  );
  const first: Operation = { kind: 'create', document: firstHead(leerwerkplaatsId) };
  const { outcome } = await commit(documents, command, [...operations, head ? countUp : first]);
  return outcome;
}

/**
 * The same, for what may not be there twice: only while the directory is as whoever decided saw it,
 * `head` as read before the entries. 'conflict': it has changed since; look again.
 */
export async function writeUnseen(
  documents: Documents,
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId'>,
  head: Read<DirectoryDocument> | undefined,
  operations: readonly Operation[],
): Promise<Commit['outcome']> {
  const { outcome } = await commit(documents, command, [
    ...operations,
    headAfter(head, command.leerwerkplaatsId),
  ]);
  return outcome;
}

/** The directory once more, counted up, with what else becomes of it. */
export function headAfter(
  head: Read<DirectoryDocument> | undefined,
  leerwerkplaatsId: string,
  changes: Partial<DirectoryDocument> = {},
): Operation {
  if (!head) return { kind: 'create', document: { ...firstHead(leerwerkplaatsId), ...changes } };
  const { etag, ...stored } = head;
  const document: DirectoryDocument = { ...stored, ...changes, version: stored.version + 1 };
  return { kind: 'replace', document, etag };
}

/** That an entry changed. */
export const countUp: Operation = {
  kind: 'patch',
  id: directoryDocumentId,
  changes: [{ op: 'incr', path: '/version', value: 1 }],
};

/** The directory of a leerwerkplaats in which there was nothing. */
export function firstHead(leerwerkplaatsId: string): DirectoryDocument {
  return {
    id: directoryDocumentId,
    type: 'directory',
    schema: 1,
    leerwerkplaatsId,
    version: 1,
    suggestions: {},
  };
}
