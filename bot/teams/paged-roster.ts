import type { TeamsChannelAccount } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { ChannelAddress } from '../../domain/leerwerkplaats/model';
import type { Roster, RosterPerson } from '../../domain/members/reconciliation';
import { oneLine } from '../../domain/shared/one-line';
import { personIdOf } from '../../domain/shared/person';
import { isGuest } from './roster';

/** As many as Teams gives at once (TeamsInfo.getPagedMembers: 50 to 500). */
const pageSize = 500;

/** No leerwerkplaats is so large; a team of a whole organisation is, and is read up to here. */
const mostPages = 4;

/**
 * Who is in a channel, page by page, asked of the channel itself. Somebody without an Entra object
 * id can't be recognised and is left out. Throws what the connector throws.
 */
export async function readRoster(
  client: ConnectorClient,
  { channelId, tenantId }: Pick<ChannelAddress, 'channelId' | 'tenantId'>,
): Promise<Roster> {
  const people: RosterPerson[] = [];
  let continuationToken: string | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    // The SDK's type wants a token for the first page too, which there is none of.
    const asked = { pageSize, ...(continuationToken ? { continuationToken } : {}) };
    const answer = await client.conversations.getConversationPagedMembers(
      channelId,
      asked as { pageSize: number; continuationToken: string },
    );
    for (const member of answer.members ?? []) people.push(...personOf(member, tenantId));
    continuationToken = answer.continuationToken;
    if (!continuationToken) return { kind: 'people', people, whole: true };
  }
  return { kind: 'people', people, whole: false };
}

/** The object id has been sent under both names over the years. */
function personOf(member: Partial<TeamsChannelAccount>, tenantId: string): RosterPerson[] {
  const { id: teamsId, name, aadObjectId } = member;
  const objectId = aadObjectId ?? (member as { objectId?: string }).objectId;
  if (!teamsId || !objectId) return [];
  const known = oneLine(name ?? '') || '?';
  const guest = isGuest(member, tenantId);
  return [{ personId: personIdOf(tenantId, objectId), teamsId, name: known, guest }];
}
