import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { bytesOf } from '../../../support/bytes-of';
import { openEngine } from './opened-engine';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cosmos-'));
  file = join(folder, 'engine.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const numbers = Array.from({ length: 400 }, (_, number) => number);
/** From less than a row to more than a page of the file. */
const secretOf = (number: number) => `secret-${number}-`.repeat(1 + ((number * 37) % 500));

test('what was deleted or overwritten is nowhere in the files of a running engine', async () => {
  const { container, close } = await openEngine({ file });
  for (const number of numbers) {
    const document = { group: 'x', id: `key-${number}`, is: secretOf(number) };
    await container.items.create(document);
    if (number % 3 === 0) await container.items.upsert({ ...document, is: `other ${document.is}` });
    await container.items.create({ group: 'x', id: `stays-${number}`, is: 'x'.repeat(number) });
  }
  expect(bytesOf(folder).includes('secret-7-')).toBe(true);
  const kept = numbers.filter((number) => number % 5 === 0);
  for (const number of kept) {
    await container.items.upsert({ group: 'x', id: `key-${number}`, is: 'nothing' });
  }
  const gone = numbers.filter((number) => number % 5 !== 0);
  for (let from = 0; from < gone.length; from += 50) {
    await container.items.batch(
      gone
        .slice(from, from + 50)
        .map((number) => ({ operationType: 'Delete' as const, id: `key-${number}` })),
      'x',
    );
  }
  const bytes = bytesOf(folder);
  expect(numbers.filter((number) => bytes.includes(`secret-${number}-`))).toEqual([]);
  expect(gone.filter((number) => bytes.includes(`key-${number}"`))).toEqual([]);
  expect(kept.filter((number) => !bytes.includes(`key-${number}"`))).toEqual([]);
  close();
});

test('what a killed engine had overwritten is gone from its files once another has opened them', async () => {
  const killed = await openEngine({ file });
  await killed.container.items.create({ id: 'a', group: 'x', is: 'secret-1-' });
  await killed.container.items.upsert({ id: 'a', group: 'x', is: 'nothing' });
  expect(bytesOf(folder).includes('secret-1-')).toBe(true);
  const copy = mkdtempSync(join(tmpdir(), 'cosmos-'));
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, join(copy, `engine.db${end}`));
  killed.close();
  const { container, close } = await openEngine({ file: join(copy, 'engine.db') });
  expect((await container.item('a', 'x').read()).resource).toMatchObject({ is: 'nothing' });
  expect(bytesOf(copy).includes('secret-1-')).toBe(false);
  close();
  rmSync(copy, { recursive: true });
});

test('a file in which earlier versions were kept opens without them', async () => {
  const before = await openEngine({ file });
  await before.container.items.create({ id: 'a', group: 'x', is: 'now' });
  before.close();
  const old = new Database(file);
  old.exec('ALTER TABLE items ADD COLUMN previous TEXT');
  old.exec("UPDATE items SET previous = 'secret-1-'");
  old.close();
  const { container, close } = await openEngine({ file });
  await container.items.create({ id: 'b', group: 'x' });
  expect((await container.item('a', 'x').read()).resource).toMatchObject({ is: 'now' });
  close();
  expect(bytesOf(folder).includes('secret-1-')).toBe(false);
});
