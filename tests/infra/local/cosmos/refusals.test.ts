import {
  ChangeFeedMode,
  ChangeFeedStartFrom,
  type OperationInput,
  type PatchOperation,
} from '@azure/cosmos';
import { type OpenedEngine, openEngine } from './opened-engine';

const refusedQueries: [string, string][] = [
  ['SELECT * FROM c JOIN t IN c.tags', 'JOIN'],
  ['SELECT t FROM t IN c.tags', 'FROM … IN (iteration)'],
  ['SELECT c.k FROM c GROUP BY c.k', 'GROUP BY'],
  ['SELECT * FROM c OFFSET 0 LIMIT 1', 'OFFSET'],
  ['SELECT TOP 1 * FROM c', 'TOP'],
  ['SELECT DISTINCT c.k FROM c', 'DISTINCT'],
  ['SELECT * FROM (SELECT * FROM c)', 'subqueries'],
  ['SELECT * FROM c WHERE c.k IN (SELECT VALUE 1)', 'subqueries'],
  ['SELECT * FROM c WHERE EXISTS(SELECT 1)', 'EXISTS (subqueries)'],
  ['SELECT * FROM c WHERE udf.f(c.k)', 'user-defined functions'],
  ['SELECT * FROM c WHERE c.k LIKE "a%"', 'LIKE'],
  ['SELECT * FROM c WHERE UPPER(c.k) = "A"', 'the function UPPER'],
  ['SELECT * FROM c WHERE c.k + 1 = 2', 'arithmetic +'],
  ['SELECT * FROM c WHERE c.k = [1]', 'arrays and objects written in the query'],
  ['SELECT VALUE SUM(c.k) FROM c', 'selecting the function SUM'],
  ['SELECT VALUE COUNT(c.k) FROM c', 'COUNT of anything but 1'],
  ['SELECT * FROM c ORDER BY c.a, c.b', 'ORDER BY on more than one property'],
  ['SELECT * FROM c WHERE ARRAY_CONTAINS(c.k, "a", true)', 'ARRAY_CONTAINS with so many arguments'],
  ['SELECT * FROM c WHERE c.k = 1 + 1', 'arithmetic +'],
  ['SELECT * FROM c WHERE c.k = -c.k', 'arithmetic'],
  ['SELECT * FROM c WHERE c.k NOT LIKE "a%"', 'LIKE'],
  ['SELECT * FROM c WHERE (c.k = 1 ? true : false)', 'the operator ?'],
  ['SELECT * FROM c WHERE (c.k ?? 1) = 1', 'the operator ??'],
  ['SELECT * FROM c WHERE 1 < c.k < 3', 'the operator <'],
  ['SELECT * FROM c WHERE c.k = undefined', 'the constant undefined'],
  ['SELECT * FROM c WHERE IS_DEFINED(c.k) = true', 'IS_DEFINED as a value to compare'],
  ['SELECT * FROM c -- all', 'comments in a query'],
  ['SELECT /* all */ * FROM c', 'comments in a query'],
  ['SELECT c.k + 1 FROM c', 'arithmetic +'],
  ['SELECT VALUE c.k = 1 FROM c', 'the operator ='],
  ['SELECT VALUE {"k": c.k} FROM c', 'selecting {'],
  ['SELECT udf.f(c.k) FROM c', 'user-defined functions'],
  ['SELECT c.k, c.o.k FROM c', 'two selected fields of the name k'],
  ['SELECT * FROM c ORDER BY LOWER(c.k)', 'selecting the function LOWER'],
];

const someContainer = { id: 'other', partitionKey: { paths: ['/group'] } };
const refusedSettings: [string, object][] = [
  ['unique keys', { uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/name'] }] } }],
  ['computed properties', { computedProperties: [{ name: 'a', query: 'SELECT VALUE 1' }] }],
  ['hierarchical partition keys', { partitionKey: { paths: ['/a', '/b'] } }],
  ['hierarchical partition keys', { partitionKey: { paths: ['/a'], kind: 'MultiHash' } }],
  ['the container setting analyticalStorageTtl', { analyticalStorageTtl: -1 }],
  ['the container setting changeFeedPolicy', { changeFeedPolicy: { retentionDuration: 60 } }],
  ['the container setting inventedTomorrow', { inventedTomorrow: true }],
  ['the indexing mode lazy', { indexingPolicy: { indexingMode: 'lazy' } }],
];

const set = { op: 'set', path: '/k', value: 1 };
const refusedPatches: [string, object][] = [
  ['the patch operation move', [{ op: 'move', from: '/a', path: '/b' }]],
  ['from in a patch operation', [{ ...set, from: '/a' }]],
  ['returning in a patch', { operations: [set], returning: 'none' }],
  ['a patch condition that is no text', { operations: [set], condition: { k: 1 } }],
];

const read = { operationType: 'Read', id: 'a' };
const refusedOperations: [string, object][] = [
  ['the batch operation Head', { ...read, operationType: 'Head' }],
  ['ifNoneMatch in a batch operation', { ...read, ifNoneMatch: '*' }],
  ['partitionKey in a batch operation', { ...read, partitionKey: 'x' }],
  ['inventedTomorrow in a batch operation', { ...read, inventedTomorrow: 1 }],
];

describe('what the engine refuses', () => {
  let opened: OpenedEngine;
  beforeAll(async () => {
    opened = await openEngine();
  });
  afterAll(() => opened.close());

  test.each(refusedQueries)('%s', async (query, what) => {
    const message = expect.stringContaining(`The embedded engine doesn't support ${what}`);
    for (const options of [{ partitionKey: 'x' }, {}]) {
      const asked = opened.container.items.query(query, options).fetchAll();
      await expect(asked).rejects.toMatchObject({ code: 400, message });
    }
  });

  const refusal = (what: string) => ({
    message: expect.stringContaining(`The embedded engine doesn't support ${what}`),
  });

  test.each(refusedSettings)('a container with %s', async (what, settings) => {
    const created = opened.client
      .database('test')
      .containers.create({ ...someContainer, ...settings });
    await expect(created).rejects.toMatchObject({ code: 400, ...refusal(what) });
  });

  test.each(refusedPatches)('%s, alone and in a batch', async (what, patch) => {
    const { container } = opened;
    await container.items.upsert({ id: 'a', group: 'x' });
    const alone = container.item('a', 'x').patch(patch as PatchOperation[]);
    await expect(alone).rejects.toMatchObject({ code: 400, ...refusal(what) });
    const resourceBody = Array.isArray(patch) ? { operations: patch } : patch;
    const operation = { operationType: 'Patch', id: 'a', resourceBody } as OperationInput;
    await expect(container.items.batch([operation], 'x')).rejects.toMatchObject(refusal(what));
    expect((await container.item('a', 'x').read()).resource).not.toHaveProperty('k');
  });

  test.each(refusedOperations)('%s', async (what, operation) => {
    await opened.container.items.upsert({ id: 'a', group: 'x' });
    const asked = opened.container.items.batch([operation as OperationInput], 'x');
    await expect(asked).rejects.toMatchObject(refusal(what));
  });

  const document = { id: 'a', group: 'x' };
  const onlyNew = { accessCondition: { type: 'IfNoneMatch', condition: '*' } };
  const onlyOld = { accessCondition: { type: 'IfMatch', condition: '"old"' } };
  const requests: [string, (opened: OpenedEngine) => Promise<unknown>][] = [
    ['stored procedures', ({ container }) => container.scripts.storedProcedure('p').execute('x')],
    ['triggers', ({ container }) => container.scripts.triggers.readAll().fetchAll()],
    ['triggers', ({ container }) => container.items.create(document, { preTriggerInclude: 't' })],
    [
      'user-defined functions',
      ({ container }) => container.scripts.userDefinedFunctions.readAll().fetchAll(),
    ],
    [
      'indexing directives',
      ({ container }) => container.items.create(document, { indexingDirective: 'Exclude' }),
    ],
    ['if-none-match on upsert', ({ container }) => container.items.upsert(document, onlyNew)],
    [
      'if-none-match on replace',
      ({ container }) => container.item('a', 'x').replace(document, onlyNew),
    ],
    ['if-match on create', ({ container }) => container.items.create(document, onlyOld)],
    ['if-match on read', ({ container }) => container.item('a', 'x').read(onlyOld)],
    ['hierarchical partition keys', ({ container }) => container.item('a', ['x', 'y']).read()],
    ['the conflict feed', ({ container }) => container.conflicts.readAll().fetchAll()],
    ['throughput (offers)', ({ container }) => container.readOffer()],
    ['the address', ({ container }) => container.deleteAllItemsForPartitionKey('x')],
    ['users and permissions', ({ client }) => client.database('test').users.create({ id: 'u' })],
    ['listing containers', ({ client }) => client.database('test').containers.readAll().fetchAll()],
    ['listing databases', ({ client }) => client.databases.readAll().fetchAll()],
  ];
  test.each(requests)('%s', async (what, request) => {
    await expect(request(opened)).rejects.toMatchObject({ code: 400, ...refusal(what) });
  });

  test('bulk operations and the feed with all versions and deletes', async () => {
    const { container } = opened;
    const create = { operationType: 'Create' as const, resourceBody: { id: 'b', group: 'x' } };
    const [result] = await container.items.executeBulkOperations([
      { ...create, partitionKey: 'x' },
    ]);
    expect(result?.error?.message).toContain("doesn't support bulk operations");
    const iterator = container.items.getChangeFeedIterator({
      changeFeedMode: ChangeFeedMode.AllVersionsAndDeletes,
      changeFeedStartFrom: ChangeFeedStartFrom.Now(),
    });
    await expect(iterator.readNext()).rejects.toMatchObject({
      message: expect.stringContaining("doesn't support the feed 'Full-Fidelity Feed'"),
    });
  });

  // The REST reference says 255 characters, the service quotas 1,023 bytes: the stricter one counts.
  test('an id of 256 characters is 400', async () => {
    const created = opened.container.items.create({ id: 'x'.repeat(256), group: 'x' });
    await expect(created).rejects.toMatchObject({ code: 400 });
  });

  // The SDK counts too, and would hide that the engine doesn't.
  test('a batch of 101 operations from another client', async () => {
    const operations = Array.from({ length: 101 }, (_, index) => ({
      operationType: 'Create',
      resourceBody: { id: `d${index}`, group: 'x' },
    }));
    const answer = await opened.engine.handle({
      method: 'POST',
      path: '/dbs/test/colls/items/docs',
      headers: {
        'x-ms-documentdb-partitionkey': '["x"]',
        'x-ms-cosmos-is-batch-request': 'true',
        'x-ms-cosmos-batch-atomic': 'true',
      },
      body: JSON.stringify(operations),
    });
    expect(answer.status).toBe(400);
    expect((await opened.container.item('d0', 'x').read()).statusCode).toBe(404);
  });
});
