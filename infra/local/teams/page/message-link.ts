import { localTenantId } from '../identity';
import type { SeenMessage } from '../model';
import type { PageState } from '../page-model';
import { placeOf } from './place-of';

/** The address that Teams gives a message: of a channel with its team and thread, of a chat with its kind. */
export function messageLink(message: SeenMessage, state: PageState): string {
  const { id, conversation, thread } = message;
  const { team, channel } = placeOf(state, conversation) ?? {};
  const path = `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${id}`;
  if (!team || !channel) {
    return `${path}?${new URLSearchParams({ context: '{"contextType":"chat"}' })}`;
  }
  const query = new URLSearchParams({
    tenantId: localTenantId,
    groupId: team.groupId,
    parentMessageId: thread,
    teamName: team.name,
    channelName: channel.name,
    createdTime: id,
  });
  return `${path}?${query}`;
}
