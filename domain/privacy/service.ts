import { keptWishes, type ReminderWishes } from '../action-items/reminding/wishes';
import { type KeptOfActionItems, keptOfActionItems } from '../action-items/retention';
import { type KeptOfDirectory, keptOfDirectory } from '../directory/retention';
import { type KeptOfGroupQuestions, keptOfGroupQuestions } from '../group-questions/retention';
import { membersOfPerson } from '../leerwerkplaats/parts';
import type { Profile } from '../leerwerkplaats/profile';
import {
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
  type RoleChangeDocument,
} from '../leerwerkplaats/records';
import { type KeptOfChannels, keptOfChannels } from '../leerwerkplaats/retention';
import type { ProfileService } from '../members/profiles';
import { representedOf } from '../members/represented';
import { type KeptOfPolls, keptOfPolls } from '../polls/retention';
import { type KeptOfSessions, keptOfSessions } from '../sessions/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';

/** All that is kept of a person, for that person. */
export interface Kept {
  readonly personId: PersonId;
  readonly profile: Profile | undefined;
  /** What they want of reminders; absent: they never said. */
  readonly reminders?: ReminderWishes | undefined;
  readonly parts: readonly KeptPart[];
}

/** What is kept in one leerwerkplaats; moments are ISO 8601. */
export interface KeptPart
  extends KeptOfPolls,
    KeptOfSessions,
    KeptOfGroupQuestions,
    KeptOfActionItems,
    KeptOfDirectory,
    KeptOfChannels {
  readonly leerwerkplaats: string;
  readonly member: Omit<MemberDocument, keyof typeof notTheirs>;
  /** That they got. */
  readonly roles: readonly Pick<RoleChangeDocument, 'from' | 'to' | 'at'>[];
  /** That they gave somebody: to whom isn't theirs. */
  readonly rolesGiven: readonly Pick<RoleChangeDocument, 'to' | 'at'>[];
  /** The people without Teams with whom they keep contact. */
  readonly contactFor: readonly string[];
}

/** What says nothing of the person. */
const notTheirs = { id: 0, type: 0, schema: 0, ttl: 0, leerwerkplaatsId: 0 } as const;

const roleChanges: NamedQuery = {
  name: 'role-changes',
  text: "SELECT * FROM c WHERE c.type = 'role-change'",
  parameters: {},
};

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
    const [profile, reminders, members] = await Promise.all([
      profiles.profileOf(personId),
      keptWishes(documents, personId),
      membersOfPerson(documents, personId),
    ]);
    const parts = await Promise.all(members.map(partOf));
    const byName = (one: KeptPart, other: KeptPart) =>
      one.leerwerkplaats.localeCompare(other.leerwerkplaats, 'nl');
    return { personId, profile, reminders, parts: parts.sort(byName) };
  }

  async function partOf(member: MemberDocument): Promise<KeptPart> {
    const { leerwerkplaatsId, personId, id } = member;
    const partition = workOf(leerwerkplaatsId);
    const of = [documents, leerwerkplaatsId, personId] as const;
    const [leerwerkplaats, changes, represented, ...kept] = await Promise.all([
      documents.get<LeerwerkplaatsDocument>(partition, leerwerkplaatsDocumentId),
      documents.query<RoleChangeDocument>(roleChanges, partition),
      representedOf(documents, leerwerkplaatsId),
      keptOfPolls(...of),
      keptOfSessions(...of),
      keptOfGroupQuestions(...of),
      keptOfDirectory(...of),
      keptOfChannels(...of),
      keptOfActionItems(...of),
    ]);
    const [polls, sessions, questions, directory, channels, actionItems] = kept;
    const about = Object.entries(member).filter(
      ([name]) => !(name in notTheirs) && name !== 'etag',
    );
    return {
      leerwerkplaats: leerwerkplaats?.name ?? '',
      member: Object.fromEntries(about) as KeptPart['member'],
      roles: changes
        .filter(({ memberId }) => memberId === id)
        .map(({ from, to, at }) => ({ from, to, at })),
      rolesGiven: changes.filter(({ by }) => by === id).map(({ to, at }) => ({ to, at })),
      contactFor: represented.filter((one) => one.contact === personId).map(({ name }) => name),
      ...polls,
      ...sessions,
      ...questions,
      ...directory,
      ...channels,
      ...actionItems,
    };
  }

  return { keptOf };
}
