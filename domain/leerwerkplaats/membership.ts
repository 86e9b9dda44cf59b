import { commit, untilSettled } from '../shared/command';
import { type Documents, documentId, type Operation, type Read } from '../shared/documents';
import { eventOf } from '../shared/event';
import { channelsOf, channelsOfTeam } from './channels';
import { isLeading, membersOf } from './members';
import { afterNews, awayPart, type Presence } from './presence';
import type { Told } from './presences';
import type { ChannelDocument, MemberDocument } from './records';
import { askAnew } from './unanswered';

/** Somebody who came to a team or left it. Teams gives the Entra object id not always. */
export interface Mover {
  readonly teamsId: string;
  readonly objectId: string | undefined;
}

/** Asks Teams whether somebody is in a channel. */
export type IsIn = (channelId: string, teamsId: string) => Promise<boolean>;

export type MembershipService = ReturnType<typeof createMembershipService>;

/** Members who leave a team and come back. Their record stays; what they may do ends at once. */
export function createMembershipService({ documents }: { documents: Documents }) {
  /** News of a team. Who is still in another team of the leerwerkplaats hasn't left it. */
  async function hear(
    told: Told,
    teamId: string,
    movers: readonly Mover[],
    news: Presence,
    isIn: IsIn,
  ): Promise<void> {
    const channels = await channelsOfTeam(documents, { tenantId: told.tenantId, teamId });
    for (const leerwerkplaatsId of new Set(channels.map((one) => one.leerwerkplaatsId))) {
      const members = await membersOf(documents, leerwerkplaatsId);
      const moved = members.filter((one) => movers.some((mover) => isSame(one, mover)));
      const elsewhere = news.here ? [] : await otherTeams(leerwerkplaatsId, teamId);
      for (const member of moved) {
        if (await isInOne(elsewhere, member.teamsId, isIn)) continue;
        await record({ ...told, leerwerkplaatsId }, member.id, news);
      }
    }
  }

  async function otherTeams(leerwerkplaatsId: string, teamId: string) {
    const channels = await channelsOf(documents, leerwerkplaatsId);
    return channels.filter((channel) => channel.teamId !== teamId && !awayPart(channel));
  }

  async function record(
    command: Told & { leerwerkplaatsId: string },
    id: string,
    news: Presence,
  ): Promise<void> {
    await untilSettled('a member', async () => {
      const members = await membersOf(documents, command.leerwerkplaatsId);
      const member = members.find((one) => one.id === id);
      const after = member && afterNews(member.presence, news);
      if (!after) return true;
      const { etag, ...stored } = member;
      const document: MemberDocument = { ...stored, presence: after.presence };
      // Two who leave in one message are two commands.
      const once = { ...command, commandId: documentId(command.commandId, id) };
      const written = await commit(documents, once, [
        { kind: 'replace', document, etag },
        ...(after.turned ? await consequences(once, member, news, members) : []),
      ]);
      return written.outcome !== 'conflict';
    });
  }

  /** A leerwerkplaats without a leader says so; one whose leader is back asks what waited for them. */
  async function consequences(
    command: Told & { leerwerkplaatsId: string },
    member: MemberDocument,
    { here }: Presence,
    members: readonly Read<MemberDocument>[],
  ): Promise<readonly Operation[]> {
    if (member.role !== 'project-leader') return [];
    if (here) return askAnew(documents, command, member.presence?.since);
    if (members.some((one) => one.id !== member.id && isLeading(one))) return [];
    return [{ kind: 'create', document: eventOf('leader-gone', member.id, command) }];
  }

  return { hear };
}

function isSame({ personId, teamsId }: MemberDocument, mover: Mover): boolean {
  return mover.objectId === undefined
    ? mover.teamsId === teamsId
    : personId.endsWith(`:${mover.objectId}`);
}

async function isInOne(
  channels: readonly ChannelDocument[],
  teamsId: string,
  isIn: IsIn,
): Promise<boolean> {
  for (const { channelId } of channels) if (await isIn(channelId, teamsId)) return true;
  return false;
}
