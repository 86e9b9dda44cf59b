import { type Documents, isId, workOf } from '../shared/documents';
import type { Clock } from '../shared/time';
import { calendarFile } from './calendar-file';
import { endOf, type Session } from './model';
import { type SessionDocument, sessionDocumentId } from './records';

/** Names a session's calendar file for whoever has its address: calendars can't sign in. */
export interface CalendarAddress {
  readonly leerwerkplaatsId: string;
  readonly sessionId: string;
  readonly key: string;
}

/** Where the file is, below our own address. */
export function calendarPath(
  session: Pick<Session, 'leerwerkplaatsId' | 'id' | 'calendarKey'>,
): string {
  return `/agenda/${session.leerwerkplaatsId}/${session.id}/${session.calendarKey}`;
}

/**
 * The calendar file of a session; undefined for a session that isn't there, a wrong key and one
 * that never had a date alike.
 * @param isSame compares with a secret without telling of it by how long that takes
 */
export function createCalendar({
  documents,
  clock,
  isSame,
}: {
  documents: Documents;
  clock: Clock;
  isSame: (text: string, secret: string) => boolean;
}) {
  return async ({
    leerwerkplaatsId,
    sessionId,
    key,
  }: CalendarAddress): Promise<string | undefined> => {
    if (!isId(leerwerkplaatsId) || !isId(sessionId)) return undefined;
    const session = await documents.get<SessionDocument>(
      workOf(leerwerkplaatsId),
      sessionDocumentId(sessionId),
    );
    if (session?.type !== 'session' || !isSame(key, session.calendarKey)) return undefined;
    const { plan, sequence, status } = session;
    // Without a date any more it comes out of the calendars that had it on the one before.
    const startsAt = plan.startsAt ?? session.movedFrom ?? null;
    const endsAt = endOf({ ...plan, startsAt });
    if (startsAt === null || endsAt === null) return undefined;
    return calendarFile({
      uid: sessionId,
      sequence,
      title: plan.title,
      startsAt,
      endsAt,
      place: plan.place,
      status: status === 'cancelled' || plan.startsAt === null ? 'cancelled' : 'planned',
      at: clock(),
    });
  };
}
