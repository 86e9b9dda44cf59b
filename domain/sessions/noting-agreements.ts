import type { DraftItemRefusal } from '../action-items/drafting';
import { itemOfMinutes, itemsOfMinutes } from '../action-items/making';
import { possibleOwners } from '../action-items/owners';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import type { Change, Documents, Operation } from '../shared/documents';
import type { Considered } from '../shared/personal-data';
import { type Refused, type Result, refuse, succeed } from '../shared/result';
import { mayForSession } from './access';
import { findSession, type SessionInChannel } from './find';
import { type Session, sessionLimits } from './model';
import { type SessionDocument, sessionOf } from './records';

/** Beside what can be wrong with a line. */
export type AgreementsRefusal =
  | 'no-such-session'
  | 'not-for-role'
  | 'not-yours-to-note'
  | 'not-past'
  | 'agreements-missing'
  | 'agreements-too-many'
  | 'agreements-full';

/** What Cosmos takes in one patch. */
const mostChanges = 10;

/** Each loser of a race reads again. */
const mostTries = 10;

/** What was agreed in a session: each line of its minutes becomes an action item. */
export function createNotingAgreements({
  documents,
  roleOf,
}: {
  documents: Documents;
  roleOf: RoleOf;
}) {
  /** The session, for who may write its minutes, once it has begun or is past. */
  async function lookToAgree(
    command: Command,
    where: SessionInChannel,
  ): Promise<Result<Session, AgreementsRefusal>> {
    const found = await mine(command, where);
    return found.ok ? succeed(sessionOf(found.value)) : found;
  }

  async function mine(
    { leerwerkplaatsId, person, at }: Command,
    where: SessionInChannel,
  ): Promise<Result<SessionDocument, AgreementsRefusal>> {
    const [session, role] = await Promise.all([
      findSession(documents, leerwerkplaatsId, where),
      roleOf(leerwerkplaatsId, person.id),
    ]);
    // Before it is known whether there is such a session: the refusal tells nothing of it.
    if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
    if (!session) return refuse('no-such-session');
    const isMaker = session.madeBy.personId === person.id;
    if (!mayForSession('note-agreements', { role, isMaker })) return refuse('not-yours-to-note');
    const { status, settled, plan } = session;
    const hasBegun = status === 'planned' && Date.parse(plan.startsAt ?? '') <= at.getTime();
    return (hasBegun || status === 'past') && !settled ? succeed(session) : refuse('not-past');
  }

  /**
   * Adds items to those of the session, whoever else does so at the same moment. One line that
   * can't be an item refuses them all, so that nobody has to find out which were kept.
   * @returns how many items were written
   */
  async function noteAgreements(
    command: Command,
    where: SessionInChannel,
    { lines, ...considered }: { readonly lines: string } & Considered,
  ): Promise<Result<number, AgreementsRefusal | DraftItemRefusal>> {
    const typed = lines.split('\n').filter((line) => line.trim() !== '');
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await mine(command, where);
      if (!found.ok) return refusedForGood(documents, command, found);
      const session = found.value;
      // Stored, and only delivered again: never denied, also where it filled the last room.
      if (itemOfMinutes(command, 0) in session.items) return succeed(typed.length);
      const wrong = whatIsWrongWith(typed, session);
      if (wrong?.refusal === 'agreements-full') return refusedForGood(documents, command, wrong);
      if (wrong) return wrong;
      const { channelId, language, sessionId } = session;
      const people = await possibleOwners(documents, command.leerwerkplaatsId);
      const made = itemsOfMinutes(
        command,
        typed,
        { channelId, language, sessionId, documentId: session.id },
        { people, now: command.at, ...considered },
      );
      if (!made.ok) return made;
      const written = await commit(documents, command, [
        ...made.value.operations,
        ...added(session, made.value.items),
      ]);
      if (written.outcome !== 'conflict') return succeed(typed.length);
    }
    throw new UnexpectedConflict('what was agreed');
  }

  return { lookToAgree, noteAgreements };
}

function whatIsWrongWith(
  typed: readonly string[],
  { items }: SessionDocument,
): Refused<'agreements-missing' | 'agreements-full' | 'agreements-too-many'> | undefined {
  const { atOnce, all } = sessionLimits.items;
  const room = all - Object.keys(items).length;
  if (typed.length === 0) return refuse('agreements-missing');
  if (room <= 0) return refuse('agreements-full', { all });
  const most = Math.min(atOnce, room);
  return typed.length > most ? refuse('agreements-too-many', { most }) : undefined;
}

/** On condition that the session is as it was read: there is room for so many. */
function added({ id, version }: SessionDocument, items: SessionDocument['items']): Operation[] {
  const changes: Change[] = [
    ...Object.entries(items).map(
      ([itemId, line]): Change => ({ op: 'set', path: `/items/${itemId}`, value: line }),
    ),
    { op: 'incr', path: '/version', value: 1 },
  ];
  const patches: Operation[] = [];
  for (let from = 0; from < changes.length; from += mostChanges) {
    const condition = from === 0 ? { condition: `FROM c WHERE c.version = ${version}` } : {};
    const some = changes.slice(from, from + mostChanges);
    patches.push({ kind: 'patch', id, ...condition, changes: some });
  }
  return patches;
}
