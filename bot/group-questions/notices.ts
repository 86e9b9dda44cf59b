import type { DirectoryReader } from '../../domain/directory/reading';
import {
  type GroupAnswerDocument,
  type GroupQuestionDocument,
  groupQuestionId,
  groupQuestionOf,
} from '../../domain/group-questions/records';
import {
  type ChannelDocument,
  channelKey,
  channelPartition,
} from '../../domain/leerwerkplaats/records';
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
import { answeredCard, questionDeletedCard } from './cards';
import { groupQuestionMessage } from './redraw';

/** A question to the group is posted in its channel, and its asker hears 1:1 who answered. */
export function createGroupQuestionNotices(options: {
  documents: Documents;
  reader: DirectoryReader;
  messages: Pick<TeamsMessages, 'startThread' | 'toPerson'>;
  toLeader: LeaderMessages;
}): Notices {
  const { documents, reader, messages, toLeader } = options;

  async function read(leerwerkplaatsId: string, questionId: string) {
    const question = await documents.get<GroupQuestionDocument>(
      workOf(leerwerkplaatsId),
      groupQuestionId(questionId),
    );
    const channel =
      question &&
      (await documents.get<ChannelDocument>(
        channelPartition(question.channelId),
        channelKey(question.channelId),
      ));
    return channel && { question, channel };
  }

  async function post(event: EventDocument, { repeat }: Attempt): Promise<NoticeOutcome> {
    const found = await read(event.leerwerkplaatsId, event.subjectId);
    if (!found) return notReadableYet;
    const { question, channel } = found;
    const outcome = await messages.startThread(channel, groupQuestionMessage(question, { repeat }));
    if (outcome.kind !== 'sent') return { outcome };
    const subject = { type: 'group-question', id: question.questionId };
    const drawn = { version: question.version, repeat };
    return { outcome, record: [cardPosted(subject, outcome, drawn)] };
  }

  /** Of an answer that was changed or taken back meanwhile, its own event tells or nothing does. */
  async function tellAnswer(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId, at } = event;
    const given = await documents.get<GroupAnswerDocument>(workOf(leerwerkplaatsId), subjectId);
    const found = given && (await read(leerwerkplaatsId, given.questionId));
    if (!found) return notReadableYet;
    const { name, answer, personId } = given;
    if (answer === null || given.at !== at) return unneeded;
    const { entries } = await reader.read(leerwerkplaatsId);
    const entry = entries.find((one) => one.from === 'member' && one.keeper.personId === personId);
    const about = { name, answer, need: found.question.need };
    const outcome = await toAsker(found, (language) =>
      messageOf(answeredCard(about, entry, language), attempt),
    );
    // Who can't be written to reads it on the card in the channel.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  /** `anew`: a new project leader hears of cards that nobody brought back. */
  async function tellDeleted(
    event: EventDocument,
    attempt: Attempt,
    anew: boolean,
  ): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId } = event;
    const subject = { type: 'group-question', id: subjectId };
    const [found, card] = await Promise.all([
      read(leerwerkplaatsId, subjectId),
      documents.get<PostedCard>(workOf(leerwerkplaatsId), cardIdOf(subject)),
    ]);
    if (!found || !card) return notReadableYet;
    if (card.state !== 'deleted') return unneeded;
    const draw = (language: Language) =>
      messageOf(questionDeletedCard(groupQuestionOf(found.question), language), attempt);
    const outcome = anew ? undefined : await toAsker(found, draw);
    return outcome && outcome.kind !== 'gone' ? { outcome } : toLeader(leerwerkplaatsId, draw);
  }

  function toAsker(
    { question, channel }: { question: GroupQuestionDocument; channel: ChannelDocument },
    draw: (language: Language) => TeamsMessage,
  ): Promise<SendOutcome> {
    const { teamsId, language } = question.askedBy;
    const { tenantId, serviceUrl } = channel;
    return messages.toPerson({ teamsId, tenantId, serviceUrl }, draw(language));
  }

  return {
    'group-question-asked': oneNotice('channel', post),
    'group-question-posted-again': oneNotice('channel', post),
    'group-question-answered': oneNotice('asker', tellAnswer),
    'group-question-card-deleted': oneNotice('asker', (event, attempt) =>
      tellDeleted(event, attempt, false),
    ),
    'group-question-card-still-deleted': oneNotice('project-leader', (event, attempt) =>
      tellDeleted(event, attempt, true),
    ),
  };
}
