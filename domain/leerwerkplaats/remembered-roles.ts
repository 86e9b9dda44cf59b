import type { Documents, NamedQuery } from '../shared/documents';
import { workOf } from '../shared/documents';
import { createBriefMemory } from '../shared/memory';
import type { PersonId } from '../shared/person';
import type { Clock } from '../shared/time';
import type { Role } from './access';
import { isHere } from './members';
import type { MemberDocument } from './records';

/** How long roles are taken to be as they were last read, in milliseconds. */
const longest = 60_000;

/** More leerwerkplaatsen than are busy within a minute. */
const most = 1_000;

const noted: NamedQuery = {
  name: 'members-with-a-role-or-left',
  text: "SELECT * FROM c WHERE c.type = 'member' AND (c.role != 'participant' OR c.presence.here = false)",
  parameters: {},
};

export type RoleOf = (leerwerkplaatsId: string, personId: PersonId) => Promise<Role>;

/**
 * The role of who acts in a channel, and whether they left, read at most once a minute per
 * leerwerkplaats: few members have a role or left, and every vote asks. A role that was just given
 * counts everywhere within that minute, which is soon enough for voting; what asks, closes, settles
 * or names reads it anew.
 */
export function rememberRoles(documents: Documents, clock: Clock) {
  const remembered = createBriefMemory<ReadonlyMap<string, MemberDocument>>({
    most,
    longest,
    clock,
  });

  async function read(leerwerkplaatsId: string, personId: PersonId) {
    const known = remembered.get(leerwerkplaatsId);
    if (known) return known.get(personId);
    const members = await documents.query<MemberDocument>(noted, workOf(leerwerkplaatsId));
    const byPerson = new Map(members.map((member) => [member.personId as string, member]));
    remembered.set(leerwerkplaatsId, byPerson);
    return byPerson.get(personId);
  }

  const roleOf: RoleOf = async (leerwerkplaatsId, personId) =>
    (await read(leerwerkplaatsId, personId))?.role ?? 'participant';

  async function hasLeft(leerwerkplaatsId: string, personId: PersonId): Promise<boolean> {
    const member = await read(leerwerkplaatsId, personId);
    return member !== undefined && !isHere(member);
  }

  return { roleOf, hasLeft };
}
