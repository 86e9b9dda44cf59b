import { channelsOf } from '../leerwerkplaats/channels';
import { isHere, membersOf } from '../leerwerkplaats/members';
import { awayPart } from '../leerwerkplaats/presence';
import type { Profile } from '../leerwerkplaats/profile';
import { type ChannelDocument, type MemberDocument, memberId } from '../leerwerkplaats/records';
import { checkRostersSoon } from '../leerwerkplaats/roster-check';
import { type Documents, type Operation, type Read, workOf } from '../shared/documents';
import type { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import { entraIdsOf, type PersonId } from '../shared/person';
import type { MembershipService } from './membership';
import type { ProfileService } from './profiles';

/** Somebody on a channel's roster. */
export interface RosterPerson {
  readonly personId: PersonId;
  readonly teamsId: string;
  readonly name: string;
  /** A guest in the host's Teams, or somebody of another organisation in a shared channel. */
  readonly guest: boolean;
}

/** What Teams says of who is in a channel: 'away' when the app isn't there, 'silent' to be asked later. */
export type Roster =
  | { readonly kind: 'people'; readonly people: readonly RosterPerson[]; readonly whole: boolean }
  | { readonly kind: 'away' }
  | { readonly kind: 'silent' };

/** Well under the hundred that a batch takes. */
const mostInBatch = 40;

export type ReconciliationService = ReturnType<typeof createReconciliationService>;

/** Members follow the rosters of the channels: who comes is recorded, without a role; nobody is removed. */
export function createReconciliationService({
  documents,
  memberships,
  profiles,
}: {
  documents: Documents;
  memberships: Pick<MembershipService, 'record'>;
  profiles: Pick<ProfileService, 'profileOf'>;
}) {
  /**
   * Asks every roster. Who is on none, when all of them answered wholly, has left. False: they are
   * to be asked again later.
   */
  async function reconcile(
    command: Parameters<typeof eventOf>[2],
    ask: (channel: ChannelDocument) => Promise<Roster>,
  ): Promise<boolean> {
    const { leerwerkplaatsId } = command;
    const channels = await channelsOf(documents, leerwerkplaatsId);
    const reachable = channels.filter((channel) => !awayPart(channel));
    const found = new Map<string, Found>();
    let wholly = reachable.length === channels.length && channels.length > 0;
    let silent = false;
    for (const channel of reachable) {
      const roster = await ask(channel);
      if (roster.kind !== 'people' || !roster.whole) wholly = false;
      if (roster.kind === 'silent') silent = true;
      if (roster.kind !== 'people') continue;
      const { language } = channel;
      for (const person of roster.people)
        found.set(memberId(person.personId), { person, language });
    }
    const met = await meet(command, found);
    if (wholly) await miss(command, found);
    return met && !silent;
  }

  /** Who is there is recorded, and is back if they were away. False: somebody else wrote one just now. */
  async function meet(
    command: Parameters<typeof eventOf>[2],
    found: ReadonlyMap<string, Found>,
  ): Promise<boolean> {
    const { leerwerkplaatsId } = command;
    const members = await membersOf(documents, leerwerkplaatsId);
    const known = new Map(members.map((member) => [member.id, member]));
    const writes: Operation[] = [];
    let back = false;
    for (const [id, one] of found) {
      const member = known.get(id);
      if (member && !isHere(member)) {
        await hear(command, member, true);
        back = true;
      } else if (member) writes.push(...renewed(member, one, await profileFor(member)));
      else writes.push(await newcomer(leerwerkplaatsId, id, one));
    }
    // What the roster knows better of them is recorded by the next look, which needn't wait a day.
    if (back) await checkRostersSoon(documents, leerwerkplaatsId, command.at);
    let met = true;
    for (let from = 0; from < writes.length; from += mostInBatch) {
      const some = writes.slice(from, from + mostInBatch);
      met = (await documents.batch(workOf(leerwerkplaatsId), some)).ok && met;
    }
    return met;
  }

  /** What members told is on them already, unless it was taken out. */
  async function profileFor({ former, personId, profile }: MemberDocument) {
    return former ? profiles.profileOf(personId) : profile;
  }

  async function newcomer(
    leerwerkplaatsId: string,
    id: string,
    { person, language }: Found,
  ): Promise<Operation> {
    const profile = await profiles.profileOf(person.personId);
    const document: MemberDocument = {
      id,
      type: 'member',
      schema: 1,
      leerwerkplaatsId,
      ...person,
      language,
      role: 'participant',
      ...(profile ? { profile } : {}),
    };
    return { kind: 'create', document };
  }

  async function miss(
    command: Parameters<typeof eventOf>[2],
    found: ReadonlyMap<string, Found>,
  ): Promise<void> {
    const members = await membersOf(documents, command.leerwerkplaatsId);
    const missing = members.filter((member) => isHere(member) && !found.has(member.id));
    for (const member of missing) await hear(command, member, false);
  }

  /** As if Teams had told it, at the moment of asking: what it tells of any later moment wins. */
  function hear(
    command: Parameters<typeof eventOf>[2],
    { id, personId }: MemberDocument,
    here: boolean,
  ): Promise<void> {
    const commandId = `${command.commandId}-${entraIdsOf(personId).objectId}`;
    const since = command.at.toISOString();
    return memberships.record({ ...command, commandId }, id, { here, since });
  }

  return { reconcile };
}

interface Found {
  readonly person: RosterPerson;
  /** Of the channel that they are in. */
  readonly language: Language;
}

/**
 * What the roster knows better by now: a guest can become an employee, a name can change, and who
 * was an 'oud-deelnemer' has a name again.
 */
function renewed(
  { etag, former, ...member }: Read<MemberDocument>,
  { person }: Found,
  profile: Profile | undefined,
): Operation[] {
  const { name, teamsId, guest } = person;
  const same =
    member.name === name && member.teamsId === teamsId && (member.guest ?? false) === guest;
  if (same && !former) return [];
  const told = profile ? { profile } : {};
  const document: MemberDocument = { ...member, name, teamsId, guest, ...told };
  return [{ kind: 'replace', document, etag }];
}
