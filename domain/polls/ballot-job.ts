import { untilSettled } from '../shared/command';
import {
  DatabaseFault,
  type Documents,
  type NamedQuery,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from '../shared/documents';
import { outcomeOf } from './anonymity';
import { isAnswered, saidOf } from './answers';
import { type Poll, shownOptions } from './model';
import type { BallotDocument, Ballots, PollDocument } from './records';

/** In one batch, with the poll itself. */
const batchSize = 90;

const ballotsIn = (pollId: string): NamedQuery => ({
  name: 'ballots-in-poll',
  text: "SELECT * FROM c WHERE c.type = 'ballot' AND c.pollId = @pollId",
  parameters: { pollId },
});

/** The ballots, and the markers of the commands that brought them. */
const leftOf = (pollId: string): NamedQuery => ({
  name: 'left-of-ballots',
  text: "SELECT * FROM c WHERE c.type IN ('ballot', 'command') AND c.pollId = @pollId",
  parameters: { pollId },
  most: batchSize,
});

/** By name: a poll that nobody of us wrote may have no status, and would be waited for for ever. */
const endings: readonly Poll['status'][] = ['closing', 'closed', 'withdrawn'];

type Stored = Read<PollDocument>;

/**
 * Takes the next step with the ballots of an anonymous poll that isn't open any more, which the
 * change feed brings; the write of a step brings the next. A poll that is closing is counted first;
 * then, however it ended, what its ballots left is removed, and its key with the last. Each step is
 * one batch with the poll, so that it can be cut off anywhere.
 */
export function createBallotJob({ documents }: { documents: Documents }) {
  return async function carryOn(seen: PollDocument): Promise<void> {
    const { ballots, status } = seen;
    if (!ballots || !endings.includes(status)) return;
    const partition = workOf(seen.leerwerkplaatsId);
    await untilSettled('the ballots of a poll', async () => {
      // The poll before its ballots: a session that has read it as not open sees every ballot.
      const poll = await documents.get<PollDocument>(partition, seen.id);
      const isBehind =
        poll?.status === 'open' || (poll?.ballots?.step ?? ballots.step) < ballots.step;
      if (!poll || isBehind) throw new DatabaseFault('behind', true);
      // Somebody else carried it on, and the feed brings that too.
      if (poll.ballots?.step !== ballots.step) return true;
      const isCounted = poll.status !== 'closing' || ballots.step > 0;
      const next = { key: ballots.key, step: ballots.step + 1 };
      const operations = isCounted ? await removal(poll, next) : await counting(poll, next);
      return (await documents.batch(partition, operations)).ok;
    });
  };

  async function counting(poll: Stored, next: Ballots): Promise<Operation[]> {
    const partition = workOf(poll.leerwerkplaatsId);
    const found = await documents.query<BallotDocument>(ballotsIn(poll.pollId), partition);
    const shown = shownOptions(poll).map(({ id }) => id);
    const answers = found
      .map((ballot) => ({
        ...ballot,
        chosen: ballot.chosen.filter((key) => shown.includes(saidOf(key).optionId)),
      }))
      .filter(isAnswered);
    const counted = { ...outcomeOf(poll, answers), voters: answers.length };
    return [replaced({ ...poll, ...counted, ballots: next })];
  }

  async function removal(poll: Stored, next: Ballots): Promise<Operation[]> {
    const partition = workOf(poll.leerwerkplaatsId);
    const left = await documents.query<StoredDocument>(leftOf(poll.pollId), partition);
    const isLast = left.length < batchSize;
    const { ballots: _, ...rest } = poll;
    const status = poll.status === 'closing' ? 'closed' : poll.status;
    return [
      isLast
        ? replaced({ ...rest, status, version: poll.version + 1 })
        : // Of no new version: its card shows nothing of it.
          replaced({ ...poll, ballots: next }),
      ...left.map(({ id }): Operation => ({ kind: 'delete', id })),
    ];
  }
}

function replaced({ etag, ...document }: Stored): Operation {
  return { kind: 'replace', document, etag };
}
