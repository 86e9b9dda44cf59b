import type { Starter } from '../leerwerkplaats/records';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Language } from '../shared/language';
import type { PersonId } from '../shared/person';
import type { Answer } from './answers';
import type { Poll } from './model';

/** In `work`: a poll with its tally in one document, so that a card is drawn from one read. */
export interface PollDocument extends Omit<Poll, 'id' | 'askedBy'>, StoredDocument {
  readonly type: 'poll';
  readonly pollId: string;
  /** The language of the channel it stands in. */
  readonly language: Language;
  readonly askedAt: string;
  /** With how to write to them, 1:1. */
  readonly askedBy: Starter;
  /** When the clock has something to take out of it, ISO 8601; absent or null while it is open. */
  readonly dueAt?: string | null;
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

export const pollDocumentId = (pollId: string): string => documentId('poll', pollId);
export const voteId = (pollId: string, personId: PersonId): string =>
  documentId('vote', pollId, personId);

/** The poll that a document holds. */
export function pollOf(document: PollDocument): Poll {
  const { pollId, leerwerkplaatsId, channelId, kind, question, options, results } = document;
  const { askedBy, status, counts, voters, version, mostChosen, onBehalf, settled } = document;
  return {
    ...{ leerwerkplaatsId, channelId, kind, question, options, results },
    ...{ status, counts, voters, version },
    id: pollId,
    askedBy: { personId: askedBy.personId, name: askedBy.name },
    ...(mostChosen === undefined ? {} : { mostChosen }),
    ...(onBehalf ? { onBehalf } : {}),
    ...(settled ? { settled } : {}),
  };
}
