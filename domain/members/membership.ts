import { channelsOf, channelsOfTeam } from '../leerwerkplaats/channels';
import { isLeading, membersOf, unchanged } from '../leerwerkplaats/members';
import type { PartService } from '../leerwerkplaats/parts';
import { afterNews, awayPart, type Presence } from '../leerwerkplaats/presence';
import type { Told } from '../leerwerkplaats/presences';
import type { ChannelDocument, MemberDocument } from '../leerwerkplaats/records';
import { checkRostersSoon } from '../leerwerkplaats/roster-check';
import { askAnew } from '../leerwerkplaats/unanswered';
import { commit, untilSettled } from '../shared/command';
import { type Documents, documentId, type Operation, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import { personIdOf } from '../shared/person';
import { contactGone } from './contacts';
import { forgottenAt } from './retention';

/** Somebody who came to a team or left it. Teams gives the Entra object id not always. */
export interface Mover {
  readonly teamsId: string;
  readonly objectId: string | undefined;
}

/** Asks Teams whether somebody is in a channel; undefined: Teams doesn't answer now. */
export type IsIn = (channel: ChannelDocument, teamsId: string) => Promise<boolean | undefined>;

export type MembershipService = ReturnType<typeof createMembershipService>;

/** Members who leave a team and come back. Their record stays; what they may do ends at once. */
export function createMembershipService({
  documents,
  parts,
}: {
  documents: Documents;
  parts: Pick<PartService, 'keep'>;
}) {
  /**
   * News of a team. Who left it decides nothing from then on, until Teams says that they are in
   * another team of the leerwerkplaats (`confirm`).
   */
  async function hear(
    told: Told,
    teamId: string,
    movers: readonly Mover[],
    news: Presence,
  ): Promise<void> {
    const channels = await channelsOfTeam(documents, { tenantId: told.tenantId, teamId });
    for (const leerwerkplaatsId of new Set(channels.map((one) => one.leerwerkplaatsId))) {
      const members = await membersOf(documents, leerwerkplaatsId);
      const moved = members.filter((one) => movers.some((mover) => isSame(one, mover)));
      if (!news.here) await leave(leerwerkplaatsId, told.tenantId, { movers, moved }, news.since);
      for (const { id } of moved) {
        // Two who leave in one message are two commands.
        const commandId = documentId(told.commandId, id);
        await record({ ...told, commandId, leerwerkplaatsId }, id, news, teamId);
      }
      // Who is new has a name only on the roster.
      if (news.here && moved.filter(({ former }) => !former).length < movers.length) {
        await checkRostersSoon(documents, leerwerkplaatsId, told.at);
      }
    }
  }

  /** What the tab remembers of somebody who left ends at once, member or not. */
  async function leave(
    leerwerkplaatsId: string,
    tenantId: string,
    { movers, moved }: { movers: readonly Mover[]; moved: readonly MemberDocument[] },
    since: string,
  ): Promise<void> {
    const named = movers.flatMap(({ objectId }) => objectId ?? []);
    const people = new Set([
      ...moved.map(({ personId }) => personId),
      ...named.map((objectId) => personIdOf(tenantId, objectId)),
    ]);
    for (const personId of people) {
      await parts.keep({ personId, leerwerkplaatsId, here: false, since });
    }
  }

  /**
   * Of a member who left a team, from the event that it left behind: whether they are still in
   * another one, and if not, whether somebody still leads. False: not to be known yet.
   * @param silenceCounts whether a roster that can't be read counts as one without them
   */
  async function confirm(
    command: Omit<Told, 'tenantId'> & { leerwerkplaatsId: string },
    memberDocumentId: string,
    isIn: IsIn,
    silenceCounts: boolean,
  ): Promise<boolean> {
    const { leerwerkplaatsId } = command;
    const partition = workOf(leerwerkplaatsId);
    const member = await documents.get<MemberDocument>(partition, memberDocumentId);
    if (!member) return false;
    if (member.presence?.here !== false) return true;
    const elsewhere = await otherTeams(leerwerkplaatsId, member.leftTeamId);
    const found = await isInOne(elsewhere, member.teamsId, isIn);
    if (found === undefined && !silenceCounts) return false;
    if (found) {
      await record(command, member.id, { ...member.presence, here: true });
    } else {
      await untilSettled('who left', async () => {
        const written = await commit(documents, command, await gone(command, member));
        return written.outcome !== 'conflict';
      });
    }
    return true;
  }

  async function otherTeams(leerwerkplaatsId: string, teamId: string | undefined) {
    const channels = await channelsOf(documents, leerwerkplaatsId);
    return channels.filter((channel) => channel.teamId !== teamId);
  }

  /**
   * What became known of a member, unless something newer is. Without `teamId` it isn't known which
   * team they left, and each is asked.
   */
  async function record(
    command: Omit<Told, 'tenantId'> & { leerwerkplaatsId: string },
    id: string,
    news: Presence,
    teamId?: string,
  ): Promise<void> {
    const partition = workOf(command.leerwerkplaatsId);
    await untilSettled('a member', async () => {
      const member = await documents.get<MemberDocument>(partition, id);
      const after = member && afterNews(member.presence, news);
      if (!after) return true;
      const { etag, leftTeamId: _team, dueAt: _due, ...stored } = member;
      const left = news.here || teamId === undefined ? {} : { leftTeamId: teamId };
      const kept = news.here || member.former ? {} : { dueAt: forgottenAt(news.since) };
      const document: MemberDocument = { ...stored, presence: after.presence, ...left, ...kept };
      const written = await commit(documents, command, [
        { kind: 'replace', document, etag },
        ...(after.turned ? await consequences(command, member, news, teamId) : []),
      ]);
      return written.outcome !== 'conflict';
    });
  }

  /** Whoever left may be in another team; a leader who is back is asked what waited for them. */
  async function consequences(
    command: Parameters<typeof eventOf>[2],
    member: MemberDocument,
    { here }: Presence,
    teamId: string | undefined,
  ): Promise<readonly Operation[]> {
    const leads = member.role === 'project-leader';
    if (here) return leads ? askAnew(documents, command, member.presence?.since) : [];
    const elsewhere = await otherTeams(command.leerwerkplaatsId, teamId);
    if (elsewhere.length === 0) return gone(command, member);
    return [{ kind: 'create', document: eventOf('member-left', member.id, command) }];
  }

  /** What follows from somebody having left for sure. */
  async function gone(
    command: Parameters<typeof eventOf>[2] & { leerwerkplaatsId: string },
    member: MemberDocument,
  ): Promise<readonly Operation[]> {
    const followUps = await Promise.all([
      leaderless(command, member),
      contactGone(documents, command, member),
    ]);
    return followUps.flat();
  }

  /** A leerwerkplaats that nobody leads any more says so. */
  async function leaderless(
    command: Parameters<typeof eventOf>[2] & { leerwerkplaatsId: string },
    member: MemberDocument,
  ): Promise<readonly Operation[]> {
    if (member.role !== 'project-leader') return [];
    const members = await membersOf(documents, command.leerwerkplaatsId);
    const other = members.find((one) => one.id !== member.id && isLeading(one));
    // Part of the batch: of two leaders who leave at one moment, one must see that nobody is left.
    if (other) return [unchanged(other)];
    return [{ kind: 'create', document: eventOf('leader-gone', member.id, command) }];
  }

  return { hear, confirm, record };
}

function isSame({ personId, teamsId }: MemberDocument, mover: Mover): boolean {
  return mover.objectId === undefined
    ? mover.teamsId === teamsId
    : personId.endsWith(`:${mover.objectId}`);
}

/** Undefined: at least one roster doesn't answer, and no other has them. */
async function isInOne(
  channels: readonly ChannelDocument[],
  teamsId: string,
  isIn: IsIn,
): Promise<boolean | undefined> {
  let answer: boolean | undefined = false;
  for (const channel of channels) {
    // Where the app is away nobody can be asked; that says nothing of who is there.
    const found = awayPart(channel) ? undefined : await isIn(channel, teamsId);
    if (found) return true;
    if (found === undefined) answer = undefined;
  }
  return answer;
}
