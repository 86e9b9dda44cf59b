import type { DirectoryReader } from '../../domain/directory/reading';
import {
  type GroupAnswerDocument,
  type GroupQuestionDocument,
  groupQuestionOf,
} from '../../domain/group-questions/records';
import { workOf } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';
import {
  type CardNoticeOptions,
  createCardNotices,
  readWithCard,
} from '../leerwerkplaats/card-notices';
import { messageOf } from '../leerwerkplaats/message';
import {
  type Attempt,
  type NoticeOutcome,
  type Notices,
  notReadableYet,
  oneNotice,
  unneeded,
} from '../shared/notice';
import { answeredCard, questionDeletedCard } from './cards';
import { groupQuestionDrawer } from './redraw';

/** A question to the group is posted in its channel, and its asker hears 1:1 who answered. */
export function createGroupQuestionNotices(
  options: CardNoticeOptions & { readonly reader: DirectoryReader },
): Notices {
  const { documents, reader, messages } = options;

  /** Of an answer that was changed or taken back meanwhile, its own event tells or nothing does. */
  async function tellAnswer(event: EventDocument, attempt: Attempt): Promise<NoticeOutcome> {
    const { leerwerkplaatsId, subjectId, at } = event;
    const given = await documents.get<GroupAnswerDocument>(workOf(leerwerkplaatsId), subjectId);
    const about = given && { ...event, subjectId: given.questionId };
    const found =
      about && (await readWithCard<GroupQuestionDocument>(documents, groupQuestionDrawer, about));
    if (!found) return notReadableYet;
    const { name, answer, personId } = given;
    if (answer === null || given.at !== at) return unneeded;
    const { document: question, channel } = found;
    const { entries } = await reader.read(leerwerkplaatsId);
    const entry = entries.find((one) => one.from === 'member' && one.keeper.personId === personId);
    const { teamsId, language } = question.askedBy;
    const { tenantId, serviceUrl } = channel;
    const told = answeredCard({ name, answer, need: question.need }, entry, language);
    const address = { teamsId, tenantId, serviceUrl };
    const outcome = await messages.toPerson(address, messageOf(told, attempt));
    // Who can't be written to reads it on the card in the channel.
    return outcome.kind === 'gone' ? unneeded : { outcome };
  }

  return {
    ...createCardNotices<GroupQuestionDocument>(options, {
      drawer: groupQuestionDrawer,
      made: 'group-question-asked',
      makerOf: ({ askedBy }) => askedBy,
      deletedCard: (question, language) => questionDeletedCard(groupQuestionOf(question), language),
    }),
    'group-question-answered': oneNotice('asker', tellAnswer),
  };
}
