import type { Discipline } from '../leerwerkplaats/disciplines';
import { inOrder, membersOf, shownName } from '../leerwerkplaats/members';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { representedOf, representedPersonId } from '../members/represented';
import { type Command, commit, refusedForGood } from '../shared/command';
import type { Documents } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForSession } from './access';
import { findSession, type SessionInChannel } from './find';
import type { Presence, Session } from './model';
import { type SessionDocument, sessionOf } from './records';

export type PresenceRefusal = 'no-such-session' | 'not-for-role' | 'not-yours-to-note' | 'not-past';

/** Somebody who may have been there. */
interface Guest {
  readonly personId: PersonId;
  readonly name: string;
  readonly discipline?: Discipline;
}

/** Own judgement: so many fit the form, who said they come first. */
const mostOffered = 150;

/** Noting who was there, after a session. */
export function createNotingPresence({
  documents,
  roleOf,
}: {
  documents: Documents;
  roleOf: RoleOf;
}) {
  async function past(
    command: Command,
    where: SessionInChannel,
  ): Promise<Result<SessionDocument, PresenceRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const [session, role] = await Promise.all([
      findSession(documents, leerwerkplaatsId, where),
      roleOf(leerwerkplaatsId, person.id),
    ]);
    // Before it is known whether there is such a session: the refusal tells nothing of it.
    if (!mayForSession('look', { role, isMaker: false })) return refuse('not-for-role');
    if (!session) return refuse('no-such-session');
    const isMaker = session.madeBy.personId === person.id;
    if (!mayForSession('note-presence', { role, isMaker })) return refuse('not-yours-to-note');
    return session.status === 'past' && !session.settled ? succeed(session) : refuse('not-past');
  }

  /** Everybody who takes part, also without Teams. */
  async function guestsOf(leerwerkplaatsId: string): Promise<Guest[]> {
    const [members, represented] = await Promise.all([
      membersOf(documents, leerwerkplaatsId),
      representedOf(documents, leerwerkplaatsId),
    ]);
    return [
      ...inOrder(members).map((member) => {
        const { personId, profile } = member;
        const name = shownName(member);
        return { personId, name, ...(profile ? { discipline: profile.discipline } : {}) };
      }),
      ...represented.map(({ representedId, name, discipline }) => {
        return { personId: representedPersonId(representedId), name, discipline };
      }),
    ];
  }

  /** What the form begins with: who may have been there, and who is ticked. */
  async function lookToNote(
    command: Command,
    where: SessionInChannel,
  ): Promise<
    Result<{ session: Session; people: Guest[]; ticked: readonly PersonId[] }, PresenceRefusal>
  > {
    const found = await past(command, where);
    if (!found.ok) return found;
    const { presence, coming } = found.value;
    const comes = (personId: PersonId) => typeof coming[personId] === 'string';
    const guests = await guestsOf(command.leerwerkplaatsId);
    const people = guests
      .sort((one, other) => Number(comes(other.personId)) - Number(comes(one.personId)))
      .slice(0, mostOffered);
    const there = people.map(({ personId }) => personId);
    const ticked = there.filter((id) => presence?.people.includes(id) ?? comes(id));
    return succeed({ session: sessionOf(found.value), people, ticked });
  }

  /** Keeps who was there, of those who take part; the last note counts. Answers how many. */
  async function notePresence(
    command: Command,
    where: SessionInChannel,
    people: readonly PersonId[],
  ): Promise<Result<number, PresenceRefusal>> {
    const found = await past(command, where);
    if (!found.ok) return refusedForGood(documents, command, found);
    const guests = await guestsOf(command.leerwerkplaatsId);
    const presence = presenceOf(guests.filter(({ personId }) => people.includes(personId)));
    const written = await commit(documents, command, [
      {
        kind: 'patch',
        id: found.value.id,
        condition: "FROM c WHERE c.status = 'past' AND NOT IS_DEFINED(c.settled)",
        changes: [
          { op: 'set', path: '/presence', value: presence },
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
    ]);
    if (written.outcome === 'conflict') return refuse('not-past');
    return succeed(
      written.outcome === 'done' ? presence.count : (found.value.presence?.count ?? 0),
    );
  }

  return { lookToNote, notePresence };
}

function presenceOf(guests: readonly Guest[]): Presence {
  const disciplines: Partial<Record<Discipline, number>> = {};
  for (const { discipline } of guests) {
    if (discipline) disciplines[discipline] = (disciplines[discipline] ?? 0) + 1;
  }
  return { people: guests.map(({ personId }) => personId), count: guests.length, disciplines };
}
