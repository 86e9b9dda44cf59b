import { type RepresentedDocument, representedDocumentId } from '../leerwerkplaats/records';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { mayActFor, representedPersonId } from '../members/represented';
import { type Command, commit, refusedForGood, UnexpectedConflict } from '../shared/command';
import { type Documents, type Operation, type Read, workOf } from '../shared/documents';
import { createMemory } from '../shared/memory';
import type { Person } from '../shared/person';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll, whyNot } from './access';
import { type Answering, type AnswerRefusal, answerAfter } from './answering';
import { type Answer, isAnswered, isSameAnswer } from './answers';
import { counted } from './counting';
import type { PollInChannel } from './find';
import { type PollDocument, pollOf, type StoredVote, voteId } from './records';
import {
  type OwnVote,
  ownVoteIn,
  pollAndVote,
  storedVote,
  type Voter,
  voteToStore,
} from './stored-votes';

/** A vote that was given for somebody without Teams. */
export interface VoteOnBehalf extends OwnVote {
  /** Of whom it is. */
  readonly name: string;
}

export type VoteRefusal =
  | AnswerRefusal
  | 'no-such-poll'
  | 'poll-closed'
  | 'poll-withdrawn'
  | 'not-voted'
  | 'not-for-role'
  | 'reads-only';
export type OwnVoteRefusal =
  | 'no-such-poll'
  | 'not-voted'
  | 'not-for-role'
  | 'poll-withdrawn'
  | 'choice-forgotten'
  | 'choice-not-kept';

/** Each loser of a race reads again; more tries than one person has fingers. */
const mostTries = 30;

type Choice = PollInChannel & { readonly answering: Answering };

/** More polls and voters than one process sees in an hour. */
const mostRemembered = 10_000;

/** Voting, and looking at one's own vote. */
export function createVoting({
  documents,
  rememberedRole,
  roleOf,
}: {
  documents: Documents;
  rememberedRole: RoleOf;
  roleOf: RoleOf;
}) {
  /** Open polls as they were last read, and who is known to have voted. */
  const polls = createMemory<PollDocument>(mostRemembered);
  const voters = createMemory<true>(mostRemembered);

  /** One vote per person: the first tap stores it, another option changes it, the same one keeps it. */
  async function vote(command: Command, choice: Choice): Promise<Result<OwnVote, VoteRefusal>> {
    const role = await rememberedRole(command.leerwerkplaatsId, command.person.id);
    if (!mayForPoll('vote', { role, isAsker: false })) return whyNot(role);
    return cast(command, choice, { id: command.person.id });
  }

  /** As `vote`, for somebody who takes part without Teams: one vote for each of them, whoever gives it. */
  async function voteOnBehalf(
    command: Command,
    choice: Choice & { readonly representedId: string },
  ): Promise<Result<VoteOnBehalf, VoteRefusal | 'not-yours-to-represent'>> {
    const { leerwerkplaatsId, person } = command;
    const [role, represented] = await Promise.all([
      roleOf(leerwerkplaatsId, person.id),
      representedIn(leerwerkplaatsId, choice.representedId),
    ]);
    if (!mayForPoll('vote-on-behalf', { role, isAsker: false })) return whyNot(role);
    // Somebody whom nobody added and somebody else's get the same answer.
    if (represented?.type !== 'represented' || !mayActFor(role, person.id, represented)) {
      return refuse('not-yours-to-represent');
    }
    const voter = { id: representedPersonId(represented.representedId), givenBy: person.id };
    const given = await cast(command, choice, voter);
    return given.ok ? succeed({ ...given.value, name: represented.name }) : given;
  }

  function representedIn(leerwerkplaatsId: string, representedId: string) {
    const id = representedDocumentId(representedId);
    return documents.get<RepresentedDocument>(workOf(leerwerkplaatsId), id);
  }

  async function cast(
    command: Command,
    choice: Choice,
    voter: Voter,
  ): Promise<Result<OwnVote, VoteRefusal>> {
    const unread = await voteUnread(command, choice, voter);
    if (unread) return unread;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { leerwerkplaatsId } = command;
      const { poll, earlier } = await pollAndVote(documents, leerwerkplaatsId, choice, voter.id);
      if (!poll) return refuse('no-such-poll');
      if (poll.status === 'withdrawn') return refusedAsWithdrawn(command);
      remember(poll, earlier);
      // Who votes for somebody else doesn't get to know what was answered for them before.
      const known = poll.anonymous && voter.givenBy ? undefined : earlier;
      const after = answerAfter(poll, known, choice.answering);
      if (!after.ok) return after;
      if (!earlier && poll.status === 'open' && !isAnswered(after.value)) {
        return refusedForGood(documents, command, refuse('not-voted'));
      }
      const isSame = earlier !== undefined && isSameAnswer(earlier, after.value);
      if (poll.status !== 'open' || isSame) {
        const kept = await keepVote(command, poll, earlier);
        if (kept) return kept;
        continue;
      }
      const answer = await writeVote(command, poll, after.value, earlier, voter);
      if (answer) return answer;
    }
    throw new UnexpectedConflict('a vote');
  }

  /**
   * Most votes are somebody's first in a poll that others voted in just now. Such a vote is written
   * without reading: a poll keeps its question and options, and all that can have changed meanwhile
   * (closed, voted before, done before) is a guard of the write. Undefined: read after all.
   */
  async function voteUnread(
    command: Command,
    { pollId, channelId, answering }: Choice,
    voter: Voter,
  ): Promise<Result<OwnVote, VoteRefusal> | undefined> {
    const poll = polls.get(pollId);
    if (poll?.channelId !== channelId) return;
    const after = answerAfter(poll, undefined, answering);
    if (!after.ok || !isAnswered(after.value)) return;
    if (voters.get(voteId(pollId, voter.id))) return;
    return writeVote(command, poll, after.value, undefined, voter);
  }

  function refusedAsWithdrawn(command: Command) {
    return refusedForGood(documents, command, refuse('poll-withdrawn'));
  }

  /** Not of an anonymous poll: its key and who voted are remembered nowhere. */
  function remember(poll: PollDocument, earlier: StoredVote | undefined): void {
    if (poll.anonymous) return;
    if (poll.status === 'open') polls.set(poll.pollId, poll);
    else polls.forget(poll.pollId);
    if (earlier) voters.set(earlier.id, true);
  }

  /**
   * Nothing to change: the poll is closed, or this is the vote already. The marker is written all
   * the same, so that this delivery can't have an effect when it comes again later. A vote that was
   * stored and is only delivered again is never denied. The vote is written as it is, so that one
   * that was read too old isn't confirmed (undefined: read again).
   */
  async function keepVote(
    command: Command,
    poll: PollDocument,
    earlier: Read<StoredVote> | undefined,
  ): Promise<Result<OwnVote, VoteRefusal> | undefined> {
    const operations = earlier === undefined ? [] : [unchanged(earlier)];
    const mark = markOf(poll);
    const { outcome } = await commit(documents, command, operations, mark);
    if (outcome === 'conflict') return undefined;
    const own = ownVoteIn(poll, earlier, command.at);
    const denied = poll.status !== 'open' && outcome !== 'repeated';
    return own && !denied ? succeed(own) : refuse('poll-closed');
  }

  /** Undefined: somebody (or the same person) was quicker; read again. */
  async function writeVote(
    command: Command,
    poll: PollDocument,
    answer: Answer,
    earlier: Read<StoredVote> | undefined,
    voter: Voter,
  ): Promise<Result<OwnVote, VoteRefusal> | undefined> {
    const stored = await voteToStore(poll, command, answer, voter);
    const operations: Operation[] = [
      earlier
        ? { kind: 'replace', document: stored, etag: earlier.etag }
        : { kind: 'create', document: stored },
      ...counted(poll, earlier, stored),
    ];
    const written = await commit(documents, command, operations, markOf(poll));
    if (written.outcome === 'done') {
      if (!poll.anonymous) voters.set(stored.id, true);
      const now = written.documents.at(-1) as PollDocument;
      return succeed({ poll: pollOf(now), answer, at: command.at.toISOString() });
    }
    if (written.outcome === 'conflict') return undefined;
    // Done before: with a vote, or refused at that time because the poll was closed.
    const own = ownVoteIn(poll, await storedVote(documents, poll, voter.id), command.at);
    if (!own) return refuse('poll-closed');
    return succeed(poll.anonymous && voter.givenBy ? { ...own, answer } : own);
  }

  /** What this person voted, for 'Mijn keuze'. */
  async function lookUpOwnVote(
    leerwerkplaatsId: string,
    person: Person,
    where: PollInChannel,
  ): Promise<Result<OwnVote, OwnVoteRefusal>> {
    const [{ poll, earlier }, role] = await Promise.all([
      pollAndVote(documents, leerwerkplaatsId, where, person.id),
      rememberedRole(leerwerkplaatsId, person.id),
    ]);
    if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
    if (!poll) return refuse('no-such-poll');
    if (poll.status === 'withdrawn') return refuse('poll-withdrawn');
    if (poll.anonymous && poll.status !== 'open') return refuse('choice-not-kept');
    if (poll.settled) return refuse('choice-forgotten');
    const own = isAnswered(earlier) && ownVoteIn(poll, earlier);
    return own ? succeed(own) : refuse('not-voted');
  }

  return { vote, voteOnBehalf, lookUpOwnVote };
}

/** The job that removes the ballots finds the markers by it. */
function markOf({ anonymous, pollId, status }: PollDocument): { pollId?: string } {
  return anonymous && status === 'open' ? { pollId } : {};
}

function unchanged({ etag, ...document }: Read<StoredVote>): Operation {
  return { kind: 'replace', document, etag };
}
