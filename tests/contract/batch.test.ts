import { randomUUID } from 'node:crypto';
import type { Container, OperationInput } from '@azure/cosmos';
import { type Opened, targets } from './targets';

// Sources: learn.microsoft.com, 'Transactional batch operations in Azure Cosmos DB' (all or
// nothing, own status and 424, limits) and TransactionalBatch.ExecuteAsync (200 when all succeed);
// the shape of requests and answers is that of @azure/cosmos 4.9.3, Items.batch.
describe.each(targets)('batch, %s', (_, open) => {
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

  const run = async (operations: OperationInput[]) => {
    const { code, result } = await container.items.batch(operations, group);
    return { code, statuses: result?.map(({ statusCode }) => statusCode), result };
  };
  const create = (id: string, more = {}): OperationInput => ({
    operationType: 'Create',
    resourceBody: { id, group, ...more },
  });
  const increment = (id: string, condition: string): OperationInput => ({
    operationType: 'Patch',
    id,
    resourceBody: { condition, operations: [{ op: 'incr', path: '/n', value: 1 }] },
  });

  /** The batch is refused, as a whole or by one operation: the sources don't say which. */
  const expectRefused = async (operations: OperationInput[]) => {
    const code = await run(operations).then(
      (answer) => answer.code,
      () => 'refused',
    );
    expect([207, 'refused']).toContain(code);
  };

  test('every kind of operation, in order, with its status, body and etag', async () => {
    await container.items.create({ id: 'old', group, n: 1 });
    const { code, statuses, result } = await run([
      create('new', { n: 1 }),
      { operationType: 'Upsert', resourceBody: { id: 'new', group, n: 2 } },
      { operationType: 'Upsert', resourceBody: { id: 'newer', group } },
      { operationType: 'Replace', id: 'new', resourceBody: { id: 'new', group, n: 3 } },
      increment('new', 'FROM c WHERE c.n = 3'),
      { operationType: 'Read', id: 'new' },
      { operationType: 'Delete', id: 'old' },
    ]);
    expect(code).toBe(200);
    expect(statuses).toEqual([201, 200, 201, 200, 200, 200, 204]);
    expect(result?.[5]?.resourceBody).toMatchObject({ id: 'new', n: 4 });
    expect(result?.[5]?.eTag).toBe(result?.[4]?.eTag);
    expect(result?.[4]?.eTag).toBe((await container.item('new', group).read()).etag);
    expect((await container.item('old', group).read()).statusCode).toBe(404);
  });

  test('one failure undoes all: its own status, 424 for the others', async () => {
    await container.items.create({ id: 'there', group, n: 1 });
    const { code, statuses } = await run([
      create('first'),
      increment('there', 'FROM c WHERE c.n = 1'),
      create('there'),
      create('last'),
    ]);
    expect(code).toBe(207);
    expect(statuses).toEqual([424, 424, 409, 424]);
    expect((await container.item('first', group).read()).statusCode).toBe(404);
    expect((await container.item('there', group).read()).resource).toMatchObject({ n: 1 });
  });

  test('ifMatch of an old etag is 412, for replace and patch', async () => {
    const { etag } = await container.items.create({ id: 'a', group, n: 1 });
    await container.item('a', group).patch([{ op: 'incr', path: '/n', value: 1 }]);
    const guarded: OperationInput[] = [
      { operationType: 'Replace', id: 'a', ifMatch: etag, resourceBody: { id: 'a', group, n: 9 } },
      { ...increment('a', 'FROM c WHERE true'), ifMatch: etag } as OperationInput,
    ];
    for (const operation of guarded) {
      expect((await run([create('marker'), operation])).statuses).toEqual([424, 412]);
    }
    expect((await container.item('a', group).read()).resource).toMatchObject({ n: 2 });
  });

  test('ifMatch of the current etag lets the operation through', async () => {
    const { etag } = await container.items.create({ id: 'a', group, n: 1 });
    const { statuses } = await run([
      create('marker'),
      { operationType: 'Replace', id: 'a', ifMatch: etag, resourceBody: { id: 'a', group, n: 2 } },
    ]);
    expect(statuses).toEqual([201, 200]);
  });

  test('a patch condition that is false is 412 and undoes the rest', async () => {
    await container.items.create({ id: 'poll', group, n: 1, status: 'closed' });
    const vote = increment('poll', "FROM c WHERE c.status = 'open'");
    expect((await run([create('vote'), vote])).statuses).toEqual([424, 412]);
    expect((await container.item('vote', group).read()).statusCode).toBe(404);
  });

  test('what is absent is 404', async () => {
    const absent = { id: 'absent', group };
    const replace: OperationInput = {
      operationType: 'Replace',
      id: 'absent',
      resourceBody: absent,
    };
    expect((await run([create('marker'), replace])).statuses).toEqual([424, 404]);
    expect((await run([{ operationType: 'Read', id: 'absent' }])).statuses).toEqual([404]);
    expect((await run([{ operationType: 'Delete', id: 'absent' }])).statuses).toEqual([404]);
    expect((await run([increment('absent', 'FROM c WHERE true')])).statuses).toEqual([404]);
  });

  // Whether the operation or the whole request is refused has no source: unverified.md.
  test('a document of another partition undoes all', async () => {
    const stray: OperationInput = {
      operationType: 'Create',
      resourceBody: { id: 'stray', group: 'other' },
    };
    await expectRefused([create('mine'), stray]);
    expect((await container.item('mine', group).read()).statusCode).toBe(404);
    expect((await container.item('stray', 'other').read()).statusCode).toBe(404);
    expect((await container.item('stray', group).read()).statusCode).toBe(404);
  });

  // 'Transactional batch operations', limitations; the SDK counts before it sends.
  test('100 operations are one batch, 101 are refused', async () => {
    const many = (count: number, letter: string) =>
      Array.from({ length: count }, (_unused, index) => create(`${letter}${index}`));
    expect((await run(many(100, 'a'))).statuses).toEqual(Array(100).fill(201));
    await expect(run(many(101, 'b'))).rejects.toThrow('more than 100 operations');
    expect((await container.item('b0', group).read()).statusCode).toBe(404);
  });

  test('a batch over 2 MB is refused and nothing of it is done', async () => {
    const filler = 'x'.repeat(900_000);
    await expectRefused([
      create('a', { filler }),
      create('b', { filler }),
      create('c', { filler }),
    ]);
    for (const id of ['a', 'b', 'c']) {
      expect((await container.item(id, group).read()).statusCode).toBe(404);
    }
    expect((await run([create('a', { filler }), create('b', { filler })])).code).toBe(200);
  });

  test('a patch that makes a document larger than 2 MB undoes all (Service quotas)', async () => {
    const filler = 'x'.repeat(1_500_000);
    await container.items.create({ id: 'large', group, filler });
    const grow: OperationInput = {
      operationType: 'Patch',
      id: 'large',
      resourceBody: { operations: [{ op: 'set', path: '/more', value: filler }] },
    };
    await expectRefused([create('marker'), grow]);
    expect((await container.item('marker', group).read()).statusCode).toBe(404);
    expect((await container.item('large', group).read()).resource).not.toHaveProperty('more');
  });

  // REST: Create a Document. Alone the SDK looks at the id itself, in a batch it doesn't.
  test.each(['a/b', 'a\\b', 'a?b', 'a#b'])(
    'the id %s is refused, alone and in a batch',
    async (id) => {
      // What the SDK throws here is no Error.
      await expect(container.items.create({ id, group })).rejects.toBeDefined();
      await expectRefused([create('marker'), create(id)]);
      expect((await container.item('marker', group).read()).statusCode).toBe(404);
    },
  );

  test('an id twice in one batch is 409 and undoes all', async () => {
    expect((await run([create('a'), create('a'), create('b')])).statuses).toEqual([424, 409, 424]);
    expect((await container.item('a', group).read()).statusCode).toBe(404);
  });

  test('an etag and a condition guard one patch together', async () => {
    const { etag } = await container.items.create({ id: 'a', group, n: 1 });
    const guarded = (condition: string, ifMatch: string) =>
      run([{ ...increment('a', condition), ifMatch } as OperationInput]);
    expect((await guarded('FROM c WHERE c.n = 2', etag)).statuses).toEqual([412]);
    expect((await guarded('FROM c WHERE c.n = 1', '"old"')).statuses).toEqual([412]);
    expect((await guarded('FROM c WHERE c.n = 1', etag)).statuses).toEqual([200]);
    expect((await container.item('a', group).read()).resource).toMatchObject({ n: 2 });
  });

  test('200 conditional increments at once, each with its own marker, give 200', async () => {
    await container.items.create({ id: 'poll', group, n: 0, status: 'open' });
    const votes = Array.from({ length: 200 }, (_unused, voter) =>
      run([create(`vote-${voter}`), increment('poll', "FROM c WHERE c.status = 'open'")]),
    );
    const results = await Promise.all(votes);
    expect(results.every(({ code }) => code === 200)).toBe(true);
    expect((await container.item('poll', group).read()).resource).toMatchObject({ n: 200 });
  });

  test('the same batch sent twice has one effect: the marker is 409 the second time', async () => {
    await container.items.create({ id: 'poll', group, n: 0 });
    const command = () => run([create('command'), increment('poll', 'FROM c WHERE true')]);
    const outcomes = await Promise.all([command(), command()]);
    expect(outcomes.map(({ code }) => code).sort()).toEqual([200, 207]);
    expect(outcomes.find(({ code }) => code === 207)?.statuses).toEqual([409, 424]);
    expect((await container.item('poll', group).read()).resource).toMatchObject({ n: 1 });
  });
});
