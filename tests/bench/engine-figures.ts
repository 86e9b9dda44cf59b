import { databaseName } from '../../functions/platform/containers';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { answerParent } from './child-process';
import { createAll } from './fill';
import { median } from './statistics';

/** The embedded engine by itself, through the SDK in its own process. */
export interface EngineFigures {
  readonly pointReadsPerSecond: number;
  /** Milliseconds for a query that finds 20 of the 1,000 documents of a partition. */
  readonly queryWithinFew: number;
  readonly queryWithinMany: number;
  readonly ratio: number;
}

const partitionSize = 1_000;
const query = { query: "SELECT * FROM c WHERE c.type = 'wanted'" };

/** In a process of its own: a machine that answers this does nothing else meanwhile. */
answerParent(async () => ({
  ready: null,
  ask: async (question) => measure(question as { partitions: number; repetitions: number }),
}));

async function measure({ partitions, repetitions }: { partitions: number; repetitions: number }) {
  const few = await open(1);
  const many = await open(partitions);
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let repetition = -5; repetition < repetitions; repetition += 1) {
    const inFew = await timeOf(() => few.items.query(query, inPartition).fetchAll());
    const inMany = await timeOf(() => many.items.query(query, inPartition).fetchAll());
    // The first ones warm up.
    if (repetition < 0) continue;
    times.few.push(inFew);
    times.many.push(inMany);
  }
  const reads = repetitions * 50;
  const reading = await timeOf(async () => {
    for (let read = 0; read < reads; read += 1) {
      await many.item(`document-${read % partitionSize}`, 'partition-0').read();
    }
  });
  const figures: EngineFigures = {
    pointReadsPerSecond: (reads / reading) * 1000,
    queryWithinFew: median(times.few),
    queryWithinMany: median(times.many),
    ratio: median(times.many.map((time, index) => time / (times.few[index] ?? 0))),
  };
  return figures;
}

const inPartition = { partitionKey: 'partition-0' };

async function open(partitions: number) {
  const engine = createCosmosEngine({ file: ':memory:' });
  const httpClient = createCosmosHttpClient(engine);
  const client = localCosmosClient({ endpoint: 'http://127.0.0.1:1', httpClient });
  await createContainers(client);
  for (let number = 0; number < partitions; number += 1) {
    await fillPartition(engine, `partition-${number}`);
  }
  return client.database(databaseName).container('work');
}

/** A batch takes 100 documents. */
async function fillPartition(engine: Parameters<typeof createAll>[0], leerwerkplaatsId: string) {
  for (let from = 0; from < partitionSize; from += 100) {
    const documents = Array.from({ length: 100 }, (_, index) => ({
      id: `document-${from + index}`,
      leerwerkplaatsId,
      type: (from + index) % 50 === 0 ? 'wanted' : 'other',
      text: 'x'.repeat(400),
    }));
    await createAll(engine, 'work', leerwerkplaatsId, documents);
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
