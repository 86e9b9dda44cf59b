import type { LeerwerkplaatsService } from '../leerwerkplaats/service';
import { type Command, commit, refusedForGood } from '../shared/command';
import type { Change, Documents, Operation } from '../shared/documents';
import { eventOf } from '../shared/event';
import { type Result, refuse, succeed } from '../shared/result';
import { mayForPoll } from './access';
import { findPoll, type PollInChannel } from './find';
import { namesKeptUntil } from './retention';

export type WithdrawRefusal = 'no-such-poll' | 'not-your-poll' | 'not-for-role';

/** Withdrawing a poll: what shouldn't have been asked goes, with every answer. */
export function createWithdrawing({
  documents,
  leerwerkplaatsen,
}: {
  documents: Documents;
  leerwerkplaatsen: Pick<LeerwerkplaatsService, 'roleOf'>;
}) {
  /**
   * Takes out the question, the options and the counts at once; an event asks to take out the votes,
   * and the change feed brings those of an anonymous poll. Doing it twice is the same as once.
   */
  async function withdraw(
    command: Command,
    where: PollInChannel,
  ): Promise<Result<void, WithdrawRefusal>> {
    const { leerwerkplaatsId, person } = command;
    const role = await leerwerkplaatsen.roleOf(leerwerkplaatsId, person.id);
    if (!mayForPoll('look', { role, isAsker: false })) return refuse('not-for-role');
    const poll = await findPoll(documents, leerwerkplaatsId, where);
    if (!poll) return refuse('no-such-poll');
    const isAsker = poll.askedBy.personId === person.id;
    if (!mayForPoll('withdraw', { role, isAsker })) {
      return refusedForGood(documents, command, refuse('not-your-poll'));
    }
    const written = await commit(documents, command, [
      ...withdrawal(poll.id, command.at),
      { kind: 'create', document: eventOf('poll-settled', where.pollId, command) },
    ]);
    // So already: marked too, as every command that was answered.
    if (written.outcome === 'conflict') await commit(documents, command, []);
    return succeed(undefined);
  }

  return { withdraw };
}

/**
 * Leaves only that there was a poll, who asked it, and until when that is kept. Without reading the
 * tally, so that it doesn't collide with votes of the same moment; those come too late.
 */
function withdrawal(id: string, at: Date): Operation[] {
  const gone: Record<string, unknown> = {
    question: '',
    options: [],
    counts: {},
    voters: 0,
    onBehalf: 0,
    words: [],
    lastTime: {},
  };
  const condition = "FROM c WHERE c.status != 'withdrawn'";
  const changes = Object.entries(gone).map(
    ([name, value]): Change => ({ op: 'set', path: `/${name}`, value }),
  );
  return [
    { kind: 'patch', id, condition, changes },
    {
      kind: 'patch',
      id,
      condition,
      changes: [
        { op: 'set', path: '/status', value: 'withdrawn' },
        { op: 'set', path: '/settled', value: 'votes' },
        { op: 'set', path: '/dueAt', value: namesKeptUntil(at) },
        { op: 'incr', path: '/version', value: 1 },
      ],
    },
  ];
}
