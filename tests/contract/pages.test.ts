import { randomUUID } from 'node:crypto';
import { ChangeFeedStartFrom, type Container, type FeedOptions } from '@azure/cosmos';
import { engines, type Opened, type OpenedEngine, targets } from './targets';

interface Found {
  pages: string[][];
  ids: string[];
}

const spread = 'SELECT VALUE c.id FROM c WHERE c.kind = "spread"';
const wanted = Array.from({ length: 24 }, (_, index) => `s${String(index).padStart(2, '0')}`);

/** 24 documents in as many partitions, and 7 in one. */
async function fill(container: Container, group: string): Promise<void> {
  for (const id of wanted) {
    await container.items.create({ id, group: randomUUID(), kind: 'spread', even: id.length });
  }
  for (let n = 0; n < 7; n++) await container.items.create({ id: `p${n}`, group, n });
}

// Sources: learn.microsoft.com, 'Pagination in Azure Cosmos DB' (a page may be empty and still have
// a continuation; the token goes on in another request) and @azure/cosmos 4.9.3, QueryIterator
// (fetchAll and fetchNext; hasMoreResults).
describe.each(targets)('pages, %s', (_, open) => {
  const group = randomUUID();
  let opened: Opened;
  let container: Container;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
    await fill(container, group);
  });
  afterAll(() => opened.close());

  test('fetchAll reads every page of one partition', async () => {
    const options = { partitionKey: group, maxItemCount: 2 };
    const { resources } = await container.items
      .query<number>('SELECT VALUE c.n FROM c', options)
      .fetchAll();
    expect([...resources].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a continuation token goes on in another request', async () => {
    const { pages, ids } = await readOn(container, 'SELECT VALUE c.id FROM c', {
      partitionKey: group,
      maxItemCount: 3,
    });
    expect([...ids].sort()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(pages.filter(({ length }) => length > 0)).toHaveLength(3);
  });

  test('over all partitions a continuation skips and repeats nothing', async () => {
    const { ids, pages } = await readOn(container, spread, { maxItemCount: 5 });
    expect([...ids].sort()).toEqual(wanted);
    expect(pages.every(({ length }) => length <= 5)).toBe(true);
  });

  test('by the query plan it is the same (FeedOptions.forceQueryPlan)', async () => {
    const options = { maxItemCount: 5, forceQueryPlan: true };
    const { resources } = await container.items.query<string>(spread, options).fetchAll();
    expect([...resources].sort()).toEqual(wanted);
  });

  // SELECT VALUE drops what isn't defined: pages without a document, with more behind them.
  test('pages that are empty by themselves end neither fetchAll nor fetchNext', async () => {
    const query = 'SELECT VALUE c.n FROM c WHERE c.kind = "spread" OR c.n = 6';
    const { resources } = await container.items.query(query, { maxItemCount: 2 }).fetchAll();
    expect(resources).toEqual([6]);
    const { ids } = await readOn(container, query, { maxItemCount: 2 });
    expect(ids).toEqual([6]);
  });
});

describe.each(engines)('empty pages, %s', (_, open) => {
  const group = randomUUID();
  let opened: OpenedEngine;
  let container: Container;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
    await fill(container, group);
  });
  afterAll(() => opened.close());

  test.each([
    ['in one partition', 'SELECT VALUE c.id FROM c', { partitionKey: group }, 7],
    ['over all', spread, {}, 24],
    ['over all, by the plan', spread, { forceQueryPlan: true }, 24],
    ['in order', 'SELECT VALUE c.id FROM c ORDER BY c.n', { partitionKey: group }, 7],
  ])('lose nothing to fetchAll and fetchNext: %s', async (_name, query, options, count) => {
    const paged: FeedOptions = { ...options, maxItemCount: 3 };
    const inject = () =>
      opened.faults.inject({ match: { operation: 'query' }, emptyPage: true, times: 3 });
    inject();
    const { resources } = await container.items.query<string>(query, paged).fetchAll();
    expect(new Set(resources).size).toBe(count);
    expect(resources).toHaveLength(count);
    opened.faults.clear();
    inject();
    const iterator = container.items.query<string>(query, paged);
    const stepwise: string[] = [];
    while (iterator.hasMoreResults()) {
      const { resources: page } = await iterator.fetchNext();
      // By the plan the SDK ends with a page without a list.
      stepwise.push(...(page ?? []));
    }
    expect(stepwise).toEqual(resources);
    opened.faults.clear();
  });

  test('two physical partitions: each has documents, and each query and count sees both', async () => {
    const { resources: ranges } = await container.readPartitionKeyRanges().fetchAll();
    expect(ranges).toHaveLength(2);
    const parts = await Promise.all(
      (await container.getFeedRanges()).map(async (range) => {
        const changeFeedStartFrom = ChangeFeedStartFrom.Beginning(range);
        return (await container.items.getChangeFeedIterator({ changeFeedStartFrom }).readNext())
          .count;
      }),
    );
    expect(parts.every((count) => count > 0)).toBe(true);
    expect(parts.reduce((total, count) => total + count)).toBe(31);
    const { resources } = await container.items.query('SELECT VALUE COUNT(1) FROM c').fetchAll();
    expect(resources).toEqual([31]);
  });
});

/** Reads all pages with an iterator of its own for each, as a product does between requests. */
async function readOn(container: Container, query: string, options: FeedOptions): Promise<Found> {
  const pages: string[][] = [];
  let continuationToken: string | undefined;
  do {
    const more = continuationToken === undefined ? {} : { continuationToken };
    const page: { resources: string[]; continuationToken: string | undefined } =
      await container.items.query<string>(query, { ...options, ...more }).fetchNext();
    pages.push(page.resources);
    continuationToken = page.continuationToken;
    if (pages.length > 100) throw new Error('The pages don’t end');
  } while (continuationToken);
  return { pages, ids: pages.flat() };
}
