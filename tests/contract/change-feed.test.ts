import { randomUUID } from 'node:crypto';
import {
  type ChangeFeedIteratorOptions,
  ChangeFeedStartFrom,
  type Container,
  type OperationInput,
} from '@azure/cosmos';
import { type Opened, targets } from './targets';

interface Read {
  ids: string[];
  continuation: string;
  documents: { id: string; n?: number; _lsn?: number; _ts?: number }[];
}

// Sources: learn.microsoft.com, 'Change feed modes' (latest version: no deletes, no versions in
// between), 'Change feed design patterns' and 'Change feed pull model' (start from, feed ranges,
// partition key, 304 when nothing is new, _lsn, a transaction isn't split over pages).
describe.each(targets)('change feed, %s', (_, open) => {
  let opened: Opened;
  let container: Container;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    container = await opened.createContainer();
  });

  const create = (id: string, group: string, n = 0) => container.items.create({ id, group, n });

  test('from the beginning: each document once, as it is now, in order of change', async () => {
    await create('a', 'x', 1);
    await create('b', 'x', 1);
    await container.item('a', 'x').patch([{ op: 'incr', path: '/n', value: 1 }]);
    await create('gone', 'x');
    await container.item('gone', 'x').delete();
    const { ids, documents } = await drain(container, ChangeFeedStartFrom.Beginning('x'));
    expect(ids).toEqual(['b', 'a']);
    expect(documents[1]).toMatchObject({ id: 'a', n: 2 });
  });

  test('each way of changing a document brings it again, and only as it is now', async () => {
    const item = container.item('a', 'x');
    const changes: [string, () => Promise<unknown>][] = [
      ['create', () => create('a', 'x', 1)],
      ['replace', () => item.replace({ id: 'a', group: 'x', n: 2 })],
      ['upsert', () => container.items.upsert({ id: 'a', group: 'x', n: 3 })],
      ['patch', () => item.patch([{ op: 'incr', path: '/n', value: 1 }])],
      [
        'batch',
        () =>
          container.items.batch(
            [
              {
                operationType: 'Patch',
                id: 'a',
                resourceBody: { operations: [{ op: 'incr', path: '/n', value: 1 }] },
              },
            ],
            'x',
          ),
      ],
    ];
    const iterator = container.items.getChangeFeedIterator<{ n: number }>({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning('x'),
    });
    for (const [index, [how, change]] of changes.entries()) {
      await change();
      const { result } = await iterator.readNext();
      expect([how, result.length, result[0]?.n]).toEqual([how, 1, index + 1]);
      expect((await iterator.readNext()).statusCode).toBe(304);
    }
  });

  test('a delete is not in the feed, and what takes the same id again is', async () => {
    await create('a', 'x', 1);
    const { continuation } = await drain(container, ChangeFeedStartFrom.Beginning());
    await container.item('a', 'x').delete();
    const after = await drain(container, ChangeFeedStartFrom.Continuation(continuation));
    expect(after.ids).toEqual([]);
    await create('a', 'x', 2);
    const again = await drain(container, ChangeFeedStartFrom.Continuation(after.continuation));
    expect(again.documents).toMatchObject([{ id: 'a', n: 2 }]);
  });

  test('_lsn grows with each change, and _ts is in whole seconds', async () => {
    await create('a', 'x');
    await create('b', 'x');
    await container.items.upsert({ id: 'a', group: 'x', n: 1 });
    const { documents } = await drain(container, ChangeFeedStartFrom.Beginning('x'));
    const [b, a] = documents;
    expect(a?._lsn).toBeGreaterThan(b?._lsn ?? Number.NaN);
    expect(documents.map(({ _ts }) => Number.isInteger(_ts))).toEqual([true, true]);
    expect(Math.abs((a?._ts ?? 0) - Date.now() / 1000)).toBeLessThan(600);
  });

  test('over all partitions every document comes, whatever the page size', async () => {
    const wanted = Array.from({ length: 30 }, (_unused, index) => `d${index}`);
    for (const id of wanted) await create(id, randomUUID());
    const { ids } = await drain(container, ChangeFeedStartFrom.Beginning(), { maxItemCount: 4 });
    expect([...ids].sort()).toEqual([...wanted].sort());
  });

  test('each feed range has its own part', async () => {
    for (let index = 0; index < 30; index++) await create(`d${index}`, randomUUID());
    const ranges = await container.getFeedRanges();
    const parts = await Promise.all(
      ranges.map((range) => drain(container, ChangeFeedStartFrom.Beginning(range))),
    );
    expect(new Set(parts.flatMap(({ ids }) => ids)).size).toBe(30);
    expect(parts.reduce((total, { ids }) => total + ids.length, 0)).toBe(30);
  });

  test('a continuation goes on where the page ended and gives only what changed since', async () => {
    await create('a', 'x');
    await create('b', 'y');
    const first = await drain(container, ChangeFeedStartFrom.Beginning());
    await container.items.upsert({ id: 'b', group: 'y', n: 5 });
    await create('c', 'z');
    const from = ChangeFeedStartFrom.Continuation(first.continuation);
    const second = await drain(container, from);
    expect([...second.ids].sort()).toEqual(['b', 'c']);
    const third = await drain(container, ChangeFeedStartFrom.Continuation(second.continuation));
    expect(third.ids).toEqual([]);
  });

  test('from now: only what comes after the first look', async () => {
    await create('before', 'x');
    const iterator = container.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Now('x'),
    });
    expect((await iterator.readNext()).statusCode).toBe(304);
    await create('after', 'x');
    await create('elsewhere', 'y');
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'after' }]);
  });

  test('from now, over all partitions, goes on by its continuation', async () => {
    for (let index = 0; index < 10; index++) await create(`before${index}`, randomUUID());
    const { ids, continuation } = await drain(container, ChangeFeedStartFrom.Now());
    expect(ids).toEqual([]);
    const after = Array.from({ length: 10 }, (_unused, index) => `after${index}`);
    for (const id of after) await create(id, randomUUID());
    const next = await drain(container, ChangeFeedStartFrom.Continuation(continuation));
    expect([...next.ids].sort()).toEqual(after);
  });

  test('an iterator that saw nothing new sees the next change', async () => {
    const iterator = container.items.getChangeFeedIterator({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning('x'),
    });
    expect((await iterator.readNext()).statusCode).toBe(304);
    await create('a', 'x');
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'a' }]);
    expect((await iterator.readNext()).statusCode).toBe(304);
  });

  test('a batch has one _lsn and comes in one page, however small the page', async () => {
    const batch = ['a', 'b', 'c'].map(
      (id): OperationInput => ({ operationType: 'Create', resourceBody: { id, group: 'x' } }),
    );
    await container.items.batch(batch, 'x');
    await create('d', 'x');
    const iterator = container.items.getChangeFeedIterator<{ id: string; _lsn: number }>({
      changeFeedStartFrom: ChangeFeedStartFrom.Beginning('x'),
      maxItemCount: 1,
    });
    const first = (await iterator.readNext()).result;
    expect(first.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(new Set(first.map(({ _lsn }) => _lsn)).size).toBe(1);
    expect((await iterator.readNext()).result).toMatchObject([{ id: 'd' }]);
  });
});

/** Reads until nothing is new. */
async function drain(
  container: Container,
  changeFeedStartFrom: ChangeFeedStartFrom,
  options: ChangeFeedIteratorOptions = {},
): Promise<Read> {
  const iterator = container.items.getChangeFeedIterator<Read['documents'][number]>({
    ...options,
    changeFeedStartFrom,
  });
  const documents: Read['documents'] = [];
  for await (const page of iterator.getAsyncIterator()) {
    documents.push(...page.result);
    if (page.statusCode === 304) {
      const ids = documents.map(({ id }) => id);
      return { ids, documents, continuation: page.continuationToken };
    }
  }
  throw new Error('The change feed ended');
}
