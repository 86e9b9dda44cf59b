import { randomUUID } from 'node:crypto';
import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { SendOutcome } from '../../domain/shared/delivery';
import type { ReportFault } from '../shared/report';
import type { TeamsMessages } from '../shared/teams-messages';
import type { TeamsAdapter } from './adapter';
import { messageOf } from './answer';
import type { Budget } from './budget';
import { statusOf } from './roster';

/** Too many, busy with this message, our token, too slow: it didn't arrive, and may later. */
const surelyNotTaken = [401, 408, 412, 429];

/** When Teams says 'later' without saying when, in milliseconds. */
const pauseUnlessTold = 5_000;

/** What Teams means by a 403 or 404 (its documented error codes); any other is 'gone'. */
const refusals: Readonly<Record<string, SendOutcome>> = {
  BotNotInConversationRoster: { kind: 'away', part: 'team' },
  ConversationNotFound: { kind: 'away', part: 'channel' },
  ActivityNotFoundInConversation: { kind: 'deleted' },
};

/** Posts and edits through the connector. Each call is one try; what came of it is the outcome. */
export function createTeamsMessages(options: {
  adapter: Pick<TeamsAdapter, 'connector'>;
  appId: string;
  budget: Budget;
  /** For what isn't an answer of Teams: a lost connection, or a mistake of ours. */
  reportFault: ReportFault;
}): TeamsMessages {
  const { adapter, appId, budget, reportFault } = options;

  async function attempt(
    serviceUrl: string,
    send: (client: ConnectorClient) => Promise<{ conversationId: string; activityId: string }>,
  ): Promise<SendOutcome> {
    try {
      return { kind: 'sent', ...(await send(await adapter.connector(serviceUrl))) };
    } catch (fault) {
      const outcome = outcomeOf(fault);
      if (statusOf(fault) === undefined) reportFault(randomUUID(), fault);
      return outcome;
    }
  }

  return {
    async startThread(channel, message) {
      const wait = budget(channel.channelId, 'post');
      if (wait > 0) return { kind: 'retry', afterMilliseconds: wait };
      return attempt(channel.serviceUrl, async (client) => {
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

    async edit(channel, { conversationId, activityId }, message) {
      const wait = budget(channel.channelId, 'edit');
      if (wait > 0) return { kind: 'retry', afterMilliseconds: wait };
      return attempt(channel.serviceUrl, async (client) => {
        const activity = { ...messageOf(message), id: activityId };
        await client.conversations.updateActivity(conversationId, activityId, activity);
        return { conversationId, activityId };
      });
    },

    async toPerson({ teamsId, tenantId, serviceUrl }, message) {
      const outcome = await attempt(serviceUrl, async (client) => {
        const chat = await client.conversations.createConversation({
          isGroup: false,
          bot: { id: `28:${appId}`, name: '' },
          members: [{ id: teamsId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        } as ConversationParameters);
        const sent = await client.conversations.sendToConversation(chat.id, messageOf(message));
        return { conversationId: chat.id, activityId: sent.id };
      });
      // Blocked, not installed, no such person: whatever the reason, nothing arrives there.
      return outcome.kind === 'away' || outcome.kind === 'deleted' ? { kind: 'gone' } : outcome;
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

/** What a failed request means: try later, surely not arrived, perhaps arrived, or never. */
function outcomeOf(fault: unknown): SendOutcome {
  const status = statusOf(fault);
  if (status !== undefined && surelyNotTaken.includes(status)) {
    return { kind: 'retry', afterMilliseconds: askedPause(fault) };
  }
  const known = status === 403 || status === 404 ? refusals[codeOf(fault)] : undefined;
  if (known) return known;
  if (status === 403 || status === 404) return { kind: 'gone' };
  if (status !== undefined && status < 500) return { kind: 'rejected' };
  return { kind: 'unknown' };
}

function codeOf(fault: unknown): string {
  const { body, code } = fault as { body?: { error?: { code?: unknown } }; code?: unknown };
  return String(body?.error?.code ?? code ?? '');
}

function askedPause(fault: unknown): number {
  const { response } = fault as {
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : pauseUnlessTold;
}
