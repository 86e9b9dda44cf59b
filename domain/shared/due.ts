import { type Delivery, woken } from './delivery';
import {
  type Documents,
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
 * it to `redraw` or `send`. The clock itself never speaks to Teams. Answers the types that nobody
 * knows how to wake.
 */
export async function wakeDue(documents: Documents, now: Date): Promise<readonly string[]> {
  const due = await documents.queryAcross<DueDocument>(dueBy(now), 'work');
  for (const read of due) {
    const { etag, ...document }: Read<DueDocument> = read;
    const awake = wake[document.type]?.(document);
    // Somebody was quicker: then it isn't due any more.
    if (awake) {
      await documents.batch(workOf(document.leerwerkplaatsId), [
        { kind: 'replace', document: awake, etag },
      ]);
    }
  }
  return [...new Set(due.map(({ type }) => type).filter((type) => !(type in wake)))];
}
