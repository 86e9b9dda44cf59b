import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
import { closeWhenAllHereAnswered, type RosterAsked } from '../../domain/polls/closing';
import { type PollDocument, pollDocumentId } from '../../domain/polls/records';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { Clock } from '../../domain/shared/time';
import {
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';

/** A roster that doesn't answer is asked again after this long, in milliseconds; then ever less often. */
const rosterPause = 30_000;

/**
 * A poll that closes once everybody has answered closes when who hasn't isn't in its channel. Sends
 * nothing: it is here because Teams is asked, which may be slow or silent.
 */
export function createRosterNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'roster'>;
  clock: Clock;
}): Notices {
  const { documents, messages, clock } = options;

  async function close({
    leerwerkplaatsId,
    subjectId,
    version,
  }: RosterAsked): Promise<NoticeOutcome> {
    const partition = workOf(leerwerkplaatsId);
    const poll = await documents.get<PollDocument>(partition, pollDocumentId(subjectId));
    if (!poll || poll.version < version) return notReadableYet;
    // A poll that changed meanwhile has an event of its own.
    if (poll.status !== 'open' || poll.version > version) return unneeded;
    const { channelId } = poll;
    const channel = await documents.get<ChannelDocument>(
      channelPartition(channelId),
      channelKey(channelId),
    );
    if (!channel) return notReadableYet;
    const roster = await messages.roster(channel);
    if (roster.kind === 'silent') {
      return { outcome: { kind: 'retry', afterMilliseconds: rosterPause } };
    }
    await closeWhenAllHereAnswered(documents, poll, roster, clock());
    return unneeded;
  }

  return { 'poll-roster-asked': oneNotice('roster', (event) => close(event as RosterAsked)) };
}
