import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, UnexpectedConflict } from '../shared/command';
import { type Documents, type Read, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import type { Person } from '../shared/person';
import { newCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll } from './access';
import { type DraftRefusal, draftPoll, type Poll, type PollOption } from './model';
import { type PollDocument, pollDocumentId, pollOf, type VoteDocument, voteId } from './records';

/** Names a poll as seen from a channel. A poll of another channel doesn't exist here. */
export interface PollInChannel {
  readonly pollId: string;
  readonly channelId: string;
}

/** Somebody's vote as it is stored, and the poll it is in. */
export interface OwnVote {
  readonly poll: Poll;
  readonly option: PollOption;
  /** ISO 8601. */
  readonly at: string;
}

export type VoteRefusal = 'no-such-poll' | 'no-such-option' | 'nothing-chosen' | 'poll-closed';
export type OwnVoteRefusal = 'no-such-poll' | 'not-voted';
export type CloseRefusal = 'no-such-poll' | 'not-your-poll';

export type PollService = ReturnType<typeof createPollService>;

/** Each loser of a race reads again; more tries than one person has fingers. */
const mostTries = 30;

/** The use cases of a poll: ask, vote, look at one's own vote, close, reopen. */
export function createPollService({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  async function find(
    leerwerkplaatsId: string,
    { pollId, channelId }: PollInChannel,
  ): Promise<Read<PollDocument> | undefined> {
    const poll = await documents.get<PollDocument>(
      workOf(leerwerkplaatsId),
      pollDocumentId(pollId),
    );
    return poll?.channelId === channelId ? poll : undefined;
  }

  /** Asks a question in a channel. The card follows from the event; the poll's id from the command. */
  async function ask(
    command: Command,
    draft: {
      question: string;
      options: readonly string[];
      channelId: string;
      language: Language;
    },
  ): Promise<Result<{ question: string }, DraftRefusal>> {
    const drafted = draftPoll(draft.question, draft.options);
    if (!drafted.ok) return drafted;
    const { leerwerkplaatsId, person } = command;
    const pollId = command.commandId;
    const { question, options } = drafted.value;
    const poll: PollDocument = {
      id: pollDocumentId(pollId),
      type: 'poll',
      schema: 1,
      pollId,
      leerwerkplaatsId,
      channelId: draft.channelId,
      language: draft.language,
      question,
      options,
      askedBy: { personId: person.id, name: person.name },
      askedAt: command.at.toISOString(),
      status: 'open',
      counts: Object.fromEntries(options.map((option) => [option.id, 0])),
      version: 1,
    };
    const card = newCard(leerwerkplaatsId, { type: 'poll', id: pollId }, draft.channelId);
    const written = await commit(documents, command, [
      { kind: 'create', document: poll },
      { kind: 'create', document: card },
      { kind: 'create', document: eventOf('poll-asked', pollId, command) },
    ]);
    if (written.outcome === 'conflict') throw new UnexpectedConflict('a new poll');
    return succeed({ question });
  }

  /** One vote per person: the first tap stores it, another option changes it, the same one keeps it. */
  async function vote(
    command: Command,
    choice: PollInChannel & { optionId: string },
  ): Promise<Result<OwnVote, VoteRefusal>> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [poll, earlier] = await Promise.all([
        find(command.leerwerkplaatsId, choice),
        ownVote(command.leerwerkplaatsId, choice.pollId, command.person),
      ]);
      if (!poll) return refuse('no-such-poll');
      const option = poll.options.find(({ id }) => id === choice.optionId);
      if (!option) return refuse(choice.optionId === '' ? 'nothing-chosen' : 'no-such-option');
      if (poll.status === 'closed' || earlier?.optionId === option.id) {
        return keepVote(command, poll, earlier);
      }
      const written = await writeVote(command, poll, option, earlier);
      if (written) return succeed(written);
    }
    throw new UnexpectedConflict('a vote');
  }

  /**
   * Nothing to change: the poll is closed, or this is the vote already. The marker is written all
   * the same, so that this delivery can't have an effect when it comes again later. A vote that was
   * stored and is only delivered again is never denied.
   */
  async function keepVote(
    command: Command,
    poll: PollDocument,
    earlier: VoteDocument | undefined,
  ): Promise<Result<OwnVote, VoteRefusal>> {
    const { outcome } = await commit(documents, command, []);
    const option = poll.options.find(({ id }) => id === earlier?.optionId);
    const denied = poll.status === 'closed' && outcome !== 'repeated';
    if (!earlier || !option || denied) return refuse('poll-closed');
    return succeed({ poll: pollOf(poll), option, at: earlier.at });
  }

  /** Undefined: somebody (or the same person) was quicker; read again. */
  async function writeVote(
    command: Command,
    poll: PollDocument,
    option: PollOption,
    earlier: Read<VoteDocument> | undefined,
  ): Promise<OwnVote | undefined> {
    const at = command.at.toISOString();
    const stored: VoteDocument = {
      id: voteId(poll.pollId, command.person.id),
      type: 'vote',
      schema: 1,
      leerwerkplaatsId: command.leerwerkplaatsId,
      pollId: poll.pollId,
      personId: command.person.id,
      optionId: option.id,
      at,
    };
    const written = await commit(documents, command, [
      earlier
        ? { kind: 'replace', document: stored, etag: earlier.etag }
        : { kind: 'create', document: stored },
      {
        kind: 'patch',
        id: poll.id,
        condition: "FROM c WHERE c.status = 'open'",
        changes: [
          { op: 'incr', path: `/counts/${option.id}`, value: 1 },
          ...(earlier
            ? [{ op: 'incr', path: `/counts/${earlier.optionId}`, value: -1 } as const]
            : []),
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
    ]);
    if (written.outcome === 'done') {
      const counted = written.documents[1] as PollDocument;
      return { poll: pollOf(counted), option, at };
    }
    if (written.outcome === 'conflict') return undefined;
    return mine(command.leerwerkplaatsId, poll, command.person);
  }

  async function ownVote(leerwerkplaatsId: string, pollId: string, person: Person) {
    return documents.get<VoteDocument>(workOf(leerwerkplaatsId), voteId(pollId, person.id));
  }

  async function mine(leerwerkplaatsId: string, poll: PollDocument, person: Person) {
    const stored = await ownVote(leerwerkplaatsId, poll.pollId, person);
    const option = poll.options.find(({ id }) => id === stored?.optionId);
    return stored && option ? { poll: pollOf(poll), option, at: stored.at } : undefined;
  }

  /** What this person voted, for 'Mijn keuze'. */
  async function lookUpOwnVote(
    leerwerkplaatsId: string,
    person: Person,
    where: PollInChannel,
  ): Promise<Result<OwnVote, OwnVoteRefusal>> {
    const poll = await find(leerwerkplaatsId, where);
    if (!poll) return refuse('no-such-poll');
    const vote = await mine(leerwerkplaatsId, poll, person);
    return vote ? succeed(vote) : refuse('not-voted');
  }

  /** The poll as it is now. */
  async function look(
    leerwerkplaatsId: string,
    where: PollInChannel,
  ): Promise<Result<Poll, 'no-such-poll'>> {
    const poll = await find(leerwerkplaatsId, where);
    return poll ? succeed(pollOf(poll)) : refuse('no-such-poll');
  }

  /** Closes or reopens a poll. Doing it twice is the same as once. */
  async function setStatus(
    command: Command,
    where: PollInChannel,
    status: Poll['status'],
  ): Promise<Result<Poll, CloseRefusal>> {
    const [poll, role] = await Promise.all([
      find(command.leerwerkplaatsId, where),
      leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id),
    ]);
    if (!poll) return refuse('no-such-poll');
    const isAsker = poll.askedBy.personId === command.person.id;
    const action = status === 'closed' ? 'close' : 'reopen';
    if (!mayForPoll(action, { role, isAsker })) return refuse('not-your-poll');
    const other = status === 'closed' ? 'open' : 'closed';
    const written = await commit(documents, command, [
      {
        kind: 'patch',
        id: poll.id,
        condition: `FROM c WHERE c.status = '${other}'`,
        changes: [
          { op: 'set', path: '/status', value: status },
          { op: 'incr', path: '/version', value: 1 },
        ],
      },
    ]);
    if (written.outcome === 'done') {
      return succeed(pollOf(written.documents[0] as PollDocument));
    }
    // So already: marked too, or this delivery, coming again later, would undo what came between.
    if (written.outcome === 'conflict') await commit(documents, command, []);
    const current = await find(command.leerwerkplaatsId, where);
    return current ? succeed(pollOf(current)) : refuse('no-such-poll');
  }

  return {
    ask,
    vote,
    lookUpOwnVote,
    look,
    close: (command: Command, where: PollInChannel) => setStatus(command, where, 'closed'),
    reopen: (command: Command, where: PollInChannel) => setStatus(command, where, 'open'),
  };
}
