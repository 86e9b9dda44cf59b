import type { PresenceService } from '../../domain/leerwerkplaats/presences';
import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import type { LeerwerkplaatsService } from '../../domain/leerwerkplaats/service';
import { leerwerkplaatsRefusals } from '../../domain/leerwerkplaats/text';
import type { Command } from '../../domain/shared/command';
import { say } from '../../domain/shared/language';
import { type Answer, notice } from '../shared/answer';
import { sharedTexts } from '../shared/text';
import type { Turn } from '../shared/turn';
import { coupleForm, startForm } from './actions';
import { leerwerkplaatsTexts } from './text';

export type InLeerwerkplaats = ReturnType<typeof createInLeerwerkplaats>;

/**
 * Lets a handler run in the leerwerkplaats of the channel that the activity came from, and says
 * how to get there where there is none, or where somebody isn't any more. The leerwerkplaats never
 * comes from card data.
 */
export function createInLeerwerkplaats(
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'coupledChannel' | 'roleElsewhere' | 'hasLeft'>,
  presences: Pick<PresenceService, 'seen'>,
) {
  /**
   * Whether somebody takes part. What comes from the message extension, which works where the bot
   * itself is not, is proven by their own record, or else by the roster of the channel; anything else
   * by Teams bringing it, unless they left while it was on their screen.
   */
  async function isIn(
    { person, inExtension, standing }: Turn,
    { leerwerkplaatsId, channelId }: ChannelDocument,
  ): Promise<boolean> {
    const proven = inExtension
      ? (await leerwerkplaatsen.roleElsewhere(leerwerkplaatsId, person.id)) !== undefined
      : !(await leerwerkplaatsen.hasLeft(leerwerkplaatsId, person.id));
    return proven || (await standing({ channelId, teamsId: person.teamsId })) !== 'unknown';
  }

  return async (
    turn: Turn,
    handle: (command: Command, channel: ChannelDocument) => Promise<Answer>,
  ): Promise<Answer> => {
    const { person, commandId, at, place } = turn;
    if (place.kind === 'chat') return notice(say(sharedTexts['only-in-channel'], person.language));
    const channel = await leerwerkplaatsen.coupledChannel(place.channel);
    if (!channel || !(await isIn(turn, channel))) {
      return notice(say(leerwerkplaatsRefusals['not-coupled'], person.language), [
        startForm.button(say(leerwerkplaatsTexts['start-button'], person.language)),
        coupleForm.button(say(leerwerkplaatsTexts['couple-button'], person.language)),
      ]);
    }
    const { tenantId, leerwerkplaatsId } = channel;
    if (!turn.inExtension) {
      await presences.seen({ commandId: `seen-${commandId}`, tenantId, at }, channel, turn.sentAt);
    }
    return handle({ commandId, person, at, leerwerkplaatsId }, channel);
  };
}
