import { ChangeFeedStartFrom, type OperationInput } from '@azure/cosmos';
import { type OpenedEngine, openEngine } from './opened-engine';

const create = (id: string): OperationInput => ({
  operationType: 'Create',
  resourceBody: { id, group: 'x' },
});

describe('faults on demand', () => {
  let opened: OpenedEngine;
  beforeEach(async () => {
    opened = await openEngine();
  });
  afterEach(() => opened.close());

  test('429 is retried by the SDK and then succeeds', async () => {
    const { engine, container } = opened;
    const match = { operation: 'create' as const };
    engine.faults.inject({ match, status: 429, retryAfterMilliseconds: 0, times: 2 });
    const { statusCode, headers } = await container.items.create({ id: 'a', group: 'x' });
    expect(statusCode).toBe(201);
    expect(headers['x-ms-throttle-retry-count']).toBe(2);
  });

  test.each([449, 503, 412])('%d reaches the caller of a write', async (status) => {
    const { engine, container } = opened;
    engine.faults.inject({ match: { operation: 'create', container: 'items' }, status });
    const refused = container.items.create({ id: 'a', group: 'x' });
    await expect(refused).rejects.toMatchObject({ code: status });
    expect((await container.item('a', 'x').read()).statusCode).toBe(404);
  });

  test("a fault that doesn't match stays armed; clear disarms it", async () => {
    const { engine, container } = opened;
    engine.faults.inject({ match: { operation: 'create', container: 'other' }, status: 503 });
    engine.faults.inject({ match: { operation: 'delete' }, status: 503 });
    await container.items.create({ id: 'a', group: 'x' });
    engine.faults.clear();
    expect((await container.item('a', 'x').delete()).statusCode).toBe(204);
  });

  test('a batch whose answer is lost was carried out', async () => {
    const { engine, container } = opened;
    engine.faults.inject({ match: { operation: 'batch' }, status: 503, when: 'after' });
    await expect(container.items.batch([create('a')], 'x')).rejects.toThrow('Injected fault 503');
    const again = await container.items.batch([create('a')], 'x');
    expect(again.result?.map(({ statusCode }) => statusCode)).toEqual([409]);
  });

  test('a request can be held until something else has happened', async () => {
    const { engine, container } = opened;
    let release = () => {};
    const delay = new Promise<void>((resolve) => {
      release = resolve;
    });
    engine.faults.inject({ match: { operation: 'create', container: 'items' }, delay });
    const slow = container.items.create({ id: 'a', group: 'x', from: 'slow' }).catch((e) => e.code);
    await container.items.upsert({ id: 'a', group: 'x', from: 'fast' });
    release();
    expect(await slow).toBe(409);
  });

  test('a stale read answers the version before the last', async () => {
    const { engine, container } = opened;
    await container.items.create({ id: 'a', group: 'x', n: 1 });
    await container.items.upsert({ id: 'a', group: 'x', n: 2 });
    engine.faults.inject({ match: { id: 'a' }, stale: true, times: 2 });
    const read = async () => (await container.item('a', 'x').read()).resource?.n;
    expect([await read(), await read(), await read()]).toEqual([1, 1, 2]);
  });

  test('an empty query page comes with a continuation; nothing is lost', async () => {
    const { engine, container } = opened;
    for (const id of ['a', 'b', 'c']) await container.items.create({ id, group: 'x' });
    engine.faults.inject({ match: { operation: 'query' }, emptyPage: true, times: 2 });
    const options = { partitionKey: 'x', maxItemCount: 2 };
    const first = await container.items.query('SELECT * FROM c', options).fetchNext();
    expect(first.resources).toEqual([]);
    expect(first.hasMoreResults).toBe(true);
    const all = await container.items.query('SELECT * FROM c', options).fetchAll();
    expect(all.resources).toHaveLength(3);
  });

  test('an empty page of the change feed loses nothing', async () => {
    const { engine, container } = opened;
    await container.items.create({ id: 'a', group: 'x' });
    engine.faults.inject({ match: { operation: 'feed' }, emptyPage: true });
    const changeFeedStartFrom = ChangeFeedStartFrom.Beginning('x');
    const iterator = container.items.getChangeFeedIterator({ changeFeedStartFrom });
    expect((await iterator.readNext()).result).toEqual([]);
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'a' }]);
  });
});
