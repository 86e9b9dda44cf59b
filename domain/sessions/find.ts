import { type Documents, type Read, workOf } from '../shared/documents';
import { type SessionDocument, sessionDocumentId } from './records';

/** Names a session as seen from a channel. A session of another channel doesn't exist here. */
export interface SessionInChannel {
  readonly sessionId: string;
  readonly channelId: string;
}

/** The session with its ETag, or undefined if there is none in this channel. */
export async function findSession(
  documents: Documents,
  leerwerkplaatsId: string,
  { sessionId, channelId }: SessionInChannel,
): Promise<Read<SessionDocument> | undefined> {
  const found = await documents.get<SessionDocument>(
    workOf(leerwerkplaatsId),
    sessionDocumentId(sessionId),
  );
  return found?.channelId === channelId ? found : undefined;
}
