import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { ChangeFeedStartFrom, CosmosClient, type OperationInput } from '@azure/cosmos';
import { buildSync } from 'esbuild';
import { createCosmosEngine } from '../../../../infra/local/cosmos/engine';
import { localCosmosKey } from '../../../../infra/local/cosmos/key';
import { serveCosmos } from '../../../../infra/local/cosmos/server';
import { openEngine } from './opened-engine';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cosmos-'));
  file = join(folder, 'engine.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was acknowledged survives kill -9, and a batch is there whole or not at all', async () => {
  const child = startServer();
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [endpoint] = (await once(lines, 'line')) as [string];
  const acknowledged = await writeUntil(endpoint, 150, () => child.kill('SIGKILL'));
  await once(child, 'exit');
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);

  const { container, close } = await openEngine({ file });
  const { resources } = await container.items
    .query<{ id: string; batch: number }>('SELECT * FROM c', { partitionKey: 'x' })
    .fetchAll();
  close();
  const found = new Map<number, number>();
  for (const { batch } of resources) found.set(batch, (found.get(batch) ?? 0) + 1);
  expect([...found.values()].every((count) => count === 2)).toBe(true);
  expect(acknowledged.filter((batch) => !found.has(batch))).toEqual([]);
}, 30_000);

test('a continuation, etags and change numbers go on after a restart', async () => {
  const before = await openEngine({ file });
  const { etag } = await before.container.items.create({ id: 'a', group: 'x' });
  await before.container.items.create({ id: 'last', group: 'x' });
  const changeFeedStartFrom = ChangeFeedStartFrom.Beginning();
  const iterator = before.container.items.getChangeFeedIterator({ changeFeedStartFrom });
  let continuation = '';
  for await (const page of iterator.getAsyncIterator()) {
    continuation = page.continuationToken;
    if (page.statusCode === 304) break;
  }
  await before.container.item('last', 'x').delete();
  before.close();

  const after = await openEngine({ file });
  await after.container.items.create({ id: 'b', group: 'x' });
  const changes = await after.container.items
    .getChangeFeedIterator({ changeFeedStartFrom: ChangeFeedStartFrom.Continuation(continuation) })
    .readNext();
  expect(changes.result).toMatchObject([{ id: 'b' }]);
  expect((await after.container.item('a', 'x').read()).etag).toBe(etag);
  after.close();
});

test('a second engine on the same file is refused with a sentence', async () => {
  const first = createCosmosEngine({ file });
  expect(() => createCosmosEngine({ file })).toThrow('is in use by another engine');
  first.close();
  createCosmosEngine({ file }).close();
});

test('a file that is no database, or has no folder, is refused with its name', () => {
  writeFileSync(file, 'no database, though long enough to be taken for one '.repeat(100));
  expect(() => createCosmosEngine({ file })).toThrow(`The database ${file} can't be opened`);
  const nowhere = join(folder, 'nowhere', 'engine.db');
  expect(() => createCosmosEngine({ file: nowhere })).toThrow(nowhere);
});

test('a port in use is refused with a sentence', async () => {
  const engine = createCosmosEngine({ file: ':memory:' });
  const server = await serveCosmos(engine, { port: 0 });
  const second = serveCosmos(engine, { port: server.port });
  await expect(second).rejects.toThrow(`Port ${server.port} is in use`);
  await server.close();
  engine.close();
});

function startServer(): ChildProcess {
  const program = join(folder, 'server.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'killed-server.ts')],
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    outfile: program,
  });
  const NODE_PATH = resolve(__dirname, '../../../../node_modules');
  return spawn(process.execPath, [program, file], {
    env: { ...process.env, NODE_PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Keeps batches of two documents coming; calls `kill` at the wanted count, with others under way. */
async function writeUntil(endpoint: string, wanted: number, kill: () => void): Promise<number[]> {
  const client = new CosmosClient({ endpoint, key: localCosmosKey });
  const { database } = await client.databases.createIfNotExists({ id: 'test' });
  const partitionKey = { paths: ['/group'] };
  const { container } = await database.containers.createIfNotExists({
    id: 'items',
    partitionKey,
    defaultTtl: -1,
  });
  const acknowledged: number[] = [];
  let next = 0;
  let killed = false;
  const write = async () => {
    while (!killed) {
      const batch = next++;
      const operations = ['one', 'two'].map(
        (part): OperationInput => ({
          operationType: 'Create',
          resourceBody: { id: `${batch}-${part}`, group: 'x', batch },
        }),
      );
      const done = await container.items.batch(operations, 'x').catch(() => undefined);
      if (done?.code === 200) acknowledged.push(batch);
      if (acknowledged.length >= wanted && !killed) {
        killed = true;
        kill();
      }
    }
  };
  await Promise.all([write(), write(), write(), write(), write(), write()]);
  client.dispose();
  return acknowledged;
}
