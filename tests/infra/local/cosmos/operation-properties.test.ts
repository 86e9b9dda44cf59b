import { ChangeFeedStartFrom, type OperationInput } from '@azure/cosmos';
import fc from 'fast-check';
import { type OpenedEngine, openEngine } from './opened-engine';

type Step =
  | { kind: 'create' | 'upsert' | 'delete'; id: string; group: string; below?: never }
  | { kind: 'increment'; id: string; group: string; below: number }
  | { kind: 'batch'; ids: string[]; group: string };

const ids = fc.constantFrom('a', 'b', 'c');
const groups = fc.constantFrom('x', 'y');
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('create', 'upsert', 'delete'), id: ids, group: groups }),
  fc.record({
    kind: fc.constant('increment' as const),
    id: ids,
    group: groups,
    below: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('batch' as const),
    ids: fc.array(ids, { minLength: 1, maxLength: 3 }),
    group: groups,
  }),
);

// A few lines of plain maps are the reference: what is stored after any sequence of operations,
// and what the change feed may show of it.
test('any sequence of operations leaves what the model says, in reads, query and feed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { maxLength: 25 }), async (sequence) => {
      const opened = await openEngine();
      const model = new Map<string, number>();
      for (const step of sequence) {
        expect([step, await run(opened, step)]).toEqual([step, runModel(model, step)]);
      }
      const { resources } = await opened.container.items
        .query<{ id: string; group: string; n: number }>('SELECT c.id, c["group"], c.n FROM c')
        .fetchAll();
      expect(sorted(resources)).toEqual(sorted(modelDocuments(model)));
      expect(sorted(await readFeed(opened))).toEqual(sorted(modelDocuments(model)));
      opened.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** Runs one step and gives its status, or those of the batch. */
async function run({ container }: OpenedEngine, step: Step): Promise<number | undefined> {
  const { group } = step;
  try {
    if (step.kind === 'batch') {
      const operations = step.ids.map(
        (id): OperationInput => ({ operationType: 'Create', resourceBody: { id, group, n: 0 } }),
      );
      return (await container.items.batch(operations, group)).code;
    }
    const { id } = step;
    if (step.kind === 'create')
      return (await container.items.create({ id, group, n: 0 })).statusCode;
    if (step.kind === 'upsert')
      return (await container.items.upsert({ id, group, n: 0 })).statusCode;
    if (step.kind === 'delete') return (await container.item(id, group).delete()).statusCode;
    const condition = `FROM c WHERE c.n < ${step.below}`;
    const operations = [{ op: 'incr' as const, path: '/n', value: 1 }];
    return (await container.item(id, group).patch({ condition, operations })).statusCode;
  } catch (error) {
    return (error as { code?: number }).code;
  }
}

function runModel(model: Map<string, number>, step: Step): number {
  if (step.kind === 'batch') {
    const keys = step.ids.map((id) => `${step.group}/${id}`);
    const fits = new Set(keys).size === keys.length && !keys.some((key) => model.has(key));
    if (fits) for (const key of keys) model.set(key, 0);
    return fits ? 200 : 207;
  }
  const key = `${step.group}/${step.id}`;
  const n = model.get(key);
  if (step.kind === 'create' && n !== undefined) return 409;
  if (step.kind === 'create' || step.kind === 'upsert') {
    model.set(key, 0);
    return n === undefined ? 201 : 200;
  }
  if (n === undefined) return 404;
  if (step.kind === 'delete') {
    model.delete(key);
    return 204;
  }
  if (step.kind === 'increment' && n >= step.below) return 412;
  model.set(key, n + 1);
  return 200;
}

function modelDocuments(model: Map<string, number>) {
  return [...model].map(([key, n]) => {
    const [group = '', id = ''] = key.split('/');
    return { group, id, n };
  });
}

function sorted(documents: { id: string; group: string; n: number }[]): string[] {
  return documents.map(({ id, group, n }) => `${group}/${id}: ${n}`).sort();
}

async function readFeed({ container }: OpenedEngine) {
  const changeFeedStartFrom = ChangeFeedStartFrom.Beginning();
  const iterator = container.items.getChangeFeedIterator<{ id: string; group: string; n: number }>({
    changeFeedStartFrom,
    maxItemCount: 2,
  });
  const found: { id: string; group: string; n: number }[] = [];
  for await (const page of iterator.getAsyncIterator()) {
    if (page.statusCode === 304) return found;
    found.push(...page.result);
  }
  return found;
}
