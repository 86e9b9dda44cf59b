import { type Delivery, returned } from './delivery';
import { type Documents, type NamedQuery, workOf } from './documents';
import type { PostedCard } from './posted-card';

const waiting = (type: string, state: string): NamedQuery => ({
  name: 'waiting-for-return',
  text: 'SELECT * FROM c WHERE c.type = @type AND c.state = @state',
  parameters: { type, state },
});

/**
 * The app or a channel is back, or there is another channel to go to: messages that waited for it
 * and cards that are behind become due, and the clock brings them within a minute. What still
 * can't be sent waits again.
 */
export async function resume(
  documents: Documents,
  leerwerkplaatsId: string,
  now: Date,
): Promise<void> {
  const partition = workOf(leerwerkplaatsId);
  const dueAt = now.toISOString();
  const [deliveries, cards] = await Promise.all([
    documents.query<Delivery>(waiting('delivery', 'away'), partition),
    documents.query<PostedCard>(waiting('posted-card', 'posted'), partition),
  ]);
  const behind = cards.filter(({ wantedVersion, drawnVersion }) => wantedVersion > drawnVersion);
  for (const delivery of deliveries) await documents.batch(partition, returned(delivery, now));
  for (const { etag, ...card } of behind) {
    const document: PostedCard = { ...card, dueAt };
    await documents.batch(partition, [{ kind: 'replace', document, etag }]);
  }
}
