import {
  type ChannelDocument,
  channelKey,
  type LeerwerkplaatsDocument,
  leerwerkplaatsDocumentId,
  type MemberDocument,
  memberId,
} from '../../domain/leerwerkplaats/records';
import { type PollDocument, pollDocumentId } from '../../domain/polls/records';
import { personIdOf } from '../../domain/shared/person';
import { databaseName } from '../../functions/platform/containers';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { localTenantId } from '../../infra/local/teams/identity';

export const channelOf = (number: number) => `19:channel-${number}@thread.tacv2`;
export const pollOf = (number: number) => `poll-${number}`;
const at = '2026-12-01T13:03:00.000Z';

/** Leerwerkplaatsen as the product stores them, each with its channel, its leader and a poll. */
export async function fill(
  engine: Pick<CosmosEngine, 'handle'>,
  { size, serviceUrl }: { size: number; serviceUrl: string },
): Promise<void> {
  for (let number = 0; number < size; number += 1) await fillOne(engine, number, serviceUrl);
}

/** The nth leerwerkplaats; answers its id. */
export async function fillOne(
  engine: Pick<CosmosEngine, 'handle'>,
  number: number,
  serviceUrl: string,
): Promise<string> {
  const channel = channelDocument(number, serviceUrl);
  await createAll(engine, 'index', channel.key, [channel]);
  await createAll(engine, 'work', channel.leerwerkplaatsId, workDocuments(channel, number));
  return channel.leerwerkplaatsId;
}

/** Creates documents in one partition, past the SDK: many thousands in seconds. */
export async function createAll(
  engine: Pick<CosmosEngine, 'handle'>,
  container: string,
  partition: string,
  documents: readonly object[],
): Promise<void> {
  const operations = documents.map((resourceBody) => ({ operationType: 'Create', resourceBody }));
  const { status, body } = await engine.handle({
    method: 'POST',
    path: `/dbs/${databaseName}/colls/${container}/docs`,
    headers: {
      'x-ms-documentdb-partitionkey': JSON.stringify([partition]),
      'x-ms-cosmos-is-batch-request': 'true',
      'x-ms-cosmos-batch-atomic': 'true',
    },
    body: JSON.stringify(operations),
  });
  if (status !== 200) throw new Error(`The database wasn't filled: ${status} ${body}`);
}

function channelDocument(number: number, serviceUrl: string): ChannelDocument {
  const key = channelKey(channelOf(number));
  return {
    id: key,
    key,
    type: 'channel',
    schema: 1,
    tenantId: localTenantId,
    teamId: `19:team-${number}@thread.tacv2`,
    channelId: channelOf(number),
    serviceUrl,
    leerwerkplaatsId: `leerwerkplaats-${number}`,
    name: `Leerwerkplaats ${number}`,
    language: 'nl',
    state: 'coupled',
    startedBy: {
      personId: personIdOf(localTenantId, `leader-${number}`),
      name: 'Somebody',
      teamsId: `29:leader-${number}`,
      language: 'nl',
    },
    startedAt: at,
  };
}

function workDocuments(channel: ChannelDocument, number: number) {
  const { leerwerkplaatsId, channelId, tenantId, name, startedBy } = channel;
  const leerwerkplaats: LeerwerkplaatsDocument = {
    id: leerwerkplaatsDocumentId,
    type: 'leerwerkplaats',
    schema: 1,
    leerwerkplaatsId,
    tenantId,
    name,
    homeChannelId: channelId,
    startedAt: at,
  };
  const leader: MemberDocument = {
    ...startedBy,
    id: memberId(startedBy.personId),
    type: 'member',
    schema: 1,
    leerwerkplaatsId,
    role: 'project-leader',
  };
  const poll: PollDocument = {
    id: pollDocumentId(pollOf(number)),
    type: 'poll',
    schema: 1,
    pollId: pollOf(number),
    leerwerkplaatsId,
    channelId,
    kind: 'single',
    results: 'at-once',
    voters: 0,
    question: 'Wanneer komen we bij elkaar?',
    options: ['maandag', 'dinsdag', 'woensdag'].map((text, index) => ({
      id: `o${index + 1}`,
      text,
    })),
    askedBy: startedBy,
    status: 'open',
    optionsVersion: 1,
    counts: {},
    version: 1,
    language: 'nl',
    askedAt: at,
  };
  return [leerwerkplaats, leader, poll];
}
