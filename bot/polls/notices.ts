import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
import { type PollDocument, pollDocumentId } from '../../domain/polls/records';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import { cardPosted } from '../../domain/shared/posted-card';
import { type NoticeOutcome, type Notices, notReadableYet } from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { pollMessage } from './redraw';

/** A poll that was asked is posted in its channel, as a new thread. */
export function createPollNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'startThread'>;
}): Notices {
  const { documents, messages } = options;

  async function post(event: EventDocument, repeat: boolean): Promise<NoticeOutcome> {
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
    if (!channel) return notReadableYet;
    const outcome = await messages.startThread(channel, pollMessage(poll, { repeat }));
    if (outcome.kind !== 'sent') return { outcome };
    const subject = { type: 'poll', id: poll.pollId };
    const drawn = { version: poll.version, repeat };
    return { outcome, record: [cardPosted(subject, outcome, drawn)] };
  }

  return {
    'poll-asked': (event) => [{ recipient: 'channel', send: ({ repeat }) => post(event, repeat) }],
  };
}
