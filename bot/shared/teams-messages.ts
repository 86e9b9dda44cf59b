import type { ChannelAddress } from '../../domain/leerwerkplaats/model';
import type { Roster } from '../../domain/members/reconciliation';
import type { SendOutcome } from '../../domain/shared/delivery';
import type { AdaptiveCard } from './card';

/** What is posted: a card, and the constant words that a notification shows. */
export interface TeamsMessage {
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/**
 * All that we send to Teams, and ask of it, outside the answer to an activity. Nothing here throws for Teams'
 * sake: what Teams made of it is the outcome. Each call is one try.
 */
export interface TeamsMessages {
  /** Posts a message that starts a thread in a channel. */
  startThread(channel: ChannelAddress, message: TeamsMessage): Promise<SendOutcome>;
  /** Posts a message in a thread of a channel. @param thread the conversation that its first message started */
  reply(channel: ChannelAddress, thread: string, message: TeamsMessage): Promise<SendOutcome>;
  /** Replaces a message of ours. */
  edit(
    channel: ChannelAddress,
    posted: { conversationId: string; activityId: string },
    message: TeamsMessage,
  ): Promise<SendOutcome>;
  /** Writes to a person, 1:1. */
  toPerson(
    person: { teamsId: string; tenantId: string; serviceUrl: string },
    message: TeamsMessage,
  ): Promise<SendOutcome>;
  /** Whether the roster of a channel has somebody; undefined: Teams doesn't answer now. */
  isIn(channel: ChannelAddress, teamsId: string): Promise<boolean | undefined>;
  /** Who is in a channel. */
  roster(channel: ChannelAddress): Promise<Roster>;
}
