import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import { awayPart } from './presence';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
} from './records';

/** The coupled channels of a team. Over all partitions: only when an app, channel or person comes or goes. */
export function channelsOfTeam(
  documents: Documents,
  { tenantId, teamId }: { tenantId: string; teamId: string },
): Promise<Read<ChannelDocument>[]> {
  const query: NamedQuery = {
    name: 'channels-of-team',
    text: "SELECT * FROM c WHERE c.type = 'channel' AND c.teamId = @teamId AND c.tenantId = @tenantId",
    parameters: { teamId, tenantId },
  };
  return documents.queryAcross<ChannelDocument>(query, 'index');
}

/** The channels of a leerwerkplaats. Over all partitions: only when its own channel can't be reached. */
export function channelsOf(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<Read<ChannelDocument>[]> {
  const query: NamedQuery = {
    name: 'channels-of-leerwerkplaats',
    text: "SELECT * FROM c WHERE c.type = 'channel' AND c.leerwerkplaatsId = @leerwerkplaatsId",
    parameters: { leerwerkplaatsId },
  };
  return documents.queryAcross<ChannelDocument>(query, 'index');
}

/**
 * Where announcements go: the channel that the leerwerkplaats started in; while that one is
 * deleted, another of its channels, and if there is none still that one, where they wait.
 * Undefined: can't be read yet.
 */
export async function homeChannel(
  documents: Documents,
  leerwerkplaatsId: string,
): Promise<ChannelDocument | undefined> {
  const leerwerkplaats = await documents.get<LeerwerkplaatsDocument>(
    workOf(leerwerkplaatsId),
    leerwerkplaatsDocumentId,
  );
  const channelId = leerwerkplaats?.homeChannelId;
  if (channelId === undefined) return undefined;
  const first = await documents.get<ChannelDocument>(
    channelPartition(channelId),
    channelKey(channelId),
  );
  if (first?.presence?.channel?.here !== false) return first;
  return reachableChannel(documents, first);
}

/** The channel itself if it can be reached, or else another of its leerwerkplaats that can; or else itself. */
export async function reachableChannel(
  documents: Documents,
  channel: ChannelDocument,
): Promise<ChannelDocument> {
  if (!awayPart(channel)) return channel;
  const others = await channelsOf(documents, channel.leerwerkplaatsId);
  return others.find((other) => !awayPart(other)) ?? channel;
}
