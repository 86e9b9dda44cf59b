import { type Delivery, woken } from './delivery';
import {
  DatabaseFault,
  type Documents,
  isId,
  type NamedQuery,
  type Read,
  type StoredDocument,
  workOf,
} from './documents';
import type { PostedCard } from './posted-card';

/** A document with a clock: `dueAt` says when. */
interface DueDocument extends StoredDocument {
  readonly leerwerkplaatsId: string;
  readonly dueAt: string;
}

const dueBy = (now: Date): NamedQuery => ({
  name: 'due',
  text: 'SELECT * FROM c WHERE c.dueAt <= @now',
  parameters: { now: now.toISOString() },
});

/** How each type of document is written so that the change feed brings it to who should act. */
const wake: Readonly<Record<string, (document: StoredDocument) => StoredDocument>> = {
  delivery: (document) => woken(document as Delivery),
  'posted-card': (document): PostedCard => ({ ...(document as PostedCard), dueAt: null }),
};

/**
 * The clock's work, each minute: wakes what is due by writing it, so that the change feed brings
 * it to `redraw` or `send`. The clock itself never speaks to Teams. Answers the types of what can't
 * be woken: that nobody knows, or that the database will not have.
 */
export async function wakeDue(documents: Documents, now: Date): Promise<readonly string[]> {
  const due = await documents.queryAcross<DueDocument>(dueBy(now), 'work');
  const asleep = new Set<string>();
  for (const one of due) {
    if (!(await awaken(documents, one))) asleep.add(isId(one.type) ? one.type : '?');
  }
  return [...asleep];
}

/** One document that can't be woken must not leave those behind it asleep. */
async function awaken(
  documents: Documents,
  { etag, ...document }: Read<DueDocument>,
): Promise<boolean> {
  if (!isId(document.type) || !Object.hasOwn(wake, document.type)) return false;
  const awake = wake[document.type]?.(document) ?? document;
  try {
    // A conflict: somebody was quicker, and it isn't due any more.
    await documents.batch(workOf(document.leerwerkplaatsId), [
      { kind: 'replace', document: awake, etag },
    ]);
    return true;
  } catch (fault) {
    if (fault instanceof DatabaseFault && !fault.transient) return false;
    throw fault;
  }
}
