import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { PersonId } from '../shared/person';
import type { Session, SessionAnswer } from './model';

/** In `work`: a session with who comes in one document, so that a card is drawn from one read. */
export interface SessionDocument extends Omit<Session, 'id' | 'madeBy'>, StoredDocument {
  readonly type: 'session';
  readonly sessionId: string;
  /** The language of the channel it stands in. */
  readonly language: Language;
  readonly madeAt: string;
  /** With how to write to them, 1:1. */
  readonly madeBy: Starter;
  /** When the clock has something to change in it, ISO 8601: its end, and when names go. */
  readonly dueAt: string | null;
  /** The event that tells how it was moved last: one of an earlier move needs no message any more. */
  readonly toldBy?: string;
}

/** In `work`: whether one person comes. */
export interface AttendanceDocument extends StoredDocument {
  readonly type: 'attendance';
  readonly leerwerkplaatsId: string;
  readonly sessionId: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly answer: SessionAnswer;
  /** In which round of the session it was given. */
  readonly round: number;
  readonly at: string;
  /** Who gave it, where that was somebody else: for who takes part without Teams. */
  readonly givenBy?: PersonId;
}

export const sessionDocumentId = (sessionId: string): string => documentId('session', sessionId);
export const attendanceId = (sessionId: string, personId: PersonId): string =>
  documentId('attendance', sessionId, personId);

/** The session that a document holds. */
export function sessionOf(document: SessionDocument): Session {
  const { sessionId, leerwerkplaatsId, channelId, plan, status, madeBy, counts, coming } = document;
  const {
    round,
    answeredInRound,
    movedFrom,
    presence,
    settled,
    sequence,
    calendarKey,
    polls,
    items,
    version,
  } = document;
  return {
    ...{ leerwerkplaatsId, channelId, plan, status, counts, coming },
    ...{ round, answeredInRound, sequence, calendarKey, polls, items, version },
    id: sessionId,
    madeBy: { personId: madeBy.personId, name: madeBy.name },
    ...(movedFrom === undefined ? {} : { movedFrom }),
    ...(settled ? { settled } : {}),
    ...(presence === undefined ? {} : { presence }),
  };
}
