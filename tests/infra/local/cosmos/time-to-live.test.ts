import { ChangeFeedStartFrom } from '@azure/cosmos';
import { type OpenedEngine, openEngine } from './opened-engine';

// Source: learn.microsoft.com, 'Time to Live (TTL) in Azure Cosmos DB': seconds since the last
// change; the item's own ttl counts only where the container has a default; -1 never expires.
describe('time to live', () => {
  let clock: number;
  let opened: OpenedEngine;
  beforeEach(async () => {
    clock = Date.parse('2026-03-01T12:00:00.900Z');
    opened = await openEngine({ now: () => clock });
  });
  afterEach(() => opened.close());

  const later = (seconds: number) => {
    clock += seconds * 1000;
  };
  const ids = async () => {
    const { resources } = await opened.container.items
      .query<{ id: string }>('SELECT c.id FROM c', { partitionKey: 'x' })
      .fetchAll();
    return resources.map(({ id }) => id);
  };

  test('an expired document is gone from reads, queries and the change feed', async () => {
    const { container } = opened;
    await container.items.create({ id: 'short', group: 'x', ttl: 60 });
    await container.items.create({ id: 'stays', group: 'x' });
    await container.items.create({ id: 'never', group: 'x', ttl: -1 });
    later(59);
    expect(await ids()).toEqual(['short', 'stays', 'never']);
    later(1);
    expect((await container.item('short', 'x').read()).statusCode).toBe(404);
    expect(await ids()).toEqual(['stays', 'never']);
    const changeFeedStartFrom = ChangeFeedStartFrom.Beginning('x');
    const { result } = await container.items
      .getChangeFeedIterator({ changeFeedStartFrom })
      .readNext();
    expect(result).toMatchObject([{ id: 'stays' }, { id: 'never' }]);
  });

  test('an expired id can be created again, also in a batch', async () => {
    const { container } = opened;
    const marker = { id: 'command', group: 'x', ttl: 10 };
    const create = () =>
      container.items.batch([{ operationType: 'Create', resourceBody: marker }], 'x');
    expect((await create()).code).toBe(200);
    later(9);
    expect((await create()).code).toBe(207);
    later(1);
    expect((await create()).code).toBe(200);
  });

  test('a change starts the ttl again; taking the ttl away keeps the document', async () => {
    const { container } = opened;
    await container.items.create({ id: 'a', group: 'x', ttl: 10 });
    later(9);
    await container.item('a', 'x').patch([{ op: 'set', path: '/n', value: 1 }]);
    later(9);
    await container.item('a', 'x').patch([{ op: 'remove', path: '/ttl' }]);
    later(100);
    expect(await ids()).toEqual(['a']);
  });

  test('_ts is in whole seconds of the clock of the engine', async () => {
    const { resource } = await opened.container.items.create({ id: 'a', group: 'x' });
    expect(resource?._ts).toBe(Date.parse('2026-03-01T12:00:00Z') / 1000);
  });

  test.each([0, -2, 1.5, 2 ** 31])('a ttl of %p is 400', async (ttl) => {
    const created = opened.container.items.create({ id: 'a', group: 'x', ttl });
    await expect(created).rejects.toMatchObject({ code: 400 });
  });

  test('a default ttl of the container counts for documents without their own', async () => {
    const { container } = await opened.client.database('test').containers.createIfNotExists({
      id: 'short',
      partitionKey: { paths: ['/group'] },
      defaultTtl: 30,
    });
    await container.items.create({ id: 'default', group: 'x' });
    await container.items.create({ id: 'longer', group: 'x', ttl: 60 });
    later(30);
    expect((await container.item('default', 'x').read()).statusCode).toBe(404);
    expect((await container.item('longer', 'x').read()).statusCode).toBe(200);
  });

  test('without a default ttl nothing expires', async () => {
    const { container } = await opened.client
      .database('test')
      .containers.createIfNotExists({ id: 'keeps', partitionKey: { paths: ['/group'] } });
    await container.items.create({ id: 'a', group: 'x', ttl: 1 });
    later(1000);
    expect((await container.item('a', 'x').read()).statusCode).toBe(200);
  });
});
