import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { type Command, commit, refusedForGood } from '../shared/command';
import type { Change, Documents, Operation, Read } from '../shared/documents';
import { eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForSession } from './access';
import { draftPlan, type PlanRefusal, type TypedPlan } from './drafting';
import { findSession, type SessionInChannel } from './find';
import type { Plan, Session } from './model';
import { type SessionDocument, sessionOf } from './records';
import { dueOf, namesKeptUntil } from './retention';
import { type Fields, fieldsOf, type WhenRefusal, whenOfFields } from './when';

export type ChangeRefusal =
  | PlanRefusal
  | WhenRefusal
  | 'no-such-session'
  | 'not-for-role'
  | 'not-your-session'
  | 'session-over'
  | 'changed-meanwhile';

/** Changing a session's plan, moving it, and cancelling it. */
export function createChanging({ documents, roleOf }: { documents: Documents; roleOf: RoleOf }) {
  /** The session, for who may change it. */
  async function mine(
    command: Command,
    where: SessionInChannel,
    action: 'change' | 'cancel',
  ): Promise<
    Result<Read<SessionDocument>, 'no-such-session' | 'not-for-role' | 'not-your-session'>
  > {
    const { leerwerkplaatsId, person } = command;
    const [session, role] = await Promise.all([
      findSession(documents, leerwerkplaatsId, where),
      roleOf(leerwerkplaatsId, person.id),
    ]);
    // Before it is known whether there is such a session: the refusal tells nothing of it.
    if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
    if (!session) return refuse('no-such-session');
    const isMaker = session.madeBy.personId === person.id;
    return mayForSession(action, { role, isMaker }) ? succeed(session) : refuse('not-your-session');
  }

  /** What who may change it starts from. */
  async function lookToChange(
    command: Command,
    where: SessionInChannel,
  ): Promise<Result<Session, ChangeRefusal>> {
    const found = await mine(command, where, 'change');
    if (!found.ok) return found;
    return isOver(found.value) ? refuse('session-over') : succeed(sessionOf(found.value));
  }

  /**
   * Writes the plan anew, as of the one that somebody saw: who comes second is told so. Another
   * time is another round of answers; another time or place is told in the channel.
   * @param seen the sequence of the plan that they saw
   */
  async function change(
    command: Command,
    where: SessionInChannel & { readonly seen: number },
    typed: TypedPlan,
    fields: Fields,
  ): Promise<Result<Session, ChangeRefusal>> {
    const found = await mine(command, where, 'change');
    if (!found.ok) return refusedForGood(documents, command, found);
    const session = found.value;
    // What has begun already keeps its moment when something else is changed.
    const kept = isSame(fields, fieldsOf(session.plan.startsAt));
    const when = kept
      ? succeed({ startsAt: session.plan.startsAt })
      : whenOfFields(fields, command.at);
    const drafted = draftPlan(typed, when.ok ? when.value : { startsAt: null });
    if (!drafted.ok) return drafted;
    if (!when.ok) return when;
    if (isOver(session)) return refusedForGood(documents, command, refuse('session-over'));
    const written = await commit(
      documents,
      command,
      planned(command, session, drafted.value, where.seen),
    );
    if (written.outcome === 'done')
      return succeed(sessionOf(written.documents[0] as SessionDocument));
    if (written.outcome === 'repeated') return succeed(sessionOf(session));
    return refuse('changed-meanwhile');
  }

  /** Doing it twice is the same as once. */
  async function cancel(
    command: Command,
    where: SessionInChannel,
  ): Promise<Result<Session, ChangeRefusal>> {
    const found = await mine(command, where, 'cancel');
    if (!found.ok) return refusedForGood(documents, command, found);
    const session = found.value;
    if (session.status === 'past') {
      return refusedForGood(documents, command, refuse('session-over'));
    }
    const written = await commit(documents, command, [
      {
        kind: 'patch',
        id: session.id,
        condition: "FROM c WHERE c.status IN ('planned', 'dateless')",
        changes: [
          { op: 'set', path: '/status', value: 'cancelled' },
          { op: 'set', path: '/dueAt', value: namesKeptUntil(command.at) },
          { op: 'incr', path: '/sequence', value: 1 },
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
      { kind: 'create', document: eventOf('session-cancelled', session.sessionId, command) },
    ]);
    // So already, or past since: marked too, or this delivery, coming again, would do it later.
    if (written.outcome === 'conflict') await commit(documents, command, []);
    const current = await findSession(documents, command.leerwerkplaatsId, where);
    if (!current) return refuse('no-such-session');
    return current.status === 'past' ? refuse('session-over') : succeed(sessionOf(current));
  }

  return { lookToChange, change, cancel };
}

const isSame = (one: Fields, other: Fields) =>
  one.later === other.later && (one.later || (one.date === other.date && one.time === other.time));

const isOver = ({ status }: SessionDocument) => status === 'past' || status === 'cancelled';

/**
 * What is written for another plan, on condition that nobody changed it since: another time begins
 * another round of answers, and is told.
 * @param seen the sequence of the plan that it takes the place of
 */
export function planned(
  command: Command,
  session: SessionDocument,
  plan: Plan,
  seen: number,
): Operation[] {
  const { startsAt, minutes, place } = session.plan;
  const moved = plan.startsAt !== startsAt;
  const told = moved || plan.place !== place || plan.minutes !== minutes;
  const event = eventOf('session-moved', session.sessionId, command);
  const anew: Change[] = [
    { op: 'incr', path: '/round', value: 1 },
    { op: 'set', path: '/answeredInRound', value: 0 },
    { op: 'set', path: '/movedFrom', value: startsAt },
  ];
  return [
    {
      kind: 'patch',
      id: session.id,
      condition: `FROM c WHERE c.status IN ('planned', 'dateless') AND c.sequence = ${seen}`,
      changes: [
        { op: 'set', path: '/plan', value: plan },
        { op: 'set', path: '/status', value: plan.startsAt === null ? 'dateless' : 'planned' },
        { op: 'set', path: '/dueAt', value: dueOf(plan, command.at) },
        { op: 'incr', path: '/sequence', value: 1 },
        { op: 'incr', path: '/version', value: 1 },
        ...(moved ? anew : []),
        ...(told ? [{ op: 'set', path: '/toldBy', value: event.id } as const] : []),
      ],
    },
    ...(told ? [{ kind: 'create', document: event } as const] : []),
  ];
}
