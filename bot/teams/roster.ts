import type { TeamsChannelAccount, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Standing } from '../../domain/leerwerkplaats/access';
import { channelNameOf as nameOf } from '../../domain/leerwerkplaats/model';
import { channelIdOf, type TeamsActivity, tenantOf } from './activity';
import type { TeamsAdapter } from './adapter';
import { statusOf } from './outcome';

/**
 * What the roster of a channel says of a person; without `elsewhere` of the one who acts. Asked of
 * the channel itself: the team's own roster lacks who comes from elsewhere, and has who may not
 * see a private channel. Elsewhere the app may have been removed: then nobody is known there.
 * @param lenient a roster that doesn't answer counts as 'member', for unsigned local drivers only
 */
export async function standingOf(
  context: TurnContext,
  activity: TeamsActivity,
  lenient: boolean,
  elsewhere?: { channelId: string; teamsId: string },
): Promise<Standing> {
  try {
    const connector = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
    const member = await connector.conversations.getConversationMember(
      elsewhere?.channelId ?? channelIdOf(activity),
      elsewhere?.teamsId ?? activity.from.id,
    );
    return isGuest(member as TeamsChannelAccount, tenantOf(activity)) ? 'guest' : 'member';
  } catch (fault) {
    if (lenient) return 'member';
    const status = statusOf(fault);
    if (status === 404 || (elsewhere && status === 403)) return 'unknown';
    throw fault;
  }
}

/** Whether somebody on the roster is of another organisation than the host's, as a guest or otherwise. */
export function isGuest(
  { userRole, userPrincipalName, tenantId }: Partial<TeamsChannelAccount>,
  hostTenantId: string | undefined,
): boolean {
  const external = tenantId !== undefined && tenantId !== hostTenantId;
  const guest = userRole === 'guest' || (userPrincipalName ?? '').toUpperCase().includes('#EXT#');
  return external || guest;
}

/** The name of the channel with its team's, so that who decides about it knows which one it is. */
export async function channelNameOf(
  adapter: Pick<TeamsAdapter, 'teamsConnector'>,
  context: TurnContext,
  activity: TeamsActivity,
): Promise<string> {
  const teamId = activity.channelData?.team?.id;
  const channelId = channelIdOf(activity);
  if (teamId === undefined) return '';
  try {
    const { teams } = adapter.teamsConnector(context);
    const [team, { conversations = [] }] = await Promise.all([
      teams.fetchTeamDetails(teamId),
      teams.fetchChannelList(teamId),
    ]);
    const channel = conversations.find(({ id }) => id === channelId)?.name;
    return nameOf(team.name, channel);
  } catch {
    // Only a courtesy: without a name the request still says who asks.
    return '';
  }
}
