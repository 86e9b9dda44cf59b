import { randomUUID } from 'node:crypto';
import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { SendOutcome } from '../../domain/shared/delivery';
import type { ReportFault } from '../shared/report';
import type { TeamsMessages } from '../shared/teams-messages';
import type { TeamsAdapter } from './adapter';
import { messageOf } from './answer';
import { createIsIn } from './ask-roster';
import type { Budget } from './budget';
import { failureOf, restAfter, statusOf } from './outcome';
import { readRoster } from './paged-roster';

/** Nothing was sent that could have arrived. */
const notBegun: SendOutcome = { kind: 'retry', afterMilliseconds: 5_000 };

/** Posts and edits through the connector. Each call is one try; what came of it is the outcome. */
export function createTeamsMessages(options: {
  adapter: Pick<TeamsAdapter, 'connector'>;
  appId: string;
  budget: Budget;
  /** For what isn't an answer of Teams: a lost connection, or a mistake of ours. */
  reportFault: ReportFault;
}): TeamsMessages {
  const { adapter, appId, budget, reportFault } = options;

  /** @param wait what the budget said: not now means not at all, and no place was taken */
  async function attempt(
    { conversation, serviceUrl, wait }: { conversation: string; serviceUrl: string; wait: number },
    send: (client: ConnectorClient) => Promise<{ conversationId: string; activityId: string }>,
  ): Promise<SendOutcome> {
    if (wait > 0) return { kind: 'retry', afterMilliseconds: wait };
    try {
      return { kind: 'sent', ...(await send(await adapter.connector(serviceUrl))) };
    } catch (fault) {
      if (statusOf(fault) === undefined) reportFault(randomUUID(), fault);
      budget.rest(conversation, restAfter(fault));
      return failureOf(fault);
    }
  }

  return {
    startThread(channel, message) {
      const { channelId: conversation, serviceUrl } = channel;
      const wait = budget.post(conversation);
      return attempt({ conversation, serviceUrl, wait }, async (client) => {
        const created = await client.conversations.createConversation({
          isGroup: true,
          bot: { id: `28:${appId}`, name: '' },
          tenantId: channel.tenantId,
          channelData: { channel: { id: channel.channelId }, tenant: { id: channel.tenantId } },
          activity: messageOf(message) as Activity,
        } as ConversationParameters);
        return threadOf(created.id, created.activityId, channel.channelId);
      });
    },

    reply({ channelId: conversation, serviceUrl }, conversationId, message) {
      const wait = budget.post(conversation);
      return attempt({ conversation, serviceUrl, wait }, async (client) => {
        const sent = await client.conversations.sendToConversation(
          conversationId,
          messageOf(message),
        );
        return { conversationId, activityId: sent.id };
      });
    },

    edit({ channelId: conversation, serviceUrl }, { conversationId, activityId }, message) {
      const wait = budget.edit(conversation, activityId);
      return attempt({ conversation, serviceUrl, wait }, async (client) => {
        const activity = { ...messageOf(message), id: activityId };
        await client.conversations.updateActivity(conversationId, activityId, activity);
        return { conversationId, activityId };
      });
    },

    async toPerson({ teamsId, tenantId, serviceUrl }, message) {
      const wait = budget.post(teamsId);
      let opened = false;
      const outcome = await attempt({ conversation: teamsId, serviceUrl, wait }, async (client) => {
        const chat = await client.conversations.createConversation({
          isGroup: false,
          bot: { id: `28:${appId}`, name: '' },
          members: [{ id: teamsId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        } as ConversationParameters);
        opened = true;
        const sent = await client.conversations.sendToConversation(chat.id, messageOf(message));
        return { conversationId: chat.id, activityId: sent.id };
      });
      // Opening a chat twice gives the same one, and no message was on its way yet.
      if (outcome.kind === 'unknown' && !opened) return notBegun;
      // Blocked, not installed, no such person: whatever the reason, nothing arrives there.
      return outcome.kind === 'away' || outcome.kind === 'deleted' ? { kind: 'gone' } : outcome;
    },

    isIn: createIsIn({ adapter, reportFault }),

    async roster(channel) {
      try {
        return await readRoster(await adapter.connector(channel.serviceUrl), channel);
      } catch (fault) {
        const status = statusOf(fault);
        if (status === 404 || status === 403) return { kind: 'away' };
        if (status === undefined) reportFault(randomUUID(), fault);
        return { kind: 'silent' };
      }
    },
  };
}

/** Teams names the thread after its first message; some clients answer only one of the two. */
function threadOf(conversationId: string, activityId: string | undefined, channelId: string) {
  const messageId = activityId ?? conversationId.split(';messageid=')[1] ?? conversationId;
  const named = conversationId.includes(';messageid=');
  return {
    conversationId: named ? conversationId : `${channelId};messageid=${messageId}`,
    activityId: messageId,
  };
}
