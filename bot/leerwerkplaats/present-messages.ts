import type { ChannelAddress } from '../../domain/leerwerkplaats/model';
import { awayPart } from '../../domain/leerwerkplaats/presence';
import type { PresenceService } from '../../domain/leerwerkplaats/presences';
import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import type { SendOutcome } from '../../domain/shared/delivery';
import type { Clock } from '../../domain/shared/time';
import type { TeamsMessages } from '../shared/teams-messages';

/**
 * Sends nothing to a channel that is known to be out of reach, and remembers what Teams says of
 * one that wasn't: one refused call, not one for each event.
 */
export function createPresentMessages(options: {
  messages: TeamsMessages;
  presences: Pick<PresenceService, 'missing'>;
  clock: Clock;
}): TeamsMessages {
  const { messages, presences, clock } = options;

  async function unlessAway(
    channel: ChannelAddress,
    send: () => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    // Of a channel that isn't coupled nothing is known, and nothing can wait for it.
    if (!isCoupled(channel)) {
      const outcome = await send();
      return outcome.kind === 'away' ? { kind: 'gone' } : outcome;
    }
    const part = awayPart(channel);
    if (part) return { kind: 'away', part };
    const outcome = await send();
    if (outcome.kind === 'away') await presences.missing(channel, outcome.part, clock());
    return outcome;
  }

  return {
    startThread: (channel, message) =>
      unlessAway(channel, () => messages.startThread(channel, message)),
    reply: (channel, thread, message) =>
      unlessAway(channel, () => messages.reply(channel, thread, message)),
    edit: (channel, posted, message) =>
      unlessAway(channel, () => messages.edit(channel, posted, message)),
    toPerson: messages.toPerson,
    isIn: messages.isIn,
    roster: messages.roster,
  };
}

function isCoupled(channel: ChannelAddress): channel is ChannelDocument {
  return 'leerwerkplaatsId' in channel;
}
