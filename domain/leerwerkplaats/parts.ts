import { untilSettled } from '../shared/command';
import {
  type Documents,
  documentId,
  indexOf,
  type NamedQuery,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import type { PersonId } from '../shared/person';
import { afterNews, type Presence } from './presence';
import { type MemberDocument, memberId, type PartDocument, personKey } from './records';

/** That somebody takes part in a leerwerkplaats, or left it, from some moment on. */
export interface Trace extends Presence {
  readonly personId: PersonId;
  readonly leerwerkplaatsId: string;
}

const all: NamedQuery = {
  name: 'parts-of-person',
  text: "SELECT * FROM c WHERE c.type = 'part'",
  parameters: {},
};

/** Somebody's record in each leerwerkplaats, also where they left. */
export async function membersOfPerson(
  documents: Documents,
  personId: PersonId,
): Promise<Read<MemberDocument>[]> {
  const parts = await documents.query<PartDocument>(all, indexOf(personKey(personId)));
  const members = await Promise.all(
    parts.map(({ leerwerkplaatsId }) =>
      documents.get<MemberDocument>(workOf(leerwerkplaatsId), memberId(personId)),
    ),
  );
  return members.filter((member) => member !== undefined);
}

export type PartService = ReturnType<typeof createPartService>;

/**
 * The leerwerkplaatsen of a person, in a partition of their own, so that nobody's list takes a query
 * over everything. A look-up, made from what is stored in `work`: who may see what is decided
 * elsewhere.
 */
export function createPartService({ documents }: { documents: Documents }) {
  /**
   * Keeps a trace, unless a newer one is known or it says nothing new: a vote then costs a read
   * only. Limit: who left, but not everywhere, is listed again with their next vote or visit.
   */
  async function keep({ personId, leerwerkplaatsId, ...presence }: Trace): Promise<void> {
    const key = personKey(personId);
    const partition = indexOf(key);
    const id = documentId('part', leerwerkplaatsId);
    await untilSettled('a part', async () => {
      const known = await documents.get<PartDocument>(partition, id);
      if (known && !afterNews(known, presence)?.turned) return true;
      const leftAt = presence.here ? known?.leftAt : presence.since;
      const document: PartDocument = {
        id,
        key,
        type: 'part',
        schema: 1,
        leerwerkplaatsId,
        ...presence,
        ...(leftAt === undefined ? {} : { leftAt }),
      };
      const write: Operation = known
        ? { kind: 'replace', document, etag: known.etag }
        : { kind: 'create', document };
      return (await documents.batch(partition, [write])).ok;
    });
  }

  /** The ids of the leerwerkplaatsen that somebody takes part in. */
  async function partsOf(personId: PersonId): Promise<string[]> {
    const parts = await documents.query<PartDocument>(all, indexOf(personKey(personId)));
    return parts.filter((part) => part.here).map(({ leerwerkplaatsId }) => leerwerkplaatsId);
  }

  /** When Teams last told that somebody left a team of it, ISO 8601; '' if it never did. */
  async function leftAt(personId: PersonId, leerwerkplaatsId: string): Promise<string> {
    const partition = indexOf(personKey(personId));
    const part = await documents.get<PartDocument>(partition, documentId('part', leerwerkplaatsId));
    return part?.leftAt ?? '';
  }

  return { keep, partsOf, leftAt };
}

/** What a document of `work` says of somebody's part; undefined: nothing, or it is of another type. */
export type ReadTrace = (document: StoredDocument) => Trace | undefined;

export const memberTrace: ReadTrace = (document) => {
  if (document.type !== 'member') return undefined;
  const { personId, leerwerkplaatsId, presence } = document as MemberDocument;
  return { personId, leerwerkplaatsId, here: true, since: '', ...presence };
};
