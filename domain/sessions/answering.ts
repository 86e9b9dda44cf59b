import { type RepresentedDocument, representedDocumentId } from '../leerwerkplaats/records';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { mayActFor, representedPersonId } from '../members/represented';
import { type Command, commit, UnexpectedConflict } from '../shared/command';
import {
  type Change,
  type Documents,
  type Operation,
  type Read,
  workOf,
} from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForSession, whyNot } from './access';
import { findSession, type SessionInChannel } from './find';
import type { Session, SessionAnswer } from './model';
import { type AttendanceDocument, attendanceId, type SessionDocument, sessionOf } from './records';

/** What somebody said about coming, as it is stored. */
export interface OwnAnswer {
  readonly session: Session;
  readonly answer: SessionAnswer;
  /** ISO 8601. */
  readonly at: string;
}

export type AnswerRefusal =
  | 'no-such-session'
  | 'not-to-answer'
  | 'moved-meanwhile'
  | 'not-for-role'
  | 'reads-only'
  | 'not-yours-to-represent';

type Choice = SessionInChannel & {
  readonly answer: SessionAnswer;
  /** The round of the session that they saw: nobody says yes to a moment that they didn't see. */
  readonly round: number;
};

/** Who comes or doesn't, and who says so where that is somebody else. */
interface Guest {
  readonly id: PersonId;
  readonly name: string;
  readonly givenBy?: PersonId;
}

/** Each loser of a race reads again; more tries than one person has fingers. */
const mostTries = 30;

/** Saying whether one comes, or somebody without Teams does. */
export function createAnswering({
  documents,
  rememberedRole,
  roleOf,
}: {
  documents: Documents;
  rememberedRole: RoleOf;
  roleOf: RoleOf;
}) {
  /** One answer per person, the last one. */
  async function answer(
    command: Command,
    choice: Choice,
  ): Promise<Result<OwnAnswer, AnswerRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const role = await rememberedRole(leerwerkplaatsId, person.id);
    if (!mayForSession('answer', { role, isMaker: false })) return whyNot(role);
    return keep(command, choice, { id: person.id, name: person.name });
  }

  /** As `answer`, for somebody who takes part without Teams, whoever says it. */
  async function answerOnBehalf(
    command: Command,
    choice: Choice & { readonly representedId: string },
  ): Promise<Result<OwnAnswer & { readonly name: string }, AnswerRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const [role, represented] = await Promise.all([
      roleOf(leerwerkplaatsId, person.id),
      documents.get<RepresentedDocument>(
        workOf(leerwerkplaatsId),
        representedDocumentId(choice.representedId),
      ),
    ]);
    if (!mayForSession('answer-on-behalf', { role, isMaker: false })) return whyNot(role);
    // Somebody whom nobody added and somebody else's get the same answer.
    if (represented?.type !== 'represented' || !mayActFor(role, person.id, represented)) {
      return refuse('not-yours-to-represent');
    }
    const { name, representedId } = represented;
    const guest = { id: representedPersonId(representedId), name, givenBy: person.id };
    const kept = await keep(command, choice, guest);
    return kept.ok ? succeed({ ...kept.value, name }) : kept;
  }

  async function keep(
    command: Command,
    choice: Choice,
    guest: Guest,
  ): Promise<Result<OwnAnswer, AnswerRefusal>> {
    const { leerwerkplaatsId } = command;
    const read = () =>
      Promise.all([
        findSession(documents, leerwerkplaatsId, choice),
        documents.get<AttendanceDocument>(
          workOf(leerwerkplaatsId),
          attendanceId(choice.sessionId, guest.id),
        ),
      ]);
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [session, earlier] = await read();
      if (!session) return refuse('no-such-session');
      // The session was read too old; once, because anybody can forge what they saw.
      if (choice.round > session.round && tries === 0) continue;
      const moved = choice.round !== session.round;
      const over = moved || session.status !== 'planned';
      const written = await commit(
        documents,
        command,
        over ? [] : answered(command, session, earlier, choice.answer, guest),
      );
      if (written.outcome === 'conflict') continue;
      if (written.outcome === 'repeated') {
        // Stored, and only delivered again: never denied. By another host perhaps since it was read.
        const [now, kept] = await read();
        if (now && kept) return succeed(ownAnswer(now, kept));
      }
      if (over || written.outcome === 'repeated') {
        return refuse(moved ? 'moved-meanwhile' : 'not-to-answer');
      }
      const stored = written.documents.at(-1) as SessionDocument;
      const at = command.at.toISOString();
      return succeed({ session: sessionOf(stored), answer: choice.answer, at });
    }
    throw new UnexpectedConflict('an answer to a session');
  }

  return { answer, answerOnBehalf };
}

function ownAnswer(session: SessionDocument, { answer, at }: AttendanceDocument): OwnAnswer {
  return { session: sessionOf(session), answer, at };
}

/**
 * The answer itself, and the session on condition that it can still be answered and wasn't moved
 * since it was read: whoever answers should have seen when it is.
 */
function answered(
  command: Command,
  session: SessionDocument,
  earlier: Read<AttendanceDocument> | undefined,
  answer: SessionAnswer,
  guest: Guest,
): Operation[] {
  const { sessionId, round } = session;
  const { id: personId, name, givenBy } = guest;
  const document: AttendanceDocument = {
    id: attendanceId(sessionId, personId),
    type: 'attendance',
    schema: 1,
    leerwerkplaatsId: command.leerwerkplaatsId,
    sessionId,
    personId,
    name,
    answer,
    round,
    at: command.at.toISOString(),
    ...(givenBy === undefined ? {} : { givenBy }),
  };
  return [
    earlier ? { kind: 'replace', document, etag: earlier.etag } : { kind: 'create', document },
    {
      kind: 'patch',
      id: session.id,
      condition: `FROM c WHERE c.status = 'planned' AND c.round = ${round}`,
      changes: counted(earlier, document),
    },
  ];
}

/** An answer given before the session was moved counts anew. */
function counted(
  earlier: AttendanceDocument | undefined,
  { answer, round, personId, name }: AttendanceDocument,
): Change[] {
  const one = (answer: SessionAnswer, value: 1 | -1) =>
    ({ op: 'incr', path: `/counts/${answer}`, value }) as const;
  const moved = earlier?.answer !== answer;
  return [
    ...(earlier && moved ? [one(earlier.answer, -1)] : []),
    ...(moved ? [one(answer, 1)] : []),
    ...(earlier?.round === round
      ? []
      : [{ op: 'incr', path: '/answeredInRound', value: 1 } as const]),
    { op: 'set', path: `/coming/${personId}`, value: answer === 'yes' ? name : null },
    { op: 'incr', path: '/version', value: 1 },
  ];
}
