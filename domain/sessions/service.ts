import { createPostingAgain } from '../leerwerkplaats/posting-again';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, UnexpectedConflict } from '../shared/command';
import { type Documents, type NewId, workOf } from '../shared/documents';
import type { Language } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForSession, whyNot } from './access';
import { createAnswering } from './answering';
import { createChanging } from './changing';
import { draftPlan, type PlanRefusal, type TypedPlan } from './drafting';
import { findSession, type SessionInChannel } from './find';
import { newSession } from './making';
import type { Session } from './model';
import { createNotingAgreements } from './noting-agreements';
import { createNotingPresence } from './noting-presence';
import { type SessionDocument, sessionDocumentId, sessionOf } from './records';
import { allSessions } from './retention';
import type { When, WhenRefusal } from './when';

export type MakeRefusal = PlanRefusal | WhenRefusal | 'not-for-role' | 'reads-only';

export type SessionService = ReturnType<typeof createSessionService>;

/** The use cases of a session: make, look, say whether one comes, change, cancel, post again. */
export function createSessionService({
  documents,
  leerwerkplaatsen,
  rememberedRole,
  newId,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
  /** As `roleOf`, a minute old at most: for answering and looking. */
  rememberedRole: RoleOf;
  newId: NewId;
}) {
  const { roleOf } = leerwerkplaatsen;

  /** Makes a session in a channel. Its card follows from the event. */
  async function make(
    command: Command,
    typed: TypedPlan & { channelId: string; language: Language },
    when: Result<When, WhenRefusal>,
  ): Promise<Result<void, MakeRefusal>> {
    const role = await roleOf(command.leerwerkplaatsId, command.person.id);
    if (!mayForSession('make', { role, isMaker: false })) return whyNot(role);
    const drafted = draftPlan(typed, when.ok ? when.value : { startsAt: null });
    if (!drafted.ok) return drafted;
    if (!when.ok) return when;
    const { channelId, language } = typed;
    const calendarKey = `${newId()}${newId()}`.replaceAll('-', '');
    const making = { channelId, language, plan: drafted.value, calendarKey };
    const written = await commit(documents, command, newSession(command, making));
    if (written.outcome === 'conflict') throw new UnexpectedConflict('a new session');
    return succeed(undefined);
  }

  /** The session as it is now. */
  async function look(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    where: SessionInChannel,
  ): Promise<Result<Session, 'no-such-session' | 'not-for-role'>> {
    const role = await rememberedRole(leerwerkplaatsId, person.id);
    if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
    const session = await findSession(documents, leerwerkplaatsId, where);
    return session ? succeed(sessionOf(session)) : refuse('no-such-session');
  }

  /** What is to come in a channel, the next one first and what has no date yet last. */
  async function coming(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    channelId: string,
  ): Promise<Result<Session[], 'not-for-role'>> {
    const role = await rememberedRole(leerwerkplaatsId, person.id);
    if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
    const all = await documents.query<SessionDocument>(allSessions, workOf(leerwerkplaatsId));
    const begins = ({ plan }: SessionDocument) => plan.startsAt ?? 'later';
    return succeed(
      all
        .filter((one) => one.channelId === channelId)
        .filter(({ status }) => status === 'planned' || status === 'dateless')
        .sort((one, other) => begins(one).localeCompare(begins(other)))
        .map(sessionOf),
    );
  }

  return {
    make,
    look,
    ...createAnswering({ documents, rememberedRole, roleOf }),
    ...createChanging({ documents, roleOf }),
    ...createNotingPresence({ documents, roleOf }),
    ...createNotingAgreements({ documents, roleOf }),
    coming,
    postAgain: createPostingAgain<SessionDocument>(
      { documents, leerwerkplaatsen },
      {
        type: 'session',
        documentId: sessionDocumentId,
        makerOf: ({ madeBy }) => madeBy,
        may: (who) => mayForSession('post-again', who),
      },
    ),
  };
}
