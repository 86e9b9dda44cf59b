import type { ContainerDefinition } from '@azure/cosmos';
import { type OpenedEngine, openEngine } from './opened-engine';

const partitionKey = { paths: ['/group'] };

// Source of the paths and their precision: learn.microsoft.com, 'Indexing policies in Azure
// Cosmos DB' (include/exclude strategy).
const policies: [string, ContainerDefinition['indexingPolicy'], string, boolean][] = [
  ['everything', { includedPaths: [{ path: '/*' }] }, 'c.a.b', true],
  [
    'an excluded path',
    { includedPaths: [{ path: '/*' }], excludedPaths: [{ path: '/a/*' }] },
    'c.a.b',
    false,
  ],
  [
    'a more precise included path',
    { includedPaths: [{ path: '/a/b/?' }], excludedPaths: [{ path: '/*' }] },
    'c.a.b',
    true,
  ],
  [
    'what is beside the included path',
    { includedPaths: [{ path: '/a/b/?' }], excludedPaths: [{ path: '/*' }] },
    'c.a.k',
    false,
  ],
  ['_ts always', { includedPaths: [], excludedPaths: [{ path: '/*' }] }, 'c._ts', true],
];

describe('databases and containers', () => {
  let opened: OpenedEngine;
  beforeEach(async () => {
    opened = await openEngine();
  });
  afterEach(() => opened.close());

  test('create if not exists creates once and then reads (SDK: createIfNotExists)', async () => {
    const { database } = await opened.client.databases.createIfNotExists({ id: 'other' });
    const definition = { id: 'work', partitionKey, defaultTtl: -1 };
    const first = await database.containers.createIfNotExists(definition);
    const second = await database.containers.createIfNotExists(definition);
    expect([first.statusCode, second.statusCode]).toEqual([201, 200]);
    expect(second.resource).toMatchObject(definition);
    await expect(database.containers.create(definition)).rejects.toMatchObject({ code: 409 });
    await expect(opened.client.databases.create({ id: 'other' })).rejects.toMatchObject({
      code: 409,
    });
  });

  test('an indexing policy is changed, the partition key is not (SDK: Container.replace)', async () => {
    const { container } = opened;
    await container.items.create({ id: 'a', group: 'x', sorted: 'b' });
    const indexingPolicy = {
      includedPaths: [{ path: '/sorted/?' }],
      excludedPaths: [{ path: '/*' }],
    };
    await container.replace({ id: 'items', partitionKey, indexingPolicy });
    expect((await container.read()).resource).toMatchObject({ indexingPolicy });
    const query = (by: string) =>
      container.items.query(`SELECT * FROM c ORDER BY c.${by}`, { partitionKey: 'x' }).fetchAll();
    expect((await query('sorted')).resources).toMatchObject([{ id: 'a' }]);
    await expect(query('other')).rejects.toMatchObject({ code: 400 });
    const otherKey = { id: 'items', partitionKey: { paths: ['/other'] } };
    await expect(container.replace(otherKey)).rejects.toMatchObject({ code: 400 });
  });

  test('a deleted container takes its documents along', async () => {
    const { container, client } = opened;
    await container.items.create({ id: 'a', group: 'x' });
    await container.delete();
    expect((await container.item('a', 'x').read()).statusCode).toBe(404);
    await client.database('test').containers.create({ id: 'items', partitionKey });
    const { resources } = await container.items.query('SELECT * FROM c').fetchAll();
    expect(resources).toEqual([]);
  });

  test('containers and databases are apart', async () => {
    const { client, container } = opened;
    await container.items.create({ id: 'a', group: 'x' });
    for (const id of ['test', 'second']) {
      const { database } = await client.databases.createIfNotExists({ id });
      const made = await database.containers.createIfNotExists({ id: 'more', partitionKey });
      expect((await made.container.item('a', 'x').read()).statusCode).toBe(404);
    }
  });

  test.each(policies)('ORDER BY with an indexing policy: %s', async (_, policy, path, allowed) => {
    const { container } = await opened.client.database('test').containers.create({
      id: 'indexed',
      partitionKey,
      ...(policy ? { indexingPolicy: policy } : {}),
    });
    const sorted = container.items
      .query(`SELECT * FROM c ORDER BY ${path}`, { partitionKey: 'x' })
      .fetchAll();
    if (allowed) expect((await sorted).resources).toEqual([]);
    else await expect(sorted).rejects.toMatchObject({ code: 400 });
  });

  // learn.microsoft.com, 'Time to Live (TTL) in Azure Cosmos DB': off, −1 or more than 0.
  test.each([0, -2, 1.5])('a default ttl of %p is 400', async (defaultTtl) => {
    const definition = { id: 'short', partitionKey, defaultTtl };
    const created = opened.client.database('test').containers.create(definition);
    await expect(created).rejects.toMatchObject({ code: 400 });
  });
});
