import { changedMessage, type MessageChange, type Occasion } from './activities';
import { type Delivery, succeeded } from './delivery';
import type { Feed } from './feed';
import { readMentions } from './mentions';
import type { Message } from './model';
import { notVisible } from './not-visible';

/**
 * What people do with messages that were sent. Each answers false when the bot should have heard of
 * it and didn't take it, and rejects with notVisible where it can't be done.
 */
export interface OwnMessages {
  editMessage(person: string, messageId: string, text: string): Promise<boolean>;
  /** Also somebody else's, the bot's for instance, of which nobody tells the bot. */
  deleteMessage(person: string, messageId: string): Promise<boolean>;
  undeleteMessage(person: string, messageId: string): Promise<boolean>;
}

type At = Occasion & { message: Message };

export interface OwnMessageParts {
  feed: Feed;
  delivery: Delivery;
  /** Who and where; throws when this person can't see this message. */
  occasionAt(person: string, messageId: string): At;
  hears(at: Occasion, message: Message): boolean;
}

/** Changes messages, and tells the bot of those that it hears. */
export function createOwnMessages({
  feed,
  delivery,
  occasionAt,
  hears,
}: OwnMessageParts): OwnMessages {
  const own = (person: string, messageId: string, deleted: boolean): At => {
    const at = occasionAt(person, messageId);
    const fits = at.message.author === person && (at.message.deleted ?? false) === deleted;
    if (!fits) throw notVisible('There is no such message of this person.');
    return at;
  };
  /** What the bot heard of before, it hears of again. */
  const tell = async (at: At, after: Message | undefined, what: MessageChange) => {
    const heard = after && (hears(at, at.message) || hears(at, after));
    return !heard || succeeded(await delivery.send(changedMessage(at, after, what)));
  };
  return {
    editMessage: async (person, messageId, text) => {
      const at = own(person, messageId, false);
      const mentions = readMentions(text, at.members ?? []).mentioned.map(({ key }) => key);
      return tell(at, feed.edit(messageId, { text, mentions }), 'editMessage');
    },
    deleteMessage: async (person, messageId) => {
      const at = occasionAt(person, messageId);
      if (at.message.author === person) {
        return tell(at, feed.withdraw(messageId), 'softDeleteMessage');
      }
      feed.remove(messageId);
      return true;
    },
    undeleteMessage: async (person, messageId) => {
      const at = own(person, messageId, true);
      return tell(at, feed.restore(messageId), 'undeleteMessage');
    },
  };
}
