import { membersOf } from '../../domain/leerwerkplaats/members';
import { type MemberDocument, memberId } from '../../domain/leerwerkplaats/records';
import { mayForPoll } from '../../domain/polls/access';
import { isAnswered } from '../../domain/polls/answers';
import { shownAnswer } from '../../domain/polls/model';
import { mayAnswer, participationIn } from '../../domain/polls/not-answered';
import { type PollDocument, pollOf, type VoteDocument, voteId } from '../../domain/polls/records';
import { isStillOpen } from '../../domain/polls/reminding';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { messageLink } from '../../domain/shared/message-link';
import type { Clock } from '../../domain/shared/time';
import { isStillIn, readWithCard } from '../leerwerkplaats/card-notices';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type Notice,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { pollDrawer } from './redraw';
import { reminderCard, waitingCard } from './reminder-cards';

/** Before a poll closes: a reminder to each who may answer, and for who asked it who hasn't yet. */
export function createReminderNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'toPerson' | 'isIn' | 'roster'>;
  clock: Clock;
}): Notices {
  const { documents, messages, clock } = options;

  /** The poll, as long as one can answer it. */
  async function read(event: EventDocument) {
    const found = await readWithCard<PollDocument>(documents, pollDrawer, event);
    if (!found) return notReadableYet;
    const { document: poll, channel, card } = found;
    const now = clock();
    if (!isStillOpen(poll, now)) return unneeded;
    const { tenantId, serviceUrl } = channel;
    const link = card?.activityId
      ? messageLink({ tenantId }, poll.channelId, card.activityId)
      : undefined;
    return { poll, channel, now, link, address: { tenantId, serviceUrl } };
  }

  /**
   * Everybody who is asked, so that the list stays the same while it is sent; who has answered
   * needs none. Of an anonymous poll everybody gets one: a message to some would tell who answered.
   */
  async function toRemind(event: EventDocument): Promise<Notice[]> {
    const members = await membersOf(documents, event.leerwerkplaatsId);
    return [
      { recipient: 'asker', send: (attempt) => tellAsker(event, attempt) },
      ...members.map(({ personId }) => ({
        recipient: personId,
        send: (attempt: Attempt) => remind(event, memberId(personId), attempt),
      })),
    ];
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
    if ('outcome' in found) return found;
    if (!member) return notReadableYet;
    if (!mayAnswer(member)) return unneeded;
    const { poll, channel, now, link, address } = found;
    const vote = await documents.get<VoteDocument>(partition, voteId(poll.pollId, member.personId));
    if (vote && isAnswered(shownAnswer(poll, vote))) return unneeded;
    const isIn = await messages.isIn(channel, member.teamsId);
    if (!isIn) return isIn === undefined ? notReadableYet : unneeded;
    const { teamsId, language } = member;
    const message = messageOf(reminderCard(pollOf(poll), language, { now, link }), attempt);
    const outcome = await messages.toPerson({ teamsId, ...address }, message);
    // Who can't be written to sees the poll in the channel.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  /** Of a poll with names: who hasn't answered, so that nobody has to look for it. */
  async function tellAsker(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const found = await read(event);
    if ('outcome' in found) return found;
    const { poll, channel, link, address } = found;
    if (poll.anonymous) return unneeded;
    const { teamsId, personId, language } = poll.askedBy;
    const partition = workOf(event.leerwerkplaatsId);
    const member = await documents.get<MemberDocument>(partition, memberId(personId));
    if (!mayForPoll('see-not-answered', { role: member?.role, isAsker: true })) return unneeded;
    const isIn = await isStillIn({ documents, messages }, poll.askedBy, channel);
    if (!isIn) return isIn === undefined ? notReadableYet : unneeded;
    const participation = await participationIn(documents, poll, () => messages.roster(channel));
    if (participation.waiting.length === 0) return unneeded;
    const message = messageOf(waitingCard(participation, language, link), attempt);
    const outcome = await messages.toPerson({ teamsId, ...address }, message);
    // The button on the poll tells it too.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  return { 'poll-reminder': toRemind };
}
