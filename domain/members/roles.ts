import { mayForLeerwerkplaats, type Role } from '../leerwerkplaats/access';
import type { Acting } from '../leerwerkplaats/acting';
import { isHere, isLeading, membersOf, shownName, unchanged } from '../leerwerkplaats/members';
import { type MemberDocument, memberId, type RoleChangeDocument } from '../leerwerkplaats/records';
import { commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import { type Documents, documentId, type Operation, type Read, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { entraIdsOf, personIdOf } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';

export type RoleRefusal =
  | 'not-yours-to-change'
  | 'nobody-chosen'
  | 'no-such-member'
  | 'member-gone'
  | 'last-leader';

/** Whose role becomes what. The object id comes from a card, which anyone can forge. */
export interface RoleChoice {
  readonly objectId: string;
  readonly role: Role;
}

/** A member as they are now. */
export interface RoleHolder {
  readonly name: string;
  readonly role: Role;
}

/** Each loser of a race reads again; nobody gives so many roles at one moment. */
const mostTries = 10;

export type RoleService = ReturnType<typeof createRoleService>;

/** Giving roles. Each change is a line that is kept, and an event that tells both people. */
export function createRoleService({ documents }: { documents: Documents }) {
  /** One effect however often it is asked; the last project leader stays one. */
  async function give(
    acting: Acting,
    choice: RoleChoice,
  ): Promise<Result<RoleHolder, RoleRefusal>> {
    if (!mayForLeerwerkplaats(acting.role, 'change-role')) return refuse('not-yours-to-change');
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const members = await membersOf(documents, acting.leerwerkplaatsId);
      const answer = await attempt(acting, choice, members);
      if (answer) return answer;
    }
    throw new UnexpectedConflict('a role');
  }

  /** Undefined: somebody was quicker; read again. */
  async function attempt(
    acting: Acting,
    { objectId, role }: RoleChoice,
    members: readonly Read<MemberDocument>[],
  ): Promise<Result<RoleHolder, RoleRefusal> | undefined> {
    if (objectId === '') return refuse('nobody-chosen');
    const { tenantId } = entraIdsOf(acting.person.id);
    const id = memberId(personIdOf(tenantId, objectId));
    const member = members.find((one) => one.id === id);
    const giver = members.find((one) => one.id === memberId(acting.person.id));
    // Their own role may have been changed while this was on its way.
    if (!giver || !mayForLeerwerkplaats(giver.role, 'change-role')) {
      return refuse('not-yours-to-change');
    }
    if (!member) return refusedForGood(documents, acting, refuse('no-such-member'));
    const name = shownName(member);
    if (!isHere(member)) return refusedForGood(documents, acting, refuse('member-gone', { name }));
    const others = members.filter((one) => one.id !== id && isLeading(one));
    const [stays] = others;
    const steps = isLeading(member) && role !== 'project-leader';
    if (steps && !stays) return refusedForGood(documents, acting, refuse('last-leader', { name }));
    const same = member.role === role;
    const held = new Set([giver, ...(steps && stays ? [stays] : [])]);
    held.delete(member);
    const operations = same ? [] : [...changed(acting, member, role), ...[...held].map(unchanged)];
    const { outcome } = await commit(documents, acting, operations);
    if (outcome === 'conflict') return undefined;
    return succeed({ name, role: outcome === 'repeated' ? member.role : role });
  }

  /** What a change was, for who tells of it. */
  function changeOf(leerwerkplaatsId: string, id: string) {
    return documents.get<RoleChangeDocument>(workOf(leerwerkplaatsId), id);
  }

  return { give, changeOf };
}

function changed(
  acting: Acting,
  { etag, ...member }: Read<MemberDocument>,
  role: Role,
): Operation[] {
  const { leerwerkplaatsId, commandId, at, person } = acting;
  const change: RoleChangeDocument = {
    id: documentId('role-change', commandId),
    type: 'role-change',
    schema: 1,
    leerwerkplaatsId,
    memberId: member.id,
    from: member.role,
    to: role,
    by: memberId(person.id),
    at: at.toISOString(),
  };
  const document: MemberDocument = { ...member, role };
  return [
    { kind: 'replace', document, etag },
    { kind: 'create', document: change },
    { kind: 'create', document: eventOf('role-changed', change.id, acting) },
  ];
}
