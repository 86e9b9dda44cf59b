import { type Documents, indexOf, type NewId } from '../shared/documents';
import { type WelcomeDocument, welcomeKey } from './records';

/** Long enough for a late notice of the removal that it follows; 7 days in seconds. */
const removedLifetime = 7 * 24 * 60 * 60;

/** Teams tells in two ways that the app was added, each perhaps twice: one welcome. */
export function createWelcomeService({ documents, newId }: { documents: Documents; newId: NewId }) {
  const document = (key: string, givenUnder: string): WelcomeDocument => ({
    id: key,
    key,
    type: 'welcome',
    schema: 1,
    removed: false,
    givenUnder,
  });

  /** Whether this is the first news that the app is in a conversation. */
  async function isNew(conversationId: string): Promise<boolean> {
    const key = welcomeKey(conversationId);
    const mine = document(key, newId());
    const created = await documents.batch(indexOf(key), [{ kind: 'create', document: mine }]);
    if (created.ok) return true;
    const earlier = await documents.get<WelcomeDocument>(indexOf(key), key);
    // Ours, if the answer to the first try of the write was lost.
    if (!earlier?.removed) return earlier?.givenUnder === mine.givenUnder;
    const again = await documents.batch(indexOf(key), [
      { kind: 'replace', document: mine, etag: earlier.etag },
    ]);
    return again.ok;
  }

  /** The app was removed, or the welcome didn't arrive: the next time it is new. */
  async function forget(conversationId: string): Promise<void> {
    const key = welcomeKey(conversationId);
    const earlier = await documents.get<WelcomeDocument>(indexOf(key), key);
    if (!earlier) return;
    const { etag, ...given } = earlier;
    const removed: WelcomeDocument = { ...given, removed: true, ttl: removedLifetime };
    await documents.batch(indexOf(key), [{ kind: 'replace', document: removed, etag }]);
  }

  return { isNew, forget };
}
