import { type Delivery, woken } from './delivery';
import {
  DatabaseFault,
  type Documents,
  isId,
  type NamedQuery,
  type Operation,
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

/**
 * What a due document becomes, and what is written with it in one batch, such as the event that
 * asks for a message. The document's ETag is the guard, so that the clock of one host does it.
 */
export type Wake = (
  document: StoredDocument,
  now: Date,
  documents: Documents,
) => Awake | Promise<Awake>;

export interface Awake {
  readonly document: StoredDocument;
  readonly also?: readonly Operation[];
}

/** By type of document. */
export type Wakes = Readonly<Record<string, Wake>>;

/** What the change feed brings to who should act, once it is written. */
const feedWakes: Wakes = {
  delivery: (document) => ({ document: woken(document as Delivery) }),
  'posted-card': (document) => ({
    document: { ...(document as PostedCard), dueAt: null } satisfies PostedCard,
  }),
};

/**
 * The clock's work, each minute: wakes what is due by writing it, so that the change feed brings
 * it to `redraw` or `send`. The clock itself never speaks to Teams. Answers the types of what can't
 * be woken: that nobody knows, of a shape that nobody of us wrote, or that the database will not have.
 * @param wakes of the features, beside cards and deliveries
 */
export async function wakeDue(
  documents: Documents,
  now: Date,
  wakes: Wakes,
): Promise<readonly string[]> {
  const known = { ...feedWakes, ...wakes };
  const due = await documents.queryAcross<DueDocument>(dueBy(now), 'work');
  const asleep = new Set<string>();
  for (const one of due) {
    if (!(await awaken(documents, one, known, now))) asleep.add(isId(one.type) ? one.type : '?');
  }
  return [...asleep];
}

/** One document that can't be woken must not leave those behind it asleep. */
async function awaken(
  documents: Documents,
  { etag, ...document }: Read<DueDocument>,
  wakes: Wakes,
  now: Date,
): Promise<boolean> {
  const wake = isId(document.type) && Object.hasOwn(wakes, document.type) && wakes[document.type];
  if (!wake) return false;
  try {
    const awake = await wake(document, now, documents);
    // A conflict: somebody was quicker, and it isn't due any more.
    await documents.batch(workOf(document.leerwerkplaatsId), [
      { kind: 'replace', document: awake.document, etag },
      ...(awake.also ?? []),
    ]);
    return true;
  } catch (fault) {
    if (fault instanceof DatabaseFault && fault.transient) throw fault;
    return false;
  }
}
