import { type Documents, indexOf, type NewId } from '../shared/documents';
import { type WelcomeDocument, welcomeKey } from './records';

/** Long enough for a late notice of the removal that it follows; 7 days in seconds. */
const removedLifetime = 7 * 24 * 60 * 60;

export type WelcomeService = ReturnType<typeof createWelcomeService>;

/** Teams tells in two ways that the app was added, each perhaps twice: one welcome. */
export function createWelcomeService({ documents, newId }: { documents: Documents; newId: NewId }) {
  const document = (key: string, since: string, givenUnder: string): WelcomeDocument => ({
    id: key,
    key,
    type: 'welcome',
    schema: 1,
    removed: false,
    since,
    givenUnder,
  });

  /** Whether this is the first news that the app is in a conversation; `since` when it came there. */
  async function isNew(conversationId: string, since: string): Promise<boolean> {
    const key = welcomeKey(conversationId);
    const mine = document(key, since, newId());
    const created = await documents.batch(indexOf(key), [{ kind: 'create', document: mine }]);
    if (created.ok) return true;
    const earlier = await documents.get<WelcomeDocument>(indexOf(key), key);
    // Ours, if the answer to the first try of the write was lost.
    if (!earlier?.removed && earlier?.givenUnder === mine.givenUnder) return true;
    if (!earlier || since < earlier.since) return false;
    const { etag, ...given } = earlier;
    // Of a removal before this moment, late news is no news.
    const again = earlier.removed ? mine : { ...given, since };
    const written = await documents.batch(indexOf(key), [
      { kind: 'replace', document: again, etag },
    ]);
    return written.ok && earlier.removed;
  }

  /** The app was removed, or the welcome didn't arrive: the next time it is new. */
  async function forget(conversationId: string, since: string): Promise<void> {
    const key = welcomeKey(conversationId);
    const earlier = await documents.get<WelcomeDocument>(indexOf(key), key);
    if (!earlier || since < earlier.since) return;
    const { etag, ...given } = earlier;
    const removed: WelcomeDocument = { ...given, since, removed: true, ttl: removedLifetime };
    await documents.batch(indexOf(key), [{ kind: 'replace', document: removed, etag }]);
  }

  return { isNew, forget };
}
