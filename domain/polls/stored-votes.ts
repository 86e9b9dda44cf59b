import type { Command } from '../shared/command';
import { type Documents, type Read, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import { ballotIdOf } from './anonymity';
import { type Answer, answerOf } from './answers';
import { findPoll, type PollInChannel } from './find';
import type { Poll } from './model';
import { type PollDocument, pollOf, type StoredVote, voteId } from './records';

/** Whose vote it is, and who gives it where that is somebody else. */
export interface Voter {
  readonly id: PersonId;
  readonly givenBy?: PersonId;
}

/** Somebody's vote as it is stored, and the poll it is in. */
export interface OwnVote {
  readonly poll: Poll;
  readonly answer: Answer;
  /** ISO 8601; absent: it isn't kept, because the poll is anonymous. */
  readonly at?: string;
}

/** A poll, and what somebody answered in it before. */
export async function pollAndVote(
  documents: Documents,
  leerwerkplaatsId: string,
  where: PollInChannel,
  voterId: PersonId,
): Promise<{ poll?: Read<PollDocument>; earlier?: Read<StoredVote> | undefined }> {
  const named = documents.get<StoredVote>(workOf(leerwerkplaatsId), voteId(where.pollId, voterId));
  const [poll, vote] = await Promise.all([findPoll(documents, leerwerkplaatsId, where), named]);
  if (!poll) return {};
  return { poll, earlier: poll.anonymous ? await storedVote(documents, poll, voterId) : vote };
}

/** What somebody answered in a poll; of an anonymous one that isn't open nobody can tell. */
export async function storedVote(
  documents: Documents,
  poll: PollDocument,
  voterId: PersonId,
): Promise<Read<StoredVote> | undefined> {
  if (poll.anonymous && poll.status !== 'open') return undefined;
  const id = await storedVoteId(poll, voterId);
  return documents.get<StoredVote>(workOf(poll.leerwerkplaatsId), id);
}

/** One's own ballots in the polls that are open: a point read each, of the few that there are. */
export async function ownBallots(
  documents: Documents,
  polls: readonly PollDocument[],
  personId: PersonId,
): Promise<Read<StoredVote>[]> {
  const anonymous = polls.filter((poll) => poll.anonymous);
  const found = await Promise.all(anonymous.map((poll) => storedVote(documents, poll, personId)));
  return found.filter((one) => one !== undefined);
}

/** Under which a vote is stored, or would be. */
export async function storedVoteId(
  { pollId, ballots }: PollDocument,
  voterId: PersonId,
): Promise<string> {
  return ballots ? ballotIdOf(pollId, ballots, voterId) : voteId(pollId, voterId);
}

/** A vote to be stored. A ballot tells neither whose it is nor when it was given. */
export async function voteToStore(
  poll: PollDocument,
  { leerwerkplaatsId, at }: Command,
  answer: Answer,
  { id: personId, givenBy }: Voter,
): Promise<StoredVote> {
  const { pollId } = poll;
  const id = await storedVoteId(poll, personId);
  if (poll.anonymous) {
    const onBehalf = givenBy === undefined ? {} : { onBehalf: true as const };
    return { id, type: 'ballot', schema: 1, pollId, ...answer, ...onBehalf };
  }
  return {
    ...{ id, type: 'vote', schema: 1, leerwerkplaatsId, pollId, personId },
    ...answer,
    at: at.toISOString(),
    ...(givenBy === undefined ? {} : { givenBy }),
  };
}

/** As its owner may see it. @param at where the vote doesn't say it */
export function ownVoteIn(
  poll: PollDocument,
  stored: StoredVote | undefined,
  at?: Date,
): OwnVote | undefined {
  if (!stored) return undefined;
  const moment = stored.type === 'vote' ? stored.at : at?.toISOString();
  const own = { poll: pollOf(poll), answer: answerOf(stored) };
  return moment === undefined ? own : { ...own, at: moment };
}
