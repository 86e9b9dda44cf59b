import { type Documents, type Read, workOf } from '../shared/documents';
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
