import { type Delivery, woken } from './delivery';
import { type Documents, type NamedQuery, type Read, workOf } from './documents';
import type { PostedCard } from './posted-card';

type Due = Read<Delivery> | Read<PostedCard>;

const dueBy = (now: Date): NamedQuery => ({
  name: 'due',
  text: 'SELECT * FROM c WHERE c.dueAt <= @now',
  parameters: { now: now.toISOString() },
});

/**
 * The clock's work, each minute: wakes what is due by writing it, so that the change feed brings
 * it to `redraw` or `send`. The clock itself never speaks to Teams. Answers how many it woke.
 */
export async function wakeDue(documents: Documents, now: Date): Promise<number> {
  const due = await documents.queryAcross<Due>(dueBy(now), 'work');
  for (const document of due) {
    const { etag, ...card } = document;
    const awake = document.type === 'delivery' ? woken(document) : { ...card, dueAt: null };
    await documents.batch(workOf(document.leerwerkplaatsId), [
      { kind: 'replace', document: awake, etag },
    ]);
  }
  return due.length;
}
