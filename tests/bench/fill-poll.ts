import { countsOf } from '../../domain/polls/counting';
import { type PollDocument, type VoteDocument, voteId } from '../../domain/polls/records';
import { personIdOf } from '../../domain/shared/person';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { localTenantId } from '../../infra/local/teams/identity';
import { createAll, pollDocumentOf } from './fill';
import type { BusyPoll } from './numbers';

/** A poll in which so many people have answered already, as the product stores it. */
export async function fillPoll(
  engine: Pick<CosmosEngine, 'handle'>,
  leerwerkplaatsId: string,
  { number, voters, dates }: BusyPoll,
): Promise<void> {
  const poll = pollDocumentOf(number, leerwerkplaatsId);
  const options = Array.from({ length: dates || 3 }, (_, place) => ({
    id: `o${place + 1}`,
    text: dates ? `${place + 1} december 2026 10:00` : `optie ${place}`,
  }));
  const votes = Array.from({ length: voters }, (_, voter): VoteDocument => {
    const personId = personIdOf(localTenantId, `voter-${voter}`);
    return {
      id: voteId(poll.pollId, personId),
      type: 'vote',
      schema: 1,
      leerwerkplaatsId,
      pollId: poll.pollId,
      personId,
      chosen: dates ? options.map(({ id }) => `${id}.yes`) : ['o1'],
      at: poll.askedAt,
    };
  });
  const stored: PollDocument = {
    ...poll,
    kind: dates ? 'date' : 'single',
    options,
    voters,
    counts: countsOf(votes),
  };
  await createAll(engine, 'work', leerwerkplaatsId, [stored]);
  for (let from = 0; from < votes.length; from += 100) {
    await createAll(engine, 'work', leerwerkplaatsId, votes.slice(from, from + 100));
  }
}
