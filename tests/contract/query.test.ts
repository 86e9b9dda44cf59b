import { randomUUID } from 'node:crypto';
import type { Container, FeedOptions, JSONValue, SqlParameter } from '@azure/cosmos';
import { type Opened, targets } from './targets';

const documents = [
  { id: 'a', n: 1, name: 'Anna', open: true, tags: ['x', 'y'], nested: { k: 1, deep: { z: 'q' } } },
  { id: 'b', n: 2, name: 'anna', open: false, tags: ['y'], nested: { k: 2 } },
  { id: 'c', n: 3, name: 'Berend', open: null, tags: [], 'odd name': 1 },
  { id: 'd', n: '3', name: "'; DROP TABLE items; --", tags: ['1', 1, null] },
  { id: 'e', n: -1.5, name: '%_É"\\ë', same: -1.5 },
  { id: 'f', n: null },
];

// Sources: learn.microsoft.com, NoSQL query reference: 'Equality and comparison operators' (other
// types: undefined), 'Logical operators' (three truth values), and the pages of each keyword and
// function (IS_NULL of what isn't there is false). The order of what is found is no part of it.
// Whatever has no source stands in unverified.md.
const conditions: [string, string, Record<string, JSONValue>?][] = [
  ['c.n = 1', 'a'],
  ['c.n = @n', 'b', { '@n': 2 }],
  ["c.n = '3'", 'd'],
  ['c.n > 1', 'b c'],
  ['c.n >= -1.5 AND c.n < 2', 'a e'],
  ['2 <= c.n', 'b c'],
  ['c.n != 1', 'b c e'],
  ['c.n <> 1', 'b c e'],
  ['NOT c.n = 1', 'b c e'],
  ['NOT (c.n = 1 OR c.n = 2)', 'c e'],
  ['c.n = null', 'f'],
  ['c.absent = null', ''],
  ['c.absent != 1', ''],
  ['NOT (c.absent = 1)', ''],
  ['c.absent = 1 OR c.n = 1', 'a'],
  ['c.n = 1 AND NOT (c.absent = 1)', ''],
  ['c.open', 'a'],
  ['NOT c.open', 'b'],
  ['c.open = true OR c.open = false', 'a b'],
  ['c.n', ''],
  ['true', 'a b c d e f'],
  ['false', ''],
  ['c.n IN (1, 2, "3")', 'a b d'],
  ['c.n NOT IN (1, 2)', 'c e'],
  ['c.n BETWEEN 1 AND 2', 'a b'],
  ['c.n NOT BETWEEN 1 AND 2', 'c e'],
  ['c.nested.k = 2', 'b'],
  ['c["nested"]["deep"].z = "q"', 'a'],
  ['c["odd name"] = 1', 'c'],
  ['c.tags[1] = "y"', 'a'],
  ['c.n = c.same', 'e'],
  ['c.nested.k = c.n', 'a b'],
  ['IS_DEFINED(c.open)', 'a b c'],
  ['NOT IS_DEFINED(c.open)', 'd e f'],
  ['IS_NULL(c.open)', 'c'],
  ['IS_STRING(c.n)', 'd'],
  ['IS_NUMBER(c.n)', 'a b c e'],
  ['IS_BOOL(c.open)', 'a b'],
  ['IS_ARRAY(c.tags) AND NOT IS_OBJECT(c.nested)', 'c d'],
  ['ARRAY_CONTAINS(c.tags, "y")', 'a b'],
  ['ARRAY_CONTAINS(c.tags, 1)', 'd'],
  ['ARRAY_CONTAINS(c.tags, null)', 'd'],
  ['ARRAY_CONTAINS(@ids, c.id)', 'a c', { '@ids': ['a', 'c', 'zz'] }],
  ['ARRAY_CONTAINS(@list, c.n)', 'a d', { '@list': [1, '3'] }],
  ['ARRAY_CONTAINS(@none, c.id)', '', { '@none': [] }],
  ["STARTSWITH(c.name, 'Ann')", 'a'],
  ["STARTSWITH(c.name, 'ANN', true)", 'a b'],
  ["ENDSWITH(c.name, 'na')", 'a b'],
  ["CONTAINS(c.name, 'ere')", 'c'],
  ["CONTAINS(c.name, '%')", 'e'],
  ["LOWER(c.name) = 'anna'", 'a b'],
  ['LOWER(c.name) = @name', 'e', { '@name': '%_é"\\ë' }],
  ['LOWER(c.name) = LOWER(@name)', 'e', { '@name': '%_É"\\Ë' }],
  ['c.name = @name', 'd', { '@name': "'; DROP TABLE items; --" }],
  ["c.name = '\\'; DROP TABLE items; --'", 'd'],
  ['c.name = @name', '', { '@name': "' OR 1=1 --" }],
];

describe.each(targets)('query, %s', (_, open) => {
  const group = randomUUID();
  const groups = Array.from({ length: 8 }, () => randomUUID());
  let opened: Opened;
  let container: Container;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
    for (const document of documents) await container.items.create({ ...document, group });
    for (const [index, other] of groups.entries()) {
      await container.items.create({ id: 'a', group: other, kind: 'spread', n: 1, order: index });
      await container.items.create({ id: 'b', group: other, kind: 'spread', order: 100 - index });
    }
  });
  afterAll(() => opened.close());

  const find = async (text: string, parameters: SqlParameter[] = [], options: FeedOptions = {}) => {
    const { resources } = await container.items
      .query({ query: text, parameters }, options)
      .fetchAll();
    return resources;
  };

  test.each(conditions)('WHERE %s finds %s', async (condition, expected, values = {}) => {
    const parameters = Object.entries(values).map(([name, value]) => ({ name, value }));
    const text = `SELECT * FROM c WHERE ${condition}`;
    const found = await find(text, parameters, { partitionKey: group });
    const ids = found.map(({ id }) => id);
    expect(ids.sort().join(' ')).toBe(expected);
  });

  test('a partition key option keeps other partitions out (FeedOptions.partitionKey)', async () => {
    const found = await find('SELECT * FROM c WHERE c.id = "a"', [], { partitionKey: group });
    expect(found).toMatchObject([{ id: 'a', group }]);
  });

  test('without one the query goes over all partitions', async () => {
    const found = await find('SELECT * FROM c WHERE c.kind = "spread" AND c.id = "a"');
    expect(found.map((document) => document.group).sort()).toEqual([...groups].sort());
  });

  test('a cross-partition query by its plan gives the same (FeedOptions.forceQueryPlan)', async () => {
    const text = 'SELECT * FROM c WHERE c.kind = "spread"';
    expect(await find(text, [], { forceQueryPlan: true })).toHaveLength(16);
  });

  test('fields, aliases and values (SELECT)', async () => {
    const options = { partitionKey: group };
    const fields = 'SELECT c.id, c.nested.k, c.name AS label FROM c WHERE c.n = 2';
    expect(await find(fields, [], options)).toEqual([{ id: 'b', k: 2, label: 'anna' }]);
    const values = await find('SELECT VALUE c.nested.k FROM c', [], options);
    expect(values.sort()).toEqual([1, 2]);
    expect(await find('SELECT VALUE c FROM c WHERE c.n = 2', [], options)).toMatchObject([
      { id: 'b', group },
    ]);
    expect(await find('SELECT x.absent FROM x WHERE x.n = 2', [], options)).toEqual([{}]);
  });

  test('COUNT in one partition and over all (Aggregate functions)', async () => {
    const text = 'SELECT VALUE COUNT(1) FROM c WHERE IS_DEFINED(c.n)';
    expect(await find(text, [], { partitionKey: group })).toEqual([6]);
    expect(await find(text)).toEqual([14]);
  });

  test('ORDER BY sorts by type, then by value (ORDER BY)', async () => {
    const ids = async (text: string) =>
      (await find(text, [], { partitionKey: group })).map(({ id }) => id).join(' ');
    expect(await ids('SELECT * FROM c WHERE IS_DEFINED(c.n) ORDER BY c.n')).toBe('f e a b c d');
    expect(await ids('SELECT * FROM c WHERE c.n > 0 ORDER BY c.n DESC')).toBe('c b a');
  });

  // Azure Cosmos DB documentation of ORDER BY, quoted in eclipse-edc/Connector#1514.
  test('ORDER BY returns documents without the property too, first', async () => {
    const text = 'SELECT VALUE c.id FROM c ORDER BY c.same';
    const ids = await find(text, [], { partitionKey: group });
    expect([...ids].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(ids.at(-1)).toBe('e');
  });

  test('ORDER BY over all partitions is merged by the SDK, page by page', async () => {
    const text = 'SELECT c["order"] FROM c WHERE c.kind = "spread" ORDER BY c["order"] DESC';
    const found = await find(text, [], { maxItemCount: 3 });
    const expected = [100, 99, 98, 97, 96, 95, 94, 93, 7, 6, 5, 4, 3, 2, 1, 0];
    expect(found.map(({ order }) => order)).toEqual(expected);
  });

  test('ORDER BY with a continuation skips and repeats nothing', async () => {
    const options = { partitionKey: group, maxItemCount: 2 };
    const text = 'SELECT * FROM c WHERE IS_DEFINED(c.n) ORDER BY c.n DESC';
    const pages = await readPages(container, text, options);
    expect(pages.flat()).toEqual(['d', 'c', 'b', 'a', 'e', 'f']);
    expect(pages.length).toBeGreaterThanOrEqual(3);
  });

  test('an unknown parameter is 400', async () => {
    await expect(find('SELECT * FROM c WHERE c.n = @x')).rejects.toMatchObject({ code: 400 });
  });

  // Reserved words: the keyword list in Azure/azure-cosmos-dotnet-v3 and dotnet/efcore#20574.
  test.each([
    'SELECT * FRM c',
    'SELECT * FROM c WHERE c.order = 1',
    'SELECT * FROM c WHERE c.value = 1',
    'SELECT c.group FROM c',
    'SELECT c.id AS value FROM c',
    'SELECT * FROM c WHERE c.open = TRUE',
    'SELECT * FROM c WHERE d.n = 1',
    'SELECT * FROM c WHERE (c.n = 1',
    "SELECT * FROM c WHERE c.name = 'x",
  ])('%s is 400', async (query) => {
    await expect(find(query)).rejects.toMatchObject({ code: 400 });
  });
});

/** Reads all pages with an iterator of its own for each, as a product does between requests. */
async function readPages(container: Container, query: string, options: FeedOptions) {
  const pages: string[][] = [];
  let continuationToken: string | undefined;
  do {
    const page: { resources: { id: string }[]; continuationToken: string | undefined } =
      await container.items
        .query<{ id: string }>(
          { query },
          continuationToken === undefined ? options : { ...options, continuationToken },
        )
        .fetchNext();
    pages.push(page.resources.map(({ id }) => id));
    continuationToken = page.continuationToken;
    if (pages.length > 100) throw new Error('The pages don’t end');
  } while (continuationToken);
  return pages;
}
