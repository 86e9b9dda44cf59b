import { linesWithout } from '../action-items/retention';
import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { type Naming, traceOf, writeInBatches } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { endOf, type Plan } from './model';
import { type AttendanceDocument, type SessionDocument, sessionDocumentId } from './records';

/** So long after a session who came is kept by name (domain rules), in milliseconds. */
const keptAfterEnd = 90 * 24 * 60 * 60 * 1000;

/** When a session that ended or was cancelled at a moment loses its names; ISO 8601. */
export function namesKeptUntil(ended: Date): string {
  return new Date(ended.getTime() + keptAfterEnd).toISOString();
}

/** Own judgement: what found no date for so long doesn't come any more; in milliseconds. */
const waitsForDate = 365 * 24 * 60 * 60 * 1000;

/** When the clock looks at a session again that was planned at a moment; ISO 8601. */
export function dueOf(plan: Plan, planned: Date): string {
  return endOf(plan) ?? new Date(planned.getTime() + waitsForDate).toISOString();
}

/**
 * At its end a session becomes past, and one that found no date is off, without a word; ninety days
 * later names go, and how many came stays.
 */
export const wakeSession: Wake = (document, now) => {
  const session = document as SessionDocument;
  const { sessionId, leerwerkplaatsId } = session;
  const version = session.version + 1;
  if (session.status === 'planned') {
    const dueAt = namesKeptUntil(new Date(session.dueAt ?? now));
    return { document: { ...session, status: 'past', version, dueAt } satisfies SessionDocument };
  }
  if (session.status === 'dateless') {
    const dueAt = namesKeptUntil(now);
    return {
      document: { ...session, status: 'cancelled', version, dueAt } satisfies SessionDocument,
    };
  }
  const command = { commandId: sessionDocumentId(sessionId), leerwerkplaatsId, at: now };
  const madeBy = { ...session.madeBy, name: '', teamsId: '' };
  const bare: SessionDocument = {
    ...session,
    madeBy,
    coming: {},
    ...(session.presence ? { presence: { ...session.presence, people: [] } } : {}),
    settled: true,
    version,
    dueAt: null,
  };
  return {
    document: bare,
    also: [{ kind: 'create', document: eventOf('session-settled', sessionId, command) }],
  };
};

const answersTo = (sessionId: string): NamedQuery => ({
  name: 'answers-to-session',
  text: "SELECT * FROM c WHERE c.type = 'attendance' AND c.sessionId = @sessionId",
  parameters: { sessionId },
});

/** Takes out who came; the session has the counts. What was cut off is done by doing it again. */
export async function forgetAttendance(
  documents: Documents,
  leerwerkplaatsId: string,
  sessionId: string,
): Promise<boolean> {
  const partition = workOf(leerwerkplaatsId);
  const answers = await documents.query<AttendanceDocument>(answersTo(sessionId), partition);
  return writeInBatches(
    documents,
    partition,
    answers.map((answer) => [traceOf(answer)]),
  );
}

export const namedInSessions: Naming = {
  type: 'session',
  without: (document, personId) => {
    const session = document as SessionDocument;
    const madeBy = withoutName(session.madeBy, personId);
    const named = Boolean(session.coming[personId]);
    const items = linesWithout(session.items, personId);
    if (!madeBy && !named && !items) return undefined;
    const coming = named ? { ...session.coming, [personId]: '' } : session.coming;
    // Of a new version, or the card in the channel would go on saying the name.
    const version = session.version + 1;
    const maker = madeBy ?? session.madeBy;
    return {
      ...session,
      madeBy: maker,
      coming,
      version,
      items: items ?? session.items,
    } satisfies SessionDocument;
  },
};

export const namedInAttendance: Naming = {
  type: 'attendance',
  without: (document, personId) => {
    const attendance = document as AttendanceDocument;
    if (attendance.personId !== personId || attendance.name === '') return undefined;
    return { ...attendance, name: '' } satisfies AttendanceDocument;
  },
};

/** One partition, and all of its sessions. */
export const allSessions: NamedQuery = {
  name: 'sessions',
  text: "SELECT * FROM c WHERE c.type = 'session'",
  parameters: {},
};

const answersOf = (personId: PersonId): NamedQuery => ({
  name: 'answers-to-sessions-of-person',
  text: "SELECT * FROM c WHERE c.type = 'attendance' AND (c.personId = @personId OR c.givenBy = @personId)",
  parameters: { personId },
});

/** What is kept of a person about sessions, in one leerwerkplaats; moments are ISO 8601. */
export interface KeptOfSessions {
  readonly sessionsMade: readonly { title: string; madeAt: string }[];
  /** At which it was noted that they were there. */
  readonly present: readonly { title: string; startsAt: string | null }[];
  readonly attendances: readonly {
    title: string;
    answer: AttendanceDocument['answer'];
    at: string;
    onBehalf: boolean;
  }[];
}

/** For who asks what is kept of them. One partition, but all of its sessions: seldom asked. */
export async function keptOfSessions(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfSessions> {
  const partition = workOf(leerwerkplaatsId);
  const [all, answers] = await Promise.all([
    documents.query<SessionDocument>(allSessions, partition),
    documents.query<AttendanceDocument>(answersOf(personId), partition),
  ]);
  const titles = new Map(all.map(({ sessionId, plan }) => [sessionId, plan.title]));
  return {
    sessionsMade: all
      .filter(({ madeBy }) => madeBy.personId === personId)
      .map(({ plan, madeAt }) => ({ title: plan.title, madeAt })),
    present: all
      .filter(({ presence }) => presence?.people.includes(personId))
      .map(({ plan }) => ({ title: plan.title, startsAt: plan.startsAt })),
    attendances: answers.map(({ sessionId, answer, at, givenBy }) => {
      const onBehalf = givenBy !== undefined;
      return { title: titles.get(sessionId) ?? '', answer, at, onBehalf };
    }),
  };
}
