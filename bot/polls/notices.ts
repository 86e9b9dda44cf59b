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
import { type NoticeOutcome, type Notices, notReadableYet } from '../shared/notice';
import type { TeamsMessage, TeamsMessages } from '../shared/teams-messages';
import { cardDeletedCard } from './cards';
import { pollMessage } from './redraw';

/**
 * A poll that was asked is posted in its channel, as a new thread; again when its card was deleted
 * and somebody wants it back.
 */
export function createPollNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
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

  /** Whoever asked it, 1:1, or else the project leader. Nobody, once it is being posted again. */
  async function tellDeleted(event: EventDocument, repeat: boolean): Promise<NoticeOutcome> {
    const subject = { type: 'poll', id: event.subjectId };
    const [found, card] = await Promise.all([
      read(event),
      documents.get<PostedCard>(workOf(event.leerwerkplaatsId), cardIdOf(subject)),
    ]);
    if (!found || !card) return notReadableYet;
    if (card.state !== 'deleted') return { outcome: { kind: 'unneeded' } };
    const { poll, channel } = found;
    const draw = (language: Language) =>
      messageOf(cardDeletedCard(pollOf(poll), language), { repeat });
    const outcome = await toAsker(poll.asker, channel, draw);
    return outcome && outcome.kind !== 'gone'
      ? { outcome }
      : toLeader(event.leerwerkplaatsId, draw);
  }

  /** Undefined: it isn't known how to reach them, or they have left. */
  async function toAsker(
    asker: Starter | undefined,
    { tenantId, serviceUrl, leerwerkplaatsId }: ChannelDocument,
    draw: (language: Language) => TeamsMessage,
  ): Promise<SendOutcome | undefined> {
    if (!asker) return undefined;
    const { teamsId, language, personId } = asker;
    const partition = workOf(leerwerkplaatsId);
    const member = await documents.get<MemberDocument>(partition, memberId(personId));
    if (member?.presence?.here === false) return undefined;
    return messages.toPerson({ teamsId, tenantId, serviceUrl }, draw(language));
  }

  const posting: Notices[string] = (event) => [
    { recipient: 'channel', send: ({ repeat }) => post(event, repeat) },
  ];
  return {
    'poll-asked': posting,
    'poll-posted-again': posting,
    'poll-card-deleted': (event) => [
      { recipient: 'asker', send: ({ repeat }) => tellDeleted(event, repeat) },
    ],
  };
}
