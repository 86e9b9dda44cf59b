import { randomUUID } from 'node:crypto';
import { commit } from '../../domain/shared/command';
import {
  type BatchAnswer,
  DatabaseFault,
  type Documents,
  documentId,
  indexOf,
  type Operation,
  type Partition,
  type StoredDocument,
  workOf,
} from '../../domain/shared/documents';
import type { Operation as Request } from '../../infra/local/cosmos/route';
import { openDocuments } from './product-documents';
import { engines, type Opened, type OpenedEngine, targets } from './targets';

interface Counter extends StoredDocument {
  readonly n: number;
  readonly more?: string;
}

const counter = (id: string, n = 0, more = {}): Counter => ({
  id,
  type: 'counter',
  schema: 1,
  n,
  ...more,
});
const create = (document: StoredDocument): Operation => ({ kind: 'create', document });
const add = (id: string, condition?: string): Operation => ({
  kind: 'patch',
  id,
  changes: [{ op: 'incr', path: '/n', value: 1 }],
  ...(condition === undefined ? {} : { condition }),
});
const counters = {
  name: 'counters',
  text: "SELECT * FROM c WHERE c.type = 'counter' AND c.n >= @least",
  parameters: { least: 1 },
};
const thrownBy = (work: Promise<unknown>) => work.catch((fault: unknown) => fault);

// Source: the words of domain/shared/documents.ts, which says what the product relies on. What
// Cosmos DB does beneath is held against its own sources in the other files of this folder.
describe.each(targets)('the documents port, %s', (_, open) => {
  let opened: Opened;
  let documents: Documents;
  let here: Partition;
  beforeAll(async () => {
    opened = await open();
    documents = await openDocuments(opened);
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    here = workOf(randomUUID());
  });

  const read = (id: string, partition = here) => documents.get<Counter>(partition, id);

  test('what is created is read back with an etag and nothing of Cosmos itself', async () => {
    const written = await documents.batch(here, [create(counter('a', 1))]);
    const found = await read('a');
    expect(found).toEqual({
      ...counter('a', 1),
      leerwerkplaatsId: here.value,
      etag: expect.stringMatching(/./),
    });
    expect(written).toEqual({ ok: true, documents: [found] });
  });

  test('what isn’t there is undefined', async () => {
    expect(await read('absent')).toBeUndefined();
    expect(await read('absent', indexOf('absent'))).toBeUndefined();
  });

  test('what is deleted is gone, with the rest of its batch or not at all', async () => {
    const gone: Operation = { kind: 'delete', id: 'a' };
    await documents.batch(here, [create(counter('a')), create(counter('b'))]);
    expect(await documents.batch(here, [gone, { kind: 'delete', id: 'absent' }])).toEqual({
      ...{ ok: false, failed: 1, conflict: 'missing' },
    });
    expect(await read('a')).toMatchObject({ n: 0 });
    expect(await documents.batch(here, [gone, add('b')])).toMatchObject({ ok: true });
    expect(await read('a')).toBeUndefined();
    expect(await read('b')).toMatchObject({ n: 1 });
  });

  test('a document of the index lives under its own key', async () => {
    const key = documentId('channel', `19:${randomUUID()}@thread.tacv2`);
    await documents.batch(indexOf(key), [create(counter(key, 1))]);
    expect(await read(key, indexOf(key))).toMatchObject({ id: key, key, n: 1 });
    expect(await read(key, indexOf('other'))).toBeUndefined();
    expect(await read(key, workOf(key))).toBeUndefined();
  });

  test('a batch answers what each operation left behind, in order', async () => {
    await documents.batch(here, [create(counter('a')), create(counter('b'))]);
    const etag = (await read('b'))?.etag ?? '';
    const answer = await documents.batch(here, [
      create(counter('c')),
      { kind: 'replace', document: counter('b', 5), etag },
      add('a', 'FROM c WHERE c.n = 0'),
      add('a'),
    ]);
    expect(answer).toMatchObject({ ok: true, documents: [{ n: 0 }, { n: 5 }, { n: 1 }, { n: 2 }] });
    expect(answer.ok && answer.documents[3]).toEqual(await read('a'));
  });

  test.each<[string, Operation, BatchAnswer]>([
    ['an id that is taken', create(counter('a')), { ok: false, failed: 1, conflict: 'exists' }],
    [
      'an etag of before',
      { kind: 'replace', document: counter('a', 9), etag: '"old"' },
      { ok: false, failed: 1, conflict: 'changed' },
    ],
    [
      'a condition that is false',
      add('a', 'FROM c WHERE c.n = 7'),
      { ok: false, failed: 1, conflict: 'changed' },
    ],
    [
      'a condition on what isn’t there',
      add('a', 'FROM c WHERE c.absent = 7'),
      { ok: false, failed: 1, conflict: 'changed' },
    ],
    ['a patch of nothing', add('absent'), { ok: false, failed: 1, conflict: 'missing' }],
    [
      'a replacement of nothing',
      { kind: 'replace', document: counter('absent'), etag: '"old"' },
      { ok: false, failed: 1, conflict: 'missing' },
    ],
  ])(
    '%s is an answer that names the operation, and nothing is done',
    async (_what, one, answer) => {
      await documents.batch(here, [create(counter('a'))]);
      expect(await documents.batch(here, [create(counter('new')), one, add('a')])).toEqual(answer);
      expect(await read('a')).toMatchObject({ n: 0 });
      expect(await read('new')).toBeUndefined();
    },
  );

  test('the etag of what was just read lets one replacement through, not two', async () => {
    await documents.batch(here, [create(counter('a'))]);
    const etag = (await read('a'))?.etag ?? '';
    const replace = (n: number) =>
      documents.batch(here, [{ kind: 'replace', document: counter('a', n), etag }]);
    const answers = await Promise.all([replace(1), replace(2)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('a ttl makes a document disappear, and its id free', async () => {
    await documents.batch(here, [create(counter('a', 0, { ttl: 2 }))]);
    expect(await read('a')).toMatchObject({ ttl: 2 });
    await opened.pass(3);
    expect(await read('a')).toBeUndefined();
    expect(await documents.batch(here, [create(counter('a', 1))])).toMatchObject({ ok: true });
  });

  test('a query finds all of its partition, however many pages, and nothing of another', async () => {
    const other = workOf(randomUUID());
    const many = (from: number) =>
      Array.from({ length: 90 }, (_unused, index) => create(counter(`d${from + index}`, 1)));
    await documents.batch(here, many(0));
    await documents.batch(here, many(90));
    await documents.batch(here, [create(counter('below', 0))]);
    await documents.batch(other, [create(counter('elsewhere', 1))]);
    const found = await documents.query<Counter>(counters, here);
    expect(new Set(found.map(({ id }) => id)).size).toBe(180);
    expect(found).toHaveLength(180);
    expect(found[0]).toEqual(await read(found[0]?.id ?? ''));
  });

  test('a query across finds the same of every partition of one container', async () => {
    const type = `mark-${randomUUID()}`;
    const partitions = Array.from({ length: 12 }, () => randomUUID());
    for (const value of partitions) {
      await documents.batch(workOf(value), [create({ id: 'a', type, schema: 1 })]);
    }
    const key = documentId('channel', type);
    await documents.batch(indexOf(key), [create({ id: key, type, schema: 1 })]);
    const query = {
      name: 'marks',
      text: 'SELECT * FROM c WHERE c.type = @type',
      parameters: { type },
    };
    const found = await documents.queryAcross<StoredDocument & { leerwerkplaatsId: string }>(
      query,
      'work',
    );
    expect(found.map(({ leerwerkplaatsId }) => leerwerkplaatsId).sort()).toEqual(partitions.sort());
    expect(found.every(({ etag }) => etag !== '')).toBe(true);
    expect(await documents.queryAcross(query, 'index')).toMatchObject([{ id: key, key }]);
  });

  test('a parameter is a value, whatever it says', async () => {
    const type = "' OR 1=1 --";
    await documents.batch(here, [create(counter('a')), create({ id: 'b', type, schema: 1 })]);
    const query = {
      name: 'of type',
      text: 'SELECT * FROM c WHERE c.type = @type',
      parameters: { type },
    };
    expect(await documents.query(query, here)).toMatchObject([{ id: 'b' }]);
  });

  test('an id made of anything is one that Cosmos takes', async () => {
    const id = documentId('vote', 'a/b\\c?d#e%41~', "29:1' OR 1=1", '€é🤝\u0000', '..');
    await documents.batch(here, [create(counter(id, 1))]);
    expect(await read(id)).toMatchObject({ id });
    expect(await documents.batch(here, [add(id)])).toMatchObject({ documents: [{ n: 2 }] });
  });

  const large = 'x'.repeat(900_000);
  test.each<[string, () => Promise<unknown>]>([
    [
      'a document over 2 MB',
      () => documents.batch(here, [create(counter('a', 0, { more: large + large + large }))]),
    ],
    [
      'a batch over 2 MB',
      () =>
        documents.batch(
          here,
          ['a', 'b', 'c'].map((id) => create(counter(id, 0, { more: large }))),
        ),
    ],
    [
      'more than 100 operations',
      () =>
        documents.batch(
          here,
          Array.from({ length: 101 }, (_u, n) => create(counter(`d${n}`))),
        ),
    ],
    [
      'a query that can’t be read',
      () => documents.query({ ...counters, text: 'SELECT FROM' }, here),
    ],
    ['a query without its value', () => documents.query({ ...counters, parameters: {} }, here)],
  ])('%s is a fault that another try won’t mend', async (_what, work) => {
    const fault = await thrownBy(work());
    expect(fault).toBeInstanceOf(DatabaseFault);
    expect(fault).toMatchObject({ transient: false });
    expect(await documents.query({ ...counters, parameters: { least: 0 } }, here)).toEqual([]);
  });
});

// Only an engine can be told to fail.
describe.each(engines)('the documents port in bad weather, %s', (_, open) => {
  let opened: OpenedEngine;
  let documents: Documents;
  let here: Partition;
  beforeAll(async () => {
    opened = await open();
    documents = await openDocuments(opened);
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    here = workOf(randomUUID());
    await documents.batch(here, [create(counter('a'))]);
  });
  afterEach(() => opened.faults.clear());

  const fail = (operation: Request, status: number, more = {}) =>
    opened.faults.inject({ match: { operation }, status, ...more });
  const read = async () => (await documents.get<Counter>(here, 'a'))?.n;
  const command = () => ({ commandId: randomUUID(), leerwerkplaatsId: here.value });

  test.each([429, 449, 408, 500, 503])(
    'a command has one effect when its batch is answered %i',
    async (status) => {
      fail('batch', status, { times: 2 });
      expect(await commit(documents, command(), [add('a')])).toMatchObject({ outcome: 'done' });
      expect(await read()).toBe(1);
    },
  );

  test.each([449, 500, 503])(
    'a command has one effect when the answer %i came after it was carried out',
    async (status) => {
      fail('batch', status, { when: 'after' });
      expect(await commit(documents, command(), [add('a')])).toEqual({ outcome: 'repeated' });
      expect(await read()).toBe(1);
    },
  );

  test('a batch that Cosmos won’t take is not tried again', async () => {
    // Only the first is answered so: a second try would succeed.
    fail('batch', 413);
    const fault = await thrownBy(documents.batch(here, [add('a')]));
    expect(fault).toMatchObject({ code: 413, transient: false });
    expect(await read()).toBe(0);
  });

  test.each([503, 449, 500])(
    'a read or query answered %i again and again is a fault that may pass',
    async (status) => {
      for (const operation of ['read', 'query'] as const) fail(operation, status, { times: 2 });
      const transient = { code: status, transient: true };
      expect(await thrownBy(documents.get(here, 'a'))).toMatchObject(transient);
      expect(await thrownBy(documents.query(counters, here))).toMatchObject(transient);
    },
  );

  test('a read answered 429 or once 503 is an answer', async () => {
    fail('read', 429, { times: 3 });
    expect(await read()).toBe(0);
    fail('read', 503);
    expect(await read()).toBe(0);
  });

  test('empty pages lose nothing, in one partition and across', async () => {
    await documents.batch(here, [add('a')]);
    const empty = () =>
      opened.faults.inject({ match: { operation: 'query' }, emptyPage: true, times: 2 });
    empty();
    expect(await documents.query(counters, here)).toMatchObject([{ id: 'a' }]);
    empty();
    const across = await documents.queryAcross<Counter & { leerwerkplaatsId: string }>(
      counters,
      'work',
    );
    expect(across.map(({ leerwerkplaatsId }) => leerwerkplaatsId)).toContain(here.value);
  });

  test('a fault says its status, and no word of a document', async () => {
    const secret = 'words that somebody typed';
    const taken = { ...counter('b'), more: secret, ttl: -5 };
    const fault = (await thrownBy(documents.batch(here, [create(taken)]))) as DatabaseFault;
    expect(fault).toMatchObject({ code: 400, message: 'the database answered 400' });
    expect(JSON.stringify(fault) + String(fault.stack) + String(fault.cause)).not.toContain(secret);
  });
});
