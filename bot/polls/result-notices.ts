import type { ChannelDocument } from '../../domain/leerwerkplaats/records';
import { coverageOf } from '../../domain/polls/coverage';
import { wordsOf } from '../../domain/polls/keeping-words';
import { type PollDocument, pollDocumentId } from '../../domain/polls/records';
import { isClosedAnew } from '../../domain/polls/retention';
import type { SendOutcome } from '../../domain/shared/delivery';
import { type Documents, workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import {
  cardIdOf,
  cardPosted,
  cardReplaced,
  cardStays,
  newCard,
  type PostedCard,
} from '../../domain/shared/posted-card';
import { readWithCard } from '../leerwerkplaats/card-notices';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import type { TeamsMessages } from '../shared/teams-messages';
import { pollDrawer, resultDrawer } from './redraw';
import { replacedResultCard } from './result-cards';

/** The result of a poll that closed, in its thread. From then on `resultDrawer` keeps it current. */
export function createResultNotices(options: {
  documents: Documents;
  messages: Pick<TeamsMessages, 'reply' | 'startThread' | 'edit'>;
}): Notices {
  const { documents, messages } = options;

  /** In the card's thread; where the card isn't there, as a thread of its own. */
  async function tellResult(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const subject = { type: resultDrawer.type, id: event.subjectId };
    const earlier = await followingCard(event, subject);
    const found = await readWithCard<PollDocument>(documents, pollDrawer, event);
    if (!found || !earlier) return notReadableYet;
    const { document: poll, channel, card } = found;
    // Opened again meanwhile. An anonymous poll is being counted.
    if (poll.status === 'open' || poll.status === 'withdrawn') {
      await cardStays(documents, earlier);
      return unneeded;
    }
    if (poll.status === 'closing') return notReadableYet;
    // The event of that closing tells it.
    if (isClosedAnew(poll, new Date(event.at))) return unneeded;
    const replaced = await replaceEarlier(channel, poll, earlier);
    if (replaced?.kind === 'retry' || replaced?.kind === 'away') return { outcome: replaced };
    // Whether it is done isn't known: doing it again does no harm.
    if (replaced?.kind === 'unknown') return notReadableYet;
    const message = resultDrawer.draw(await completed(poll), attempt);
    const thread = card?.state === 'posted' ? card.conversationId : null;
    const replied = thread === null ? undefined : await messages.reply(channel, thread, message);
    const lost = replied === undefined || replied.kind === 'deleted' || replied.kind === 'gone';
    const outcome = lost ? await messages.startThread(channel, message) : replied;
    if (outcome.kind !== 'sent') return { outcome };
    const drawn = { version: poll.version, repeat: attempt.repeat };
    return { outcome, record: [cardPosted(subject, outcome, drawn)] };
  }

  /**
   * What is known of the result's message, made before the poll is read: a poll that is withdrawn
   * while its result is being posted leaves there what people should see.
   */
  async function followingCard(
    { leerwerkplaatsId, subjectId }: EventDocument,
    subject: PostedCard['subject'],
  ): Promise<PostedCard | undefined> {
    const partition = workOf(leerwerkplaatsId);
    const earlier = await documents.get<PostedCard>(partition, cardIdOf(subject));
    if (earlier) return earlier;
    const poll = await documents.get<PollDocument>(partition, pollDocumentId(subjectId));
    if (!poll) return undefined;
    const document = newCard(leerwerkplaatsId, subject, poll.channelId);
    await documents.batch(partition, [{ kind: 'create', document }]);
    return document;
  }

  /** What the change feed keeps with the poll may still be on its way. */
  async function completed(poll: PollDocument): Promise<PollDocument> {
    const [coverage, words] = await Promise.all([
      poll.needed?.length ? coverageOf(documents, poll) : {},
      wordsOf(documents, poll),
    ]);
    return { ...poll, coverage, words };
  }

  /** The result of the time before it was opened again says only that there is a new one. */
  async function replaceEarlier(
    channel: ChannelDocument,
    { language, version }: PollDocument,
    earlier: PostedCard,
  ): Promise<SendOutcome | undefined> {
    const { conversationId, activityId } = earlier;
    if (conversationId === null || activityId === null) return undefined;
    // It shows what came after the poll was read.
    if (!(await cardReplaced(documents, earlier, version))) return notReadableYet.outcome;
    const replaced = messageOf(replacedResultCard(language), { repeat: false });
    return messages.edit(channel, { conversationId, activityId }, replaced);
  }

  return { 'poll-closed': oneNotice('thread', tellResult) };
}
