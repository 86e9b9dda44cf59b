import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { PersonId } from '../shared/person';
import type { Answer } from './answers';
import { type Poll, shownOptions } from './model';

/** In `work`: a poll with its tally in one document, so that a card is drawn from one read. */
export interface PollDocument extends Omit<Poll, 'id' | 'askedBy'>, StoredDocument {
  readonly type: 'poll';
  readonly pollId: string;
  /** Counts up with each option that is added or withdrawn; a vote is given for one of them. */
  readonly optionsVersion: number;
  /** The language of the channel it stands in. */
  readonly language: Language;
  readonly askedAt: string;
  /** With how to write to them, 1:1. */
  readonly askedBy: Starter;
  /** When the clock closes it, and then when it has something to take out of it; ISO 8601. */
  readonly dueAt?: string | null;
  /** As of which version it was last opened again: a result that was drawn before is an earlier one. */
  readonly openedAgain?: number;
  /** Of an anonymous poll, until the last of them is removed. */
  readonly ballots?: Ballots;
}

/** In `work`: one voter's vote. It holds no name. */
export interface VoteDocument extends Answer, StoredDocument {
  readonly type: 'vote';
  readonly leerwerkplaatsId: string;
  readonly pollId: string;
  readonly personId: PersonId;
  readonly at: string;
  /** Who gave it, where that wasn't the voter: for somebody who takes part without Teams. */
  readonly givenBy?: PersonId;
}

/**
 * In `work`: an answer in an anonymous poll that is open. It says nothing of who gave it, nor when.
 */
export interface BallotDocument extends Answer, StoredDocument {
  readonly type: 'ballot';
  readonly pollId: string;
  /** Somebody else gave it, for who takes part without Teams, and so knows what it says. */
  readonly onBehalf?: true;
}

/** The ballots of an anonymous poll, as long as there are any. */
export interface Ballots {
  /** Under which a person finds their own ballot again: 256 bits, hexadecimal. Never leaves the poll. */
  readonly key: string;
  /** How far the job is that counts and removes them. */
  readonly step: number;
}

/** What one voter answered. */
export type StoredVote = VoteDocument | BallotDocument;

export const pollDocumentId = (pollId: string): string => documentId('poll', pollId);
export const voteId = (pollId: string, personId: PersonId): string =>
  documentId('vote', pollId, personId);

/** The poll that a document holds. */
export function pollOf(document: PollDocument): Poll {
  const { pollId, leerwerkplaatsId, channelId, kind, question, results } = document;
  const { askedBy, status, counts, voters, version, mostChosen, onBehalf, settled } = document;
  const { lastTime, addsOptions, anonymous, words, withheld, closesAt, closesWhenAllAnswered } =
    document;
  const { needed, coverage, forSession, chosen } = document;
  return {
    ...{ leerwerkplaatsId, channelId, kind, question, results },
    options: shownOptions(document),
    ...{ status, counts, voters, version },
    id: pollId,
    askedBy: { personId: askedBy.personId, name: askedBy.name },
    ...(mostChosen === undefined ? {} : { mostChosen }),
    ...(onBehalf ? { onBehalf } : {}),
    ...(settled ? { settled } : {}),
    ...(needed ? { needed } : {}),
    ...(coverage ? { coverage } : {}),
    ...(forSession ? { forSession } : {}),
    ...(chosen ? { chosen } : {}),
    ...(anonymous ? { anonymous } : {}),
    ...(words ? { words } : {}),
    ...(withheld ? { withheld } : {}),
    ...(lastTime ? { lastTime } : {}),
    ...(addsOptions ? { addsOptions } : {}),
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(closesWhenAllAnswered ? { closesWhenAllAnswered } : {}),
  };
}
