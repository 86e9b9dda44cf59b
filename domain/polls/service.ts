import { createPostingAgain } from '../leerwerkplaats/posting-again';
import type { RoleOf } from '../leerwerkplaats/remembered-roles';
import { type LeerwerkplaatsService, starterOf } from '../leerwerkplaats/service';
import { workingHoursOf } from '../leerwerkplaats/working-hours';
import { type Command, commit, refusedForGood, untilSettled } from '../shared/command';
import { type Documents, type NamedQuery, type NewId, workOf } from '../shared/documents';
import { eventOf } from '../shared/event';
import type { Language } from '../shared/language';
import type { Person } from '../shared/person';
import { newCard } from '../shared/posted-card';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll, whyNot } from './access';
import { newBallots } from './anonymity';
import { createChoosing } from './choosing';
import { closed, closingOf, reopened, usualClosing } from './closing';
import { lastTime } from './comparing';
import { datesOf } from './dates';
import { type DraftRefusal, draftPoll, type TypedPoll } from './drafting';
import { findPoll, type PollInChannel } from './find';
import { type LinkRefusal, linkOf } from './linking';
import { closedStatusOf, type Poll } from './model';
import { createNotAnswered } from './not-answered';
import { createOptionChanges } from './options';
import { type PollDocument, pollDocumentId, pollOf } from './records';
import { newReminder } from './reminding';
import { votesKeptUntil } from './retention';
import { createVoting } from './voting';
import { createWithdrawing } from './withdrawing';

export type CloseRefusal =
  | 'no-such-poll'
  | 'not-your-poll'
  | 'not-for-role'
  | 'poll-settled'
  | 'poll-withdrawn'
  | 'poll-anonymous'
  | 'date-chosen';

const openIn = (channelId: string): NamedQuery => ({
  name: 'open-polls',
  text: "SELECT * FROM c WHERE c.type = 'poll' AND c.status = 'open' AND c.channelId = @channelId",
  parameters: { channelId },
});

export type AskRefusal = DraftRefusal | LinkRefusal | 'not-for-role' | 'reads-only';

export type PollService = ReturnType<typeof createPollService>;

/** The use cases of a poll: ask, vote, look at it and at one's own vote, close, reopen, post again. */
export function createPollService({
  documents,
  leerwerkplaatsen,
  rememberedRole,
  newId,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf' | 'roleElsewhere'>;
  /** As `roleOf`, a minute old at most: for voting and looking. */
  rememberedRole: RoleOf;
  newId: NewId;
}) {
  /** Asks a question in a channel. The card follows from the event; the poll's id from the command. */
  async function ask(
    command: Command,
    draft: TypedPoll & { channelId: string; language: Language },
  ): Promise<Result<void, AskRefusal>> {
    const role = await leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id);
    if (!mayForPoll('ask', { role, isAsker: false })) return whyNot(role);
    const drafted = draftPoll(draft);
    if (!drafted.ok) return drafted;
    const closing = closingOf(draft.closes ?? '', command.at);
    if (!closing.ok) return closing;
    const closesAt = closing.value;
    const { kind, options } = drafted.value;
    const dates = kind === 'date' ? datesOf(options, command.at, draft.language) : succeed(options);
    if (!dates.ok) return dates;
    const { leerwerkplaatsId, person } = command;
    const before = await lastTime(documents, leerwerkplaatsId, drafted.value);
    const pollId = command.commandId;
    const poll: PollDocument = {
      id: pollDocumentId(pollId),
      type: 'poll',
      schema: 1,
      pollId,
      leerwerkplaatsId,
      channelId: draft.channelId,
      language: draft.language,
      ...drafted.value,
      options: dates.value,
      askedBy: starterOf(person),
      askedAt: command.at.toISOString(),
      status: 'open',
      counts: {},
      voters: 0,
      version: 1,
      optionsVersion: 1,
      ...(before ? { lastTime: before } : {}),
      closesAt,
      dueAt: closesAt,
      ...(draft.closesWhenAllAnswered ? { closesWhenAllAnswered: true } : {}),
      ...(drafted.value.anonymous ? { ballots: newBallots() } : {}),
      ...(draft.forSession && kind === 'date' ? { forSession: draft.forSession } : {}),
    };
    const card = newCard(leerwerkplaatsId, { type: 'poll', id: pollId }, draft.channelId);
    const hours = await workingHoursOf(documents, leerwerkplaatsId);
    let link = await linkOf(documents, poll);
    await untilSettled('a new poll', async () => {
      if (!link.ok) return true;
      const written = await commit(documents, command, [
        { kind: 'create', document: poll },
        { kind: 'create', document: card },
        { kind: 'create', document: newReminder(poll, command.at, closesAt, hours) },
        { kind: 'create', document: eventOf('poll-asked', pollId, command) },
        ...link.value,
      ]);
      if (written.outcome !== 'conflict') return true;
      link = await linkOf(documents, poll);
      return false;
    });
    if (link.ok) return succeed(undefined);
    // Asked before, and only delivered again.
    const asked = await documents.get(workOf(leerwerkplaatsId), poll.id);
    return asked ? succeed(undefined) : refusedForGood(documents, command, link);
  }

  /** The poll as it is now. */
  async function look(
    leerwerkplaatsId: string,
    person: Person,
    where: PollInChannel,
  ): Promise<Result<Poll, 'no-such-poll' | 'not-for-role'>> {
    const role = await rememberedRole(leerwerkplaatsId, person.id);
    if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
    const poll = await findPoll(documents, leerwerkplaatsId, where);
    return poll ? succeed(pollOf(poll)) : refuse('no-such-poll');
  }

  /** What is asked in a channel and still open, oldest first; nothing for who may not look. */
  async function openQuestions(
    leerwerkplaatsId: string,
    person: Person,
    channelId: string,
  ): Promise<readonly string[]> {
    const role = await rememberedRole(leerwerkplaatsId, person.id);
    if (!mayForPoll('look', { role, isAsker: false })) return [];
    const found = await documents.query<PollDocument>(openIn(channelId), workOf(leerwerkplaatsId));
    return found
      .sort((one, other) => one.askedAt.localeCompare(other.askedAt))
      .map(({ question }) => question);
  }

  /** Whether somebody may withdraw this poll, or an option of it. */
  async function manages(
    { leerwerkplaatsId, person }: Pick<Command, 'leerwerkplaatsId' | 'person'>,
    where: PollInChannel,
  ): Promise<boolean> {
    const [poll, role] = await Promise.all([
      findPoll(documents, leerwerkplaatsId, where),
      rememberedRole(leerwerkplaatsId, person.id),
    ]);
    const isAsker = poll?.askedBy.personId === person.id;
    return poll !== undefined && mayForPoll('withdraw', { role, isAsker });
  }

  /** Closes or reopens a poll. Doing it twice is the same as once. */
  async function setStatus(
    command: Command,
    where: PollInChannel,
    status: 'open' | 'closed',
  ): Promise<Result<Poll, CloseRefusal>> {
    const [poll, role] = await Promise.all([
      findPoll(documents, command.leerwerkplaatsId, where),
      leerwerkplaatsen.roleOf(command.leerwerkplaatsId, command.person.id),
    ]);
    // Before it is known whether there is such a poll: the refusal tells nothing of it.
    if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
    if (!poll) return refuse('no-such-poll');
    const isAsker = poll.askedBy.personId === command.person.id;
    const action = status === 'closed' ? 'close' : 'reopen';
    if (!mayForPoll(action, { role, isAsker })) return refuse('not-your-poll');
    if (poll.status === 'withdrawn') return refuse('poll-withdrawn');
    if (poll.anonymous && status === 'open') return refuse('poll-anonymous');
    if (poll.settled && status === 'open') return refuse('poll-settled');
    if (poll.chosen && status === 'open') return refuse('date-chosen');
    const closes = status === 'closed';
    const other = closes ? 'open' : 'closed';
    const closesAt = usualClosing(command.at);
    const dueAt = closes ? votesKeptUntil(command.at) : closesAt;
    const written = await commit(documents, command, [
      {
        kind: 'patch',
        id: poll.id,
        condition: `FROM c WHERE c.status = '${other}' AND NOT IS_DEFINED(c.settled) AND NOT IS_DEFINED(c.chosen)`,
        changes: [
          { op: 'set', path: '/status', value: closes ? closedStatusOf(poll) : status },
          { op: 'set', path: '/dueAt', value: dueAt },
          { op: 'incr', path: '/version', value: 1 },
          ...(closes ? [] : reopened(poll, closesAt)),
        ],
      },
      ...(closes ? [closed(command, where.pollId)] : []),
    ]);
    if (written.outcome === 'done') {
      return succeed(pollOf(written.documents[0] as PollDocument));
    }
    // So already: marked too, or this delivery, coming again later, would undo what came between.
    if (written.outcome === 'conflict') await commit(documents, command, []);
    const current = await findPoll(documents, command.leerwerkplaatsId, where);
    return current ? succeed(pollOf(current)) : refuse('no-such-poll');
  }

  return {
    ask,
    ...createVoting({ documents, rememberedRole, roleOf: leerwerkplaatsen.roleOf }),
    postAgain: createPostingAgain<PollDocument>(
      { documents, leerwerkplaatsen },
      {
        type: 'poll',
        documentId: pollDocumentId,
        makerOf: ({ askedBy }) => askedBy,
        may: ({ role, isMaker }) => mayForPoll('post-again', { role, isAsker: isMaker }),
        isOver: ({ status }) => status === 'withdrawn',
      },
    ),
    ...createNotAnswered({ documents, leerwerkplaatsen }),
    ...createWithdrawing({ documents, leerwerkplaatsen }),
    ...createOptionChanges({ documents, leerwerkplaatsen }),
    ...createChoosing({ documents, leerwerkplaatsen, newId }),
    look,
    openQuestions,
    manages,
    close: (command: Command, where: PollInChannel) => setStatus(command, where, 'closed'),
    reopen: (command: Command, where: PollInChannel) => setStatus(command, where, 'open'),
  };
}
