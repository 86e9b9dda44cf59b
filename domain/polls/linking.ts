import { findSession } from '../sessions/find';
import { type SessionDocument, sessionDocumentId } from '../sessions/records';
import { type Documents, type Operation, workOf } from '../shared/documents';
import { type Result, refuse, succeed } from '../shared/result';
import type { PollDocument } from './records';

export type LinkRefusal = 'session-has-date';

/** Own judgement: so many polls stand on the card of a session, the newest. */
const mostLinked = 5;

/** What makes a new poll stand on the card of the session that it finds a date for. */
export async function linkOf(
  documents: Documents,
  { leerwerkplaatsId, channelId, pollId, question, forSession }: PollDocument,
): Promise<Result<readonly Operation[], LinkRefusal>> {
  if (forSession === undefined) return succeed([]);
  const where = { sessionId: forSession, channelId };
  const session = await findSession(documents, leerwerkplaatsId, where);
  if (session?.status !== 'dateless') return refuse('session-has-date');
  const polls = [...session.polls.filter((one) => one.pollId !== pollId), { pollId, question }];
  return succeed([
    {
      kind: 'patch',
      id: session.id,
      condition: `FROM c WHERE c.status = 'dateless' AND c.version = ${session.version}`,
      changes: [
        { op: 'set', path: '/polls', value: polls.slice(-mostLinked) },
        { op: 'incr', path: '/version', value: 1 },
      ],
    },
  ]);
}

/**
 * Takes the question of a poll that was withdrawn off the card of its session. False: somebody
 * wrote that session just now; again later.
 */
export async function unlink(
  documents: Documents,
  { leerwerkplaatsId, pollId, forSession, chosen }: PollDocument,
): Promise<boolean> {
  const sessionId = forSession ?? chosen?.sessionId;
  if (sessionId === undefined) return true;
  const partition = workOf(leerwerkplaatsId);
  const session = await documents.get<SessionDocument>(partition, sessionDocumentId(sessionId));
  if (!session?.polls.some((one) => one.pollId === pollId)) return true;
  const { etag, ...stored } = session;
  const polls = stored.polls.filter((one) => one.pollId !== pollId);
  const document: SessionDocument = { ...stored, polls, version: stored.version + 1 };
  return (await documents.batch(partition, [{ kind: 'replace', document, etag }])).ok;
}
