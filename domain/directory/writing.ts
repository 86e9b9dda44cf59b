import { type Command, commit, untilSettled } from '../shared/command';
import { type Documents, type Operation, workOf } from '../shared/documents';
import { type DirectoryDocument, directoryDocumentId } from './records';

/**
 * Writes entries, and in the same batch counts up the version by which who remembers them finds
 * out. 'conflict': an entry was changed by somebody else; read again.
 */
export async function writeEntries(
  documents: Documents,
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId'>,
  operations: readonly Operation[],
): Promise<'done' | 'repeated' | 'conflict'> {
  const partition = workOf(command.leerwerkplaatsId);
  let outcome: 'done' | 'repeated' | 'conflict' = 'conflict';
  await untilSettled('the directory', async () => {
    const head = await documents.get<DirectoryDocument>(partition, directoryDocumentId);
    const written = await commit(documents, command, [
      ...operations,
      head ? countUp : { kind: 'create', document: firstHead(command.leerwerkplaatsId) },
    ]);
    outcome = written.outcome;
    // Only the first two entries of a leerwerkplaats can find another who made it.
    return written.outcome !== 'conflict' || written.failed < operations.length;
  });
  return outcome;
}

const countUp: Operation = {
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
