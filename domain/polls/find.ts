import { type Documents, type Read, workOf } from '../shared/documents';
import { type PollDocument, pollDocumentId } from './records';

/** Names a poll as seen from a channel. A poll of another channel doesn't exist here. */
export interface PollInChannel {
  readonly pollId: string;
  readonly channelId: string;
}

/** The poll with its ETag, or undefined if there is none in this channel. */
export async function findPoll(
  documents: Documents,
  leerwerkplaatsId: string,
  { pollId, channelId }: PollInChannel,
): Promise<Read<PollDocument> | undefined> {
  const poll = await documents.get<PollDocument>(workOf(leerwerkplaatsId), pollDocumentId(pollId));
  return poll?.channelId === channelId ? poll : undefined;
}
