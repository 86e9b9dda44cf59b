import { randomUUID } from 'node:crypto';
import { ChangeFeedStartFrom, type Container, type OperationInput } from '@azure/cosmos';
import { failedWith, type Opened, targets } from './targets';

// Source: learn.microsoft.com, 'Time to Live (TTL) in Azure Cosmos DB': whole seconds since the
// last change; an item's own ttl counts only where the container has a default; −1 never expires;
// what expired is in no answer any more, even before it was removed.
describe.each(targets)('time to live, %s', (_, open) => {
  let opened: Opened;
  let container: Container;
  let group: string;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    group = randomUUID();
  });

  const ids = async (from = container) => {
    const { resources } = await from.items
      .query<string>('SELECT VALUE c.id FROM c', { partitionKey: group })
      .fetchAll();
    return resources;
  };
  const find = async (text: string, options = {}) =>
    (await container.items.query(text, options).fetchAll()).resources;
  const createInBatch = async (id: string) => {
    const create: OperationInput = {
      operationType: 'Create',
      resourceBody: { id, group, ttl: 2 },
    };
    const { result } = await container.items.batch([create], group);
    return result?.map(({ statusCode }) => statusCode);
  };

  test('what expired is gone from reads, queries, counts and the feed, whoever looks', async () => {
    const all = `SELECT VALUE c.id FROM c WHERE c["group"] = "${group}"`;
    const count = `SELECT VALUE COUNT(1) FROM c WHERE c["group"] = "${group}"`;
    await container.items.create({ id: 'short', group, ttl: 2 });
    await container.items.create({ id: 'stays', group });
    await container.items.create({ id: 'never', group, ttl: -1 });
    expect(await ids()).toEqual(['short', 'stays', 'never']);
    await opened.pass(3);
    expect((await container.item('short', group).read()).statusCode).toBe(404);
    expect(await ids()).toEqual(['stays', 'never']);
    expect((await find(all)).sort()).toEqual(['never', 'stays']);
    expect(await find(count)).toEqual([2]);
    expect(await find(count, { partitionKey: group })).toEqual([2]);
    const changeFeedStartFrom = ChangeFeedStartFrom.Beginning(group);
    const { result } = await container.items
      .getChangeFeedIterator({ changeFeedStartFrom })
      .readNext();
    expect(result).toMatchObject([{ id: 'stays' }, { id: 'never' }]);
  });

  test('what expired can’t be replaced, patched or deleted', async () => {
    await container.items.create({ id: 'a', group, ttl: 2 });
    await opened.pass(3);
    const item = container.item('a', group);
    expect(await failedWith(item.replace({ id: 'a', group }))).toBe(404);
    expect(await failedWith(item.patch([{ op: 'set', path: '/n', value: 1 }]))).toBe(404);
    expect(await failedWith(item.delete())).toBe(404);
  });

  test('an id that expired can be created again, alone and in a batch', async () => {
    expect(await createInBatch('command')).toEqual([201]);
    expect(await createInBatch('command')).toEqual([409]);
    await opened.pass(3);
    expect(await createInBatch('command')).toEqual([201]);
    await opened.pass(3);
    expect((await container.items.create({ id: 'command', group })).statusCode).toBe(201);
  });

  test('the change feed goes on over what expired meanwhile', async () => {
    await container.items.create({ id: 'seen', group });
    const iterator = container.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning(group),
    });
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'seen' }]);
    await container.items.create({ id: 'missed', group, ttl: 2 });
    await opened.pass(3);
    await container.items.create({ id: 'next', group });
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'next' }]);
  });

  test('a change starts the ttl again; taking the ttl away keeps the document', async () => {
    await container.items.create({ id: 'a', group, ttl: 4 });
    await opened.pass(2);
    await container.item('a', group).patch([{ op: 'set', path: '/n', value: 1 }]);
    await opened.pass(2);
    await container.item('a', group).patch([{ op: 'remove', path: '/ttl' }]);
    await opened.pass(5);
    expect(await ids()).toEqual(['a']);
  });

  // 'Frequently asked questions about partial document update': the ttl can be patched.
  test('a ttl that is patched counts from the patch', async () => {
    await container.items.create({ id: 'a', group, ttl: -1 });
    await container.item('a', group).patch([{ op: 'set', path: '/ttl', value: 2 }]);
    expect(await ids()).toEqual(['a']);
    await opened.pass(3);
    expect(await ids()).toEqual([]);
  });

  test.each([0, -2, 1.5, 2 ** 31])('a ttl of %p is 400', async (ttl) => {
    expect(await failedWith(container.items.create({ id: 'a', group, ttl }))).toBe(400);
  });

  test('a default ttl of the container counts for documents without their own', async () => {
    const short = await opened.createContainer({ defaultTtl: 2 });
    await short.items.create({ id: 'default', group });
    await short.items.create({ id: 'longer', group, ttl: 60 });
    await short.items.create({ id: 'never', group, ttl: -1 });
    await opened.pass(3);
    expect(await ids(short)).toEqual(['longer', 'never']);
  });

  test('without a default ttl nothing expires', async () => {
    const definition = { id: `keeps-${group}`, partitionKey: { paths: ['/group'] } };
    const { container: keeps } = await opened.database.containers.create(definition);
    await keeps.items.create({ id: 'a', group, ttl: 1 });
    await opened.pass(2);
    expect(await ids(keeps)).toEqual(['a']);
  });
});
