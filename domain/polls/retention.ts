import { withoutName } from '../leerwerkplaats/retention';
import { type Documents, type NamedQuery, workOf } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventOf } from '../shared/event';
import { type Naming, traceOf, writeInBatches } from '../shared/forgetting';
import type { PersonId } from '../shared/person';
import { answerText } from './answer-text';
import { isAnswered } from './answers';
import { unlink } from './linking';
import { type PollDocument, pollDocumentId, type VoteDocument } from './records';
import { ownBallots } from './stored-votes';

const day = 24 * 60 * 60 * 1000;
/** After closing, who chose what is kept so long, and who asked so long (domain rules). */
const keptAfterClosing = { votes: 30 * day, names: 365 * day } as const;

/** When the votes of a poll lose their voters; ISO 8601. */
export function votesKeptUntil(closed: Date): string {
  return new Date(closed.getTime() + keptAfterClosing.votes).toISOString();
}

/** Whether a poll that is closed has been opened, and closed again, since it closed at some moment. */
export function isClosedAnew({ settled, dueAt }: PollDocument, closed: Date): boolean {
  return !settled && dueAt !== votesKeptUntil(closed);
}

/** When a poll that was withdrawn loses who asked it; ISO 8601. */
export function namesKeptUntil(withdrawn: Date): string {
  return new Date(withdrawn.getTime() + keptAfterClosing.names).toISOString();
}

/**
 * Of a poll that was closed long ago: first it can't be reopened any more and an event asks to
 * take out the votes, whose counts stay; later the name of who asked it goes.
 */
export const wakeClosedPoll: Wake = (document, now) => {
  const poll = document as PollDocument;
  const version = poll.version + 1;
  if (poll.settled) {
    const askedBy = { ...poll.askedBy, name: '', teamsId: '' };
    const document: PollDocument = { ...poll, askedBy, settled: 'names', version, dueAt: null };
    return { document };
  }
  const { pollId, leerwerkplaatsId } = poll;
  const more = keptAfterClosing.names - keptAfterClosing.votes;
  const dueAt = new Date(Date.parse(poll.dueAt ?? '') + more).toISOString();
  const command = { commandId: pollDocumentId(pollId), leerwerkplaatsId, at: now };
  return {
    document: { ...poll, settled: 'votes', version, dueAt } satisfies PollDocument,
    also: [{ kind: 'create', document: eventOf('poll-settled', pollId, command) }],
  };
};

/** The votes of a poll with names. */
export const votesIn = (pollId: string): NamedQuery => ({
  name: 'votes-in-poll',
  text: "SELECT * FROM c WHERE c.type = 'vote' AND c.pollId = @pollId",
  parameters: { pollId },
});

/**
 * Takes out who chose what; the poll has the counts. Of one that was withdrawn also the question,
 * where its session shows it. What was cut off is done by doing it again.
 */
export async function forgetVotes(
  documents: Documents,
  leerwerkplaatsId: string,
  pollId: string,
): Promise<boolean> {
  const partition = workOf(leerwerkplaatsId);
  const poll = await documents.get<PollDocument>(partition, pollDocumentId(pollId));
  if (poll?.status === 'withdrawn' && !(await unlink(documents, poll))) return false;
  const votes = await documents.query<VoteDocument>(votesIn(pollId), partition);
  return writeInBatches(
    documents,
    partition,
    votes.map((vote) => [traceOf(vote)]),
  );
}

export const namedInPolls: Naming = {
  type: 'poll',
  without: (document, personId) => {
    const poll = document as PollDocument;
    const askedBy = withoutName(poll.askedBy, personId);
    // Of a new version, or the card in the channel would go on saying the name.
    const version = poll.version + 1;
    return askedBy && ({ ...poll, askedBy, version } satisfies PollDocument);
  },
};

const polls: NamedQuery = {
  name: 'polls',
  text: "SELECT * FROM c WHERE c.type = 'poll'",
  parameters: {},
};

/**
 * Takes out what somebody answered in anonymous polls that are open; of those that aren't, nobody
 * can tell. False: somebody votes there just now; again later.
 */
export async function forgetBallots(
  documents: Documents,
  leerwerkplaatsId: string,
  personId: PersonId,
): Promise<boolean> {
  const partition = workOf(leerwerkplaatsId);
  const all = await documents.query<PollDocument>(polls, partition);
  const ballots = await ownBallots(documents, all, personId);
  for (const ballot of ballots) {
    const poll = all.find(({ pollId }) => pollId === ballot.pollId);
    if (!poll) continue;
    const { etag, ...rest } = poll;
    const voters = poll.voters - (isAnswered(ballot) ? 1 : 0);
    const document: PollDocument = { ...rest, voters, version: poll.version + 1 };
    const { ok } = await documents.batch(partition, [
      { kind: 'replace', document, etag },
      { kind: 'delete', id: ballot.id },
    ]);
    if (!ok) return false;
  }
  return true;
}

const votesOf = (personId: PersonId): NamedQuery => ({
  name: 'votes-of-person',
  text: "SELECT * FROM c WHERE c.type = 'vote' AND (c.personId = @personId OR c.givenBy = @personId)",
  parameters: { personId },
});

/** What is kept of a person about polls, in one leerwerkplaats; moments are ISO 8601. */
export interface KeptOfPolls {
  readonly asked: readonly { question: string; askedAt: string }[];
  /** Without a moment where the poll is anonymous; then also only while it is open. */
  readonly votes: readonly {
    question: string;
    choice: string;
    at?: string;
    onBehalf: boolean;
  }[];
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
  const ballots = await ownBallots(documents, all, personId);
  const known = new Map(all.map((poll) => [poll.pollId, poll]));
  return {
    asked: all
      .filter(({ askedBy, status }) => askedBy.personId === personId && status !== 'withdrawn')
      .map(({ question, askedAt }) => ({ question, askedAt })),
    votes: [...votes, ...ballots].filter(isAnswered).map((vote) => {
      const poll = known.get(vote.pollId);
      const choice = poll ? answerText(poll, vote, poll.language) : '';
      const question = poll?.question ?? '';
      if (vote.type === 'ballot') return { question, choice, onBehalf: false };
      return { question, choice, at: vote.at, onBehalf: vote.givenBy !== undefined };
    }),
  };
}
