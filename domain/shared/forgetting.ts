import type { Documents, Operation, Partition, Read, StoredDocument } from './documents';
import type { PersonId } from './person';

/** How the documents of one type are rid of who somebody was. */
export interface Naming {
  readonly type: string;
  /** The document without that person's name and contact data; undefined: it holds none. */
  readonly without: (document: StoredDocument, personId: PersonId) => StoredDocument | undefined;
  /** What is written in the same batch. */
  readonly also?: Operation;
}

/** What is left of a document that nobody should find any more is kept so long; 7 days in seconds. */
const traceLifetime = 7 * 24 * 60 * 60;

/** Of each two operations at most, so well under the hundred that a batch takes. */
const mostInBatch = 39;

/**
 * Writes as many at once as a batch takes; what belongs together stays together. False: somebody
 * wrote one of them just now. Whoever looks again then finds what is still to be done.
 */
export async function writeInBatches(
  documents: Documents,
  partition: Partition,
  writes: readonly (readonly Operation[])[],
): Promise<boolean> {
  for (let from = 0; from < writes.length; from += mostInBatch) {
    const some = writes.slice(from, from + mostInBatch).flat();
    if (!(await documents.batch(partition, some)).ok) return false;
  }
  return true;
}

/** The type of what is left of a document of a type. */
export const traceTypeOf = (type: string): string => `forgotten-${type}`;

/** A command never deletes: the document becomes a trace that expires and says nothing. */
export function traceOf({ id, type, etag }: Read<StoredDocument>): Operation {
  const document = { id, type: traceTypeOf(type), schema: 1, ttl: traceLifetime };
  return { kind: 'replace', document, etag };
}
