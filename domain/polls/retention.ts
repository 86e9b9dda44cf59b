import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { PersonId } from '../shared/person';
import type { PollDocument, VoteDocument } from './records';

const polls: NamedQuery = {
  name: 'polls',
  text: "SELECT * FROM c WHERE c.type = 'poll'",
  parameters: {},
};

const votesOf = (personId: PersonId): NamedQuery => ({
  name: 'votes-of-person',
  text: "SELECT * FROM c WHERE c.type = 'vote' AND (c.personId = @personId OR c.givenBy = @personId)",
  parameters: { personId },
});

/** What is kept of a person about polls, in one leerwerkplaats; moments are ISO 8601. */
export interface KeptOfPolls {
  readonly asked: readonly { question: string; askedAt: string }[];
  readonly votes: readonly { question: string; choice: string; at: string; onBehalf: boolean }[];
}

/** For who asks what is kept of them. One partition, but all of its polls: seldom asked. */
export async function keptOfPolls(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<KeptOfPolls> {
  const [all, votes] = await Promise.all([
    documents.query<PollDocument>(polls, workOf(leerwerkplaatsId)),
    documents.query<VoteDocument>(votesOf(personId), workOf(leerwerkplaatsId)),
  ]);
  const known = new Map(all.map((poll) => [poll.pollId, poll]));
  return {
    asked: all
      .filter(({ askedBy }) => askedBy.personId === personId)
      .map(({ question, askedAt }) => ({ question, askedAt })),
    votes: votes.map(({ pollId, optionId, at, givenBy }) => {
      const poll = known.get(pollId);
      const choice = poll?.options.find(({ id }) => id === optionId)?.text ?? '';
      return { question: poll?.question ?? '', choice, at, onBehalf: givenBy !== undefined };
    }),
  };
}
