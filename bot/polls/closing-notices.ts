import { membersOf } from '../../domain/leerwerkplaats/members';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type MemberDocument,
  memberId,
} from '../../domain/leerwerkplaats/records';
import { isAnswered } from '../../domain/polls/answers';
import { coverageOf } from '../../domain/polls/coverage';
import { wordsOf } from '../../domain/polls/keeping-words';
import { shownAnswer } from '../../domain/polls/model';
import { mayAnswer } from '../../domain/polls/not-answered';
import {
  type PollDocument,
  pollDocumentId,
  pollOf,
  type VoteDocument,
  voteId,
} from '../../domain/polls/records';
import { isStillOpen } from '../../domain/polls/reminding';
import type { SendOutcome } from '../../domain/shared/delivery';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { messageLink } from '../../domain/shared/message-link';
import {
  cardIdOf,
  cardPostedAnew,
  cardReplaced,
  type PostedCard,
} from '../../domain/shared/posted-card';
import type { Clock } from '../../domain/shared/time';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type Notice,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { reminderCard, replacedResultCard } from './closing-cards';
import { resultDrawer } from './redraw';

/** The result in the thread of a poll that closed; and, before that, a reminder to each who may answer. */
export function createClosingNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'reply' | 'startThread' | 'edit' | 'toPerson' | 'isIn'>;
  clock: Clock;
}): Notices {
  const { documents, messages, clock } = options;

  async function read({ leerwerkplaatsId, subjectId }: EventDocument) {
    const partition = workOf(leerwerkplaatsId);
    const [poll, card] = await Promise.all([
      documents.get<PollDocument>(partition, pollDocumentId(subjectId)),
      documents.get<PostedCard>(partition, cardIdOf({ type: 'poll', id: subjectId })),
    ]);
    const channel =
      poll &&
      (await documents.get<ChannelDocument>(
        channelPartition(poll.channelId),
        channelKey(poll.channelId),
      ));
    return channel && { poll, channel, card };
  }

  /** In the card's thread; where the card isn't there, as a thread of its own. */
  async function tellResult(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { poll, channel, card } = found;
    // Opened again meanwhile. An anonymous poll is being counted.
    if (poll.status === 'open' || poll.status === 'withdrawn') return unneeded;
    if (poll.status === 'closing') return notReadableYet;
    // What the change feed keeps with the poll may still be on its way.
    const [coverage, words] = await Promise.all([
      poll.needed?.length ? coverageOf(documents, poll) : {},
      wordsOf(documents, poll),
    ]);
    const message = resultDrawer.draw({ ...poll, coverage, words } as PollDocument, attempt);
    const subject = { type: resultDrawer.type, id: poll.pollId };
    const partition = workOf(event.leerwerkplaatsId);
    const earlier = await documents.get<PostedCard>(partition, cardIdOf(subject));
    const replaced = earlier && (await replaceEarlier(channel, poll, earlier));
    if (replaced?.kind === 'retry' || replaced?.kind === 'away') return { outcome: replaced };
    // Whether it is done isn't known: doing it again does no harm.
    if (replaced?.kind === 'unknown') return notReadableYet;
    const thread = card?.state === 'posted' ? card.conversationId : null;
    const replied = thread === null ? undefined : await messages.reply(channel, thread, message);
    const lost = replied === undefined || replied.kind === 'deleted' || replied.kind === 'gone';
    const outcome = lost ? await messages.startThread(channel, message) : replied;
    if (outcome.kind !== 'sent') return { outcome };
    const drawn = { version: poll.version, repeat: attempt.repeat };
    return { outcome, record: [cardPostedAnew(poll, subject, outcome, { drawn, earlier })] };
  }

  /** The result of the time before it was opened again says only that there is a new one. */
  async function replaceEarlier(
    channel: ChannelDocument,
    { language }: PollDocument,
    earlier: PostedCard,
  ): Promise<SendOutcome | undefined> {
    const { conversationId, activityId } = earlier;
    if (conversationId === null || activityId === null) return undefined;
    await cardReplaced(documents, earlier);
    const replaced = messageOf(replacedResultCard(language), { repeat: false });
    return messages.edit(channel, { conversationId, activityId }, replaced);
  }

  /**
   * Everybody who is asked, so that the list stays the same while it is sent; who has answered
   * needs none. Of an anonymous poll everybody gets one: a message to some would tell who answered.
   */
  async function toRemind(event: EventDocument): Promise<Notice[]> {
    const members = await membersOf(documents, event.leerwerkplaatsId);
    return members.map(({ personId }) => ({
      recipient: personId,
      send: (attempt) => remind(event, memberId(personId), attempt),
    }));
  }

  /**
   * Looked up again at the moment of sending: never after closing, nor to who has answered, nor to
   * who isn't in the poll's own channel, which only Teams knows.
   */
  async function remind(
    event: EventDocument,
    recipient: string,
    attempt: Attempt,
  ): Promise<NoticeOutcome> {
    const partition = workOf(event.leerwerkplaatsId);
    const [found, member] = await Promise.all([
      read(event),
      documents.get<MemberDocument>(partition, recipient),
    ]);
    if (!found || !member) return notReadableYet;
    const { poll, channel, card } = found;
    const now = clock();
    if (!isStillOpen(poll, now) || !mayAnswer(member)) return unneeded;
    const vote = await documents.get<VoteDocument>(partition, voteId(poll.pollId, member.personId));
    if (vote && isAnswered(shownAnswer(poll, vote))) return unneeded;
    const isIn = await messages.isIn(channel, member.teamsId);
    if (!isIn) return isIn === undefined ? notReadableYet : unneeded;
    const link = card?.activityId
      ? messageLink({ tenantId: channel.tenantId }, poll.channelId, card.activityId)
      : undefined;
    const { teamsId, language } = member;
    const { tenantId, serviceUrl } = channel;
    const message = messageOf(reminderCard(pollOf(poll), language, { now, link }), attempt);
    const outcome = await messages.toPerson({ teamsId, tenantId, serviceUrl }, message);
    // Who can't be written to sees the poll in the channel.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  return {
    'poll-closed': oneNotice('thread', tellResult),
    'poll-reminder': toRemind,
  };
}
