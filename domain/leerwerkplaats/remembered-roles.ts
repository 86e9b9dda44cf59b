import type { Documents, NamedQuery } from '../shared/documents';
import { workOf } from '../shared/documents';
import { createBriefMemory } from '../shared/memory';
import type { PersonId } from '../shared/person';
import type { Clock } from '../shared/time';
import type { Role } from './access';
import type { MemberDocument } from './records';

/** How long roles are taken to be as they were last read, in milliseconds. */
const longest = 60_000;

/** More leerwerkplaatsen than are busy within a minute. */
const most = 1_000;

const withRole: NamedQuery = {
  name: 'members-with-a-role',
  text: "SELECT * FROM c WHERE c.type = 'member' AND c.role != 'participant'",
  parameters: {},
};

export type RoleOf = (leerwerkplaatsId: string, personId: PersonId) => Promise<Role>;

/**
 * The role of who acts in a channel, read at most once a minute per leerwerkplaats: a few members
 * have one, and every vote asks. A role that was just given counts everywhere within that minute,
 * which is soon enough for voting; what asks, closes, settles or names reads it anew.
 */
export function rememberRoles(documents: Documents, clock: Clock): RoleOf {
  const remembered = createBriefMemory<ReadonlyMap<string, Role>>({ most, longest, clock });

  return async (leerwerkplaatsId, personId) => {
    const known = remembered.get(leerwerkplaatsId);
    if (known) return known.get(personId) ?? 'participant';
    const members = await documents.query<MemberDocument>(withRole, workOf(leerwerkplaatsId));
    const roles = new Map(members.map((member) => [member.personId as string, member.role]));
    remembered.set(leerwerkplaatsId, roles);
    return roles.get(personId) ?? 'participant';
  };
}
