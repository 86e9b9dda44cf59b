import { type Documents, type NamedQuery, type Read, workOf } from '../shared/documents';
import { type GroupQuestionDocument, groupQuestionId } from './records';

/** Names a question as seen from a channel. A question of another channel doesn't exist here. */
export interface QuestionInChannel {
  readonly questionId: string;
  readonly channelId: string;
}

/** The question with its ETag, or undefined if there is none in this channel. */
export async function findGroupQuestion(
  documents: Documents,
  leerwerkplaatsId: string,
  { questionId, channelId }: QuestionInChannel,
): Promise<Read<GroupQuestionDocument> | undefined> {
  const question = await documents.get<GroupQuestionDocument>(
    workOf(leerwerkplaatsId),
    groupQuestionId(questionId),
  );
  return question?.channelId === channelId ? question : undefined;
}

const openIn = (channelId: string): NamedQuery => ({
  name: 'open-group-questions',
  text: "SELECT * FROM c WHERE c.type = 'group-question' AND c.status = 'open' AND c.channelId = @channelId",
  parameters: { channelId },
});

/** The questions of a channel that can still be answered, oldest first. */
export async function openGroupQuestionsIn(
  documents: Documents,
  leerwerkplaatsId: string,
  channelId: string,
): Promise<Read<GroupQuestionDocument>[]> {
  const partition = workOf(leerwerkplaatsId);
  const found = await documents.query<GroupQuestionDocument>(openIn(channelId), partition);
  return found.sort((one, other) => one.askedAt.localeCompare(other.askedAt));
}
