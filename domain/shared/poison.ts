import { type Delivery, replayed } from './delivery';
import {
  type Documents,
  documentId,
  type NamedQuery,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from './documents';

/**
 * Something of the change feed that was given up: kept, so that a person who mended the cause can
 * let it be done after all. It holds ids and a result code, never content.
 */
export interface PoisonDocument extends StoredDocument {
  readonly type: 'poison';
  readonly leerwerkplaatsId: string;
  /** The change-feed function that gave it up. */
  readonly by: 'redraw' | 'send' | 'project';
  /** The document that it couldn't handle: a delivery, an event, a poll. */
  readonly documentId: string;
  /** What came of the last try: 'gone', 'rejected', 'lost-too-often', or the kind of a fault. */
  readonly code: string;
  /** When it was last given up, ISO 8601. */
  readonly at: string;
  /** When it was last let through again, ISO 8601. */
  readonly replayedAt: string | null;
}

/** As long as the events and deliveries that it is about; 30 days in seconds. */
const lifetime = 30 * 24 * 60 * 60;

/** Keeps what was given up; what was kept before and failed again is waiting again. */
export async function keepPoison(
  documents: Documents,
  what: Pick<PoisonDocument, 'leerwerkplaatsId' | 'by' | 'documentId' | 'code'>,
  now: Date,
): Promise<void> {
  const partition = workOf(what.leerwerkplaatsId);
  const document: PoisonDocument = {
    ...what,
    id: documentId('poison', what.by, what.documentId),
    type: 'poison',
    schema: 1,
    ttl: lifetime,
    at: now.toISOString(),
    replayedAt: null,
  };
  const created = await documents.batch(partition, [{ kind: 'create', document }]);
  if (created.ok) return;
  const changes = (['code', 'at', 'replayedAt'] as const).map(
    (name) => ({ op: 'set', path: `/${name}`, value: document[name] }) as const,
  );
  await documents.batch(partition, [{ kind: 'patch', id: document.id, changes }]);
}

const waiting: NamedQuery = {
  name: 'poison',
  text: "SELECT * FROM c WHERE c.type = 'poison' AND IS_NULL(c.replayedAt)",
  parameters: {},
};

/** All that was given up and not let through again, over every leerwerkplaats. */
export function listPoison(documents: Documents): Promise<Read<PoisonDocument>[]> {
  return documents.queryAcross<PoisonDocument>(waiting, 'work');
}

/**
 * Lets something through again: writes its document anew, so that the change feed brings it to the
 * functions once more. They are idempotent; a message that may have arrived is marked as a repeat.
 * 'missing': the document is there no more. 'changed': somebody was quicker; try again.
 */
export async function replayPoison(
  documents: Documents,
  poison: Read<PoisonDocument>,
  now: Date,
): Promise<'replayed' | 'missing' | 'changed'> {
  const partition = workOf(poison.leerwerkplaatsId);
  const { etag: guard, ...kept } = poison;
  const done: PoisonDocument = { ...kept, replayedAt: now.toISOString() };
  const mark: Operation = { kind: 'replace', document: done, etag: guard };
  const found = await documents.get<StoredDocument>(partition, poison.documentId);
  const { etag, ...document } = found ?? { etag: '' };
  const again = found ? [rewrite(document as StoredDocument, etag, now)] : [];
  const written = await documents.batch(partition, [mark, ...again]);
  if (!written.ok) return 'changed';
  return found ? 'replayed' : 'missing';
}

/** A document that has no state of its own to reset is written as it was: the feed brings it again. */
function rewrite(document: StoredDocument, etag: string, now: Date): Operation {
  const isFailed = document.type === 'delivery' && (document as Delivery).state === 'failed';
  const again = isFailed ? replayed(document as Delivery, now) : document;
  return { kind: 'replace', document: again, etag };
}
