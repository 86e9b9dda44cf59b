import type { Theme } from '../model';
import type { PageChannel, PageState, PageTeam } from '../page-model';

/** What kind of page is shown: a tab, the page that sets one up, or a dialog. */
export type FrameContext = 'content' | 'settings' | 'task';

/** Where a page of the app is shown, and which one. */
export interface ShownPage {
  frameContext: FrameContext;
  channel: PageChannel;
  /** Absent in the personal app. */
  team?: PageTeam | undefined;
  entityId: string;
  subPage?: string | undefined;
}

/** Teams makes one up for each run of its client. */
const sessionId = crypto.randomUUID();

const roles = { user: 1, guest: 2, external: 1 };

/**
 * The answer to getContext, with the flat names of the first SDK that still go over the wire: the SDK
 * makes `app`, `page`, `user`, `team` and `channel` of them.
 */
export function contextFor(state: PageState, theme: Theme, page: ShownPage): object {
  const { person, app } = state;
  const { channel, team } = page;
  const inChannel = team && {
    channelId: channel.id,
    channelName: channel.name,
    channelType: 'Regular',
    teamId: team.id,
    teamName: team.name,
    teamType: 0,
    groupId: team.groupId,
    hostTeamGroupId: team.groupId,
    hostTeamTenantId: app.tenant,
    isTeamArchived: team.archived,
    userTeamRole: roles[person.role],
  };
  return {
    theme,
    locale: person.language === 'en' ? 'en-gb' : 'nl-nl',
    appSessionId: sessionId,
    sessionId,
    appId: app.id,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    frameContext: page.frameContext,
    entityId: page.entityId,
    subEntityId: page.subPage ?? '',
    isFullScreen: false,
    isMultiWindow: false,
    userObjectId: person.objectId,
    userDisplayName: person.name,
    loginHint: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tid: app.tenant,
    ...inChannel,
  };
}
