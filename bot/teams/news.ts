import type { News } from '../shared/news';
import { isAboutBot, type TeamsActivity } from './activity';

/** Whether Teams tells something of its own accord: nobody is recognised by it. */
export function isNews({ type }: TeamsActivity): boolean {
  return type === 'installationUpdate' || type === 'conversationUpdate';
}

/** Where one welcome is enough: a team, or a chat. */
export function welcomePlace({ channelData, conversation }: TeamsActivity): string {
  return channelData?.team?.id ?? conversation.id;
}

const channelEvents: Readonly<Record<string, 'here' | 'gone' | 'renamed'>> = {
  channelDeleted: 'gone',
  channelRestored: 'here',
  channelRenamed: 'renamed',
};

/** What an activity tells. The app comes and goes in two ways, sometimes both; an upgrade is neither. */
export function newsOf(activity: TeamsActivity): News | undefined {
  const { type, action, membersAdded, membersRemoved } = activity;
  if (type === 'installationUpdate') {
    return action === 'add' || action === 'remove'
      ? aboutApp(activity, action === 'add')
      : undefined;
  }
  if (isAboutBot(membersAdded, activity)) return aboutApp(activity, true);
  if (isAboutBot(membersRemoved, activity)) return aboutApp(activity, false);
  const moved = membersAdded?.length ? membersAdded : membersRemoved;
  if (moved?.length) {
    const people = moved.map(({ id, aadObjectId }) => ({
      teamsId: id,
      objectId: aadObjectId ?? undefined,
    }));
    return { kind: 'people', here: Boolean(membersAdded?.length), people };
  }
  return aboutChannel(activity);
}

function aboutApp(activity: TeamsActivity, here: boolean): News {
  const name = activity.channelData?.team?.name ?? '';
  return { kind: 'app', here, place: welcomePlace(activity), name };
}

function aboutChannel({ channelData }: TeamsActivity): News | undefined {
  const what = channelEvents[channelData?.eventType ?? ''];
  if (what === undefined || !channelData?.channel) return undefined;
  const name = channelData.channel.name ?? '';
  return what === 'renamed'
    ? { kind: 'renamed', name }
    : { kind: 'channel', here: what === 'here', name };
}
