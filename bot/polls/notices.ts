import {
  type ChannelDocument,
  channelKey,
  channelPartition,
  type MemberDocument,
  memberId,
  type Starter,
} from '../../domain/leerwerkplaats/records';
import { type PollDocument, pollDocumentId, pollOf } from '../../domain/polls/records';
import type { SendOutcome } from '../../domain/shared/delivery';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import type { Language } from '../../domain/shared/language';
import { cardIdOf, cardPosted, type PostedCard } from '../../domain/shared/posted-card';
import type { LeaderMessages } from '../leerwerkplaats/leader-messages';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';
import { cardDeletedCard } from './cards';
import { pollMessage } from './redraw';

/**
 * A poll that was asked is posted in its channel, as a new thread; again when its card was deleted
 * and somebody wants it back.
 */
export function createPollNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson' | 'isIn'>;
  toLeader: LeaderMessages;
}): Notices {
  const { documents, messages, toLeader } = options;

  async function read(event: EventDocument) {
    const poll = await documents.get<PollDocument>(
      workOf(event.leerwerkplaatsId),
      pollDocumentId(event.subjectId),
    );
    const channel =
      poll &&
      (await documents.get<ChannelDocument>(
        channelPartition(poll.channelId),
        channelKey(poll.channelId),
      ));
    return channel && { poll, channel };
  }

  async function post(event: EventDocument, repeat: boolean): Promise<NoticeOutcome> {
    const found = await read(event);
    if (!found) return notReadableYet;
    const { poll, channel } = found;
    const outcome = await messages.startThread(channel, pollMessage(poll, { repeat }));
    if (outcome.kind !== 'sent') return { outcome };
    const subject = { type: 'poll', id: poll.pollId };
    const drawn = { version: poll.version, repeat };
    return { outcome, record: [cardPosted(subject, outcome, drawn)] };
  }

  /**
   * Whoever asked it, 1:1, or else the project leader. Nobody, once it is being posted again.
   * @param anew for a new project leader: who asked it, and is still here, was told before
   */
  async function tellDeleted(
    event: EventDocument,
    { repeat }: Attempt,
    anew: boolean,
  ): Promise<NoticeOutcome> {
    const subject = { type: 'poll', id: event.subjectId };
    const [found, card] = await Promise.all([
      read(event),
      documents.get<PostedCard>(workOf(event.leerwerkplaatsId), cardIdOf(subject)),
    ]);
    if (!found || !card) return notReadableYet;
    if (card.state !== 'deleted') return unneeded;
    const { poll, channel } = found;
    if (poll.status === 'withdrawn') return unneeded;
    const draw = (language: Language) =>
      messageOf(cardDeletedCard(pollOf(poll), language), { repeat });
    const here = await isHere(poll.askedBy, channel);
    if (here === undefined) return notReadableYet;
    if (here && anew) return unneeded;
    const outcome = here && (await toAsker(poll.askedBy, channel, draw));
    return outcome && outcome.kind !== 'gone'
      ? { outcome }
      : toLeader(event.leerwerkplaatsId, draw);
  }

  /** Whether who asked is still in the channel, and so may post it again; undefined: not to be known now. */
  async function isHere(
    { teamsId, personId }: Starter,
    channel: ChannelDocument,
  ): Promise<boolean | undefined> {
    const partition = workOf(channel.leerwerkplaatsId);
    const member = await documents.get<MemberDocument>(partition, memberId(personId));
    return member?.presence?.here === false ? false : messages.isIn(channel, teamsId);
  }

  function toAsker(
    { teamsId, language }: Starter,
    { tenantId, serviceUrl }: ChannelDocument,
    draw: (language: Language) => TeamsMessage,
  ): Promise<SendOutcome> {
    return messages.toPerson({ teamsId, tenantId, serviceUrl }, draw(language));
  }

  const posting = oneNotice('channel', (event, { repeat }) => post(event, repeat));
  return {
    'poll-asked': posting,
    'poll-posted-again': posting,
    'poll-card-deleted': oneNotice('asker', (event, attempt) => tellDeleted(event, attempt, false)),
    'poll-card-still-deleted': oneNotice('project-leader', (event, attempt) =>
      tellDeleted(event, attempt, true),
    ),
  };
}
