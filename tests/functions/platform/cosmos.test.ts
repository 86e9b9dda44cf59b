import { CosmosClient } from '@azure/cosmos';
import { commit } from '../../../domain/shared/command';
import {
  DatabaseFault,
  type Documents,
  type Operation,
  workOf,
} from '../../../domain/shared/documents';
import { createCosmosDocuments } from '../../../functions/platform/cosmos';
import { type CosmosEngine, createCosmosEngine } from '../../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../../infra/local/cosmos/key';

const here = workOf('here');
const counter = { id: 'counter', type: 'counter', schema: 1, count: 0, words: 'text' };
const add = (path: string): Operation => ({
  kind: 'patch',
  id: 'counter',
  changes: [{ op: 'incr', path, value: 1 }],
});

describe('the documents on Cosmos DB', () => {
  let engine: CosmosEngine;
  let client: CosmosClient;
  let documents: Documents;
  /** What the database says of the one operation of its next batches, in place of doing it. */
  let refusals: number[];
  let pauses: number;

  beforeEach(async () => {
    engine = createCosmosEngine({ file: ':memory:' });
    refusals = [];
    const handle: CosmosEngine['handle'] = async (request) => {
      const isBatch = 'x-ms-cosmos-is-batch-request' in request.headers;
      const statusCode = isBatch ? refusals.shift() : undefined;
      if (statusCode === undefined) return engine.handle(request);
      return { status: 207, headers: {}, body: JSON.stringify([{ statusCode }]) };
    };
    const httpClient = createCosmosHttpClient({ handle });
    client = new CosmosClient({ endpoint: 'http://127.0.0.1:1', key: localCosmosKey, httpClient });
    const { database } = await client.databases.createIfNotExists({ id: 'test' });
    const partitionKey = { paths: ['/leerwerkplaatsId'] };
    await database.containers.createIfNotExists({ id: 'work', partitionKey, defaultTtl: -1 });

    pauses = 0;
    let now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    documents = createCosmosDocuments(database, async (milliseconds) => {
      now += milliseconds;
      pauses += 1;
      // Nothing but this would end a test of trying without end.
      if (pauses > 1_000) throw new Error('tried without end');
    });
    await documents.batch(here, [{ kind: 'create', document: counter }]);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    client.dispose();
    engine.close();
  });

  const count = async () => (await documents.get<typeof counter>(here, 'counter'))?.count;

  const broken = { name: 'broken', text: 'SELECT FROM WHERE', parameters: {} };
  const tooLarge = () => {
    refusals.push(413);
    return documents.batch(here, [add('/count')]);
  };

  it.each([
    ['before', 'done'],
    ['after', 'repeated'],
  ] as const)(
    'have one effect when a request fails %s it was carried out',
    async (when, outcome) => {
      engine.faults.inject({ match: { operation: 'batch' }, status: 503, when });
      const command = { commandId: 'command', leerwerkplaatsId: 'here' };
      expect(await commit(documents, command, [add('/count')])).toMatchObject({ outcome });
      expect(await count()).toBe(1);
    },
  );

  it.each([449, 429])('try again what the database asks to try again: %i', async (status) => {
    refusals.push(status, status);
    expect(await documents.batch(here, [add('/count')])).toMatchObject({ ok: true });
    expect(await count()).toBe(1);
  });

  it.each([
    ['a number that is a text', () => documents.batch(here, [add('/words')]), 400],
    ['a query that can’t be read', () => documents.query(broken, here), 400],
    ['a document that is too large', tooLarge, 413],
  ])('say of %s that another try won’t mend it', async (_what, work, code) => {
    const thrown = await work().catch((fault: unknown) => fault);
    expect(thrown).toBeInstanceOf(DatabaseFault);
    expect(thrown).toMatchObject({ code, transient: false });
    expect(pauses).toBe(0);
  });

  it('stop trying, and say that it may pass, when the database stays away', async () => {
    engine.faults.inject({ match: { operation: 'batch' }, status: 503, times: 10_000 });
    const thrown = await documents.batch(here, [add('/count')]).catch((fault: unknown) => fault);
    expect(thrown).toBeInstanceOf(DatabaseFault);
    expect(thrown).toMatchObject({ transient: true });
    expect(pauses).toBeLessThan(1_000);
  });
});
