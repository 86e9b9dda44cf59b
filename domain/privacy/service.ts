import { membersOfPerson } from '../leerwerkplaats/parts';
import type { Profile } from '../leerwerkplaats/profile';
import {
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
  type RoleChangeDocument,
} from '../leerwerkplaats/records';
import type { ProfileService } from '../members/profiles';
import { type KeptOfPolls, keptOfPolls } from '../polls/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';

/** All that is kept of a person, for that person. */
export interface Kept {
  readonly personId: PersonId;
  readonly profile: Profile | undefined;
  readonly parts: readonly KeptPart[];
}

/** What is kept in one leerwerkplaats. */
export interface KeptPart extends KeptOfPolls {
  readonly leerwerkplaats: string;
  readonly member: Omit<MemberDocument, keyof typeof notTheirs>;
  readonly roles: readonly Pick<RoleChangeDocument, 'from' | 'to' | 'at'>[];
}

/** What says nothing of the person. */
const notTheirs = { id: 0, type: 0, schema: 0, ttl: 0, leerwerkplaatsId: 0, profile: 0 } as const;

const rolesOf = (memberId: string): NamedQuery => ({
  name: 'role-changes-of-member',
  text: "SELECT * FROM c WHERE c.type = 'role-change' AND c.memberId = @memberId",
  parameters: { memberId },
});

export type PrivacyService = ReturnType<typeof createPrivacyService>;

/** What is kept of each participant, shown to that participant only. */
export function createPrivacyService({
  documents,
  profiles,
}: {
  documents: Documents;
  profiles: Pick<ProfileService, 'profileOf'>;
}) {
  /** Everything, of every leerwerkplaats they take or took part in. */
  async function keptOf(personId: PersonId): Promise<Kept> {
    const [profile, members] = await Promise.all([
      profiles.profileOf(personId),
      membersOfPerson(documents, personId),
    ]);
    const parts = await Promise.all(members.map(partOf));
    const byName = (one: KeptPart, other: KeptPart) =>
      one.leerwerkplaats.localeCompare(other.leerwerkplaats, 'nl');
    return { personId, profile, parts: parts.sort(byName) };
  }

  async function partOf(member: MemberDocument): Promise<KeptPart> {
    const { leerwerkplaatsId, personId, id } = member;
    const partition = workOf(leerwerkplaatsId);
    const [leerwerkplaats, polls, changes] = await Promise.all([
      documents.get<LeerwerkplaatsDocument>(partition, leerwerkplaatsDocumentId),
      keptOfPolls(documents, leerwerkplaatsId, personId),
      documents.query<RoleChangeDocument>(rolesOf(id), partition),
    ]);
    const about = Object.entries(member).filter(
      ([name]) => !(name in notTheirs) && name !== 'etag',
    );
    return {
      leerwerkplaats: leerwerkplaats?.name ?? '',
      member: Object.fromEntries(about) as KeptPart['member'],
      roles: changes.map(({ from, to, at }) => ({ from, to, at })),
      ...polls,
    };
  }

  return { keptOf };
}
