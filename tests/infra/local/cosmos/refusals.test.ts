import { ChangeFeedMode, ChangeFeedStartFrom } from '@azure/cosmos';
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

  test('stored procedures, hierarchical keys, unknown patches, alone and in a batch', async () => {
    const { container, client } = opened;
    const refusal = (what: string) => ({ message: expect.stringContaining(what) });
    await expect(container.scripts.storedProcedure('p').execute('x')).rejects.toMatchObject(
      refusal('stored procedures'),
    );
    await expect(
      client.database('test').containers.create({ id: 'h', partitionKey: { paths: ['/a', '/b'] } }),
    ).rejects.toMatchObject(refusal('hierarchical partition keys'));
    await container.items.create({ id: 'a', group: 'x' });
    const move = { op: 'move', from: '/a', path: '/b' } as unknown as {
      op: 'remove';
      path: string;
    };
    await expect(container.item('a', 'x').patch([move])).rejects.toMatchObject(
      refusal('the patch operation move'),
    );
    await expect(
      container.items.batch(
        [{ operationType: 'Patch', id: 'a', resourceBody: { operations: [move] } }],
        'x',
      ),
    ).rejects.toMatchObject(refusal('the patch operation move'));
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

  test('an address that Cosmos DB has and the engine has not', async () => {
    const answer = await opened.engine.handle({
      method: 'GET',
      path: '/dbs',
      headers: {},
      body: '',
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('listing databases');
  });
});
