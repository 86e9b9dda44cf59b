import { randomUUID } from 'node:crypto';
import { ChangeFeedStartFrom, type Container, type OperationInput } from '@azure/cosmos';
import type { Operation } from '../../infra/local/cosmos/route';
import { engines, failedWith, type OpenedEngine } from './targets';

// Sources: learn.microsoft.com, 'HTTP status codes for Azure Cosmos DB' (429 and 503: try again,
// 449: safe to try again), and the retry policies of @azure/cosmos 4.9.3 in dist/esm/retry:
// retryUtility (which status goes to which policy), resourceThrottleRetryPolicy,
// timeoutFailoverRetryPolicy, defaultRetryPolicy. Only an engine can be told to fail.
describe.each(engines)('failures, %s', (_, open) => {
  let opened: OpenedEngine;
  let container: Container;
  let group: string;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    group = randomUUID();
    await container.items.create({ id: 'there', group, n: 1 });
  });
  afterEach(() => opened.faults.clear());

  const fail = (operation: Operation, status: number, more = {}) =>
    opened.faults.inject({ match: { operation, container: container.id }, status, ...more });
  const read = async (id: string) => (await container.item(id, group).read()).resource;
  const create = (id: string): OperationInput => ({
    operationType: 'Create',
    resourceBody: { id, group },
  });
  const writes: [Operation, () => Promise<unknown>][] = [
    ['create', () => container.items.create({ id: 'new', group })],
    ['upsert', () => container.items.upsert({ id: 'there', group, n: 2 })],
    ['replace', () => container.item('there', group).replace({ id: 'there', group, n: 2 })],
    ['patch', () => container.item('there', group).patch([{ op: 'incr', path: '/n', value: 1 }])],
    ['delete', () => container.item('there', group).delete()],
  ];

  test('a write answered 429 is tried again after the pause that was asked for', async () => {
    fail('create', 429, { times: 2, retryAfterMilliseconds: 3 });
    const { statusCode, headers } = await container.items.create({ id: 'a', group });
    expect(statusCode).toBe(201);
    expect(headers['x-ms-throttle-retry-count']).toBe(2);
    expect(headers['x-ms-throttle-retry-wait-time-ms']).toBe(6);
  });

  test('after nine tries more, 429 reaches the caller', async () => {
    fail('create', 429, { times: 10, retryAfterMilliseconds: 0 });
    expect(await failedWith(container.items.create({ id: 'a', group }))).toBe(429);
    expect((await container.items.create({ id: 'a', group })).statusCode).toBe(201);
  });

  test('a batch answered 429 is tried again too', async () => {
    fail('batch', 429, { times: 9, retryAfterMilliseconds: 0 });
    expect((await container.items.batch([create('a')], group)).code).toBe(200);
  });

  test.each([449, 503])(
    '%i reaches whoever writes at once, and nothing was done',
    async (status) => {
      for (const [operation, write] of writes) {
        fail(operation, status);
        expect([operation, await failedWith(write())]).toEqual([operation, status]);
      }
      expect(await read('there')).toMatchObject({ n: 1 });
      expect(await read('new')).toBeUndefined();
    },
  );

  test('a read answered 503 is tried once more, in the next region', async () => {
    fail('read', 503);
    expect(await read('there')).toMatchObject({ n: 1 });
    fail('read', 503, { times: 2 });
    expect(await failedWith(read('there'))).toBe(503);
  });

  test.each([429, 503])('a query and the feed get over one answer %i', async (status) => {
    fail('query', status);
    const found = await container.items
      .query('SELECT * FROM c', { partitionKey: group })
      .fetchAll();
    expect(found.resources).toHaveLength(1);
    fail('feed', status);
    const changeFeedStartFrom = ChangeFeedStartFrom.Beginning(group);
    const page = await container.items.getChangeFeedIterator({ changeFeedStartFrom }).readNext();
    expect(page.result).toMatchObject([{ id: 'there' }]);
  });

  // Items.batch wraps what was thrown; helper/diagnostics keep the status of each request.
  test.each([400, 413, 449, 503])(
    'of a batch answered %i the SDK hides the status, except in its diagnostics',
    async (status) => {
      fail('batch', status);
      const thrown = await container.items.batch([create('a')], group).catch((error) => error);
      expect(thrown.message).toContain('Batch request error');
      expect(thrown.code).toBeUndefined();
      const requests = thrown.diagnostics.clientSideRequestStatistics.gatewayStatistics;
      expect(requests.at(-1)).toMatchObject({ statusCode: status });
      expect(await read('a')).toBeUndefined();
    },
  );

  test('a batch of which only the answer was lost was carried out', async () => {
    fail('batch', 503, { when: 'after' });
    const marked = [create('marker'), create('effect')];
    await expect(container.items.batch(marked, group)).rejects.toThrow('503');
    const again = await container.items.batch(marked, group);
    expect(again.result?.map(({ statusCode }) => statusCode)).toEqual([409, 424]);
    expect(await read('effect')).toBeDefined();
  });
});
