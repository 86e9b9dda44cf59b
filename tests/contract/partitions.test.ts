import { randomUUID } from 'node:crypto';
import {
  ChangeFeedStartFrom,
  type Container,
  type PartitionKey,
  PartitionKeyBuilder,
} from '@azure/cosmos';
import { type Opened, targets } from './targets';

interface Stored {
  id: string;
  group?: string | number | boolean | null;
  n: number;
}

const none = new PartitionKeyBuilder().addNoneValue().build();

/** Values that a careless database takes for one another, and documents without any. */
const keys: [string, PartitionKey, Partial<Stored>][] = [
  ['1', 1, { group: 1 }],
  ['"1"', '1', { group: '1' }],
  ['""', '', { group: '' }],
  ['true', true, { group: true }],
  ['"true"', 'true', { group: 'true' }],
  ['null', null as unknown as PartitionKey, { group: null }],
  ['"null"', 'null', { group: 'null' }],
  ['none', none, {}],
];

// Sources: learn.microsoft.com, 'Partitioning and horizontal scaling in Azure Cosmos DB' (an item
// is known by its partition key and its id) and @azure/cosmos 4.9.3, PartitionKeyBuilder (a number,
// a text, a boolean, null and none are five kinds of key).
describe.each(targets)('partitions, %s', (_, open) => {
  let opened: Opened;
  let container: Container;
  let id: string;
  beforeAll(async () => {
    opened = await open();
    container = await opened.createContainer();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    id = randomUUID();
    for (const [, key, group] of keys) {
      await container.items.batch(
        [{ operationType: 'Create', resourceBody: { id, ...group, n: 0 } }],
        key,
      );
    }
  });

  const read = async (key: PartitionKey) => (await container.item(id, key).read<Stored>()).resource;
  /** What `n` is in every partition; undefined where the document is gone. */
  const numbers = () => Promise.all(keys.map(async ([, key]) => (await read(key))?.n));
  /** All 0, except in the one partition. */
  const only = (position: number, n: number | undefined) =>
    keys.map((_key, index) => (index === position ? n : 0));

  test('a read finds the document of its own partition', async () => {
    for (const [name, key, group] of keys) {
      const found = await read(key);
      expect([name, found?.id, found?.group, found?.n]).toEqual([name, id, group.group, 0]);
    }
  });

  test('a query with a partition key finds nothing of another partition', async () => {
    const query = {
      query: 'SELECT c.id, c["group"], c.n FROM c WHERE c.id = @id',
      parameters: [{ name: '@id', value: id }],
    };
    for (const [name, partitionKey, group] of keys) {
      const { resources } = await container.items.query(query, { partitionKey }).fetchAll();
      expect([name, resources]).toEqual([name, [{ id, ...group, n: 0 }]]);
    }
  });

  test('a patch, a replacement and a batch change no other partition', async () => {
    for (const [index, [, key, group]] of keys.entries()) {
      const item = container.item(id, key);
      await item.patch([{ op: 'set', path: '/n', value: 1 }]);
      expect(await numbers()).toEqual(only(index, 1));
      await item.replace({ id, ...group, n: 2 });
      expect(await numbers()).toEqual(only(index, 2));
      const resourceBody = { id, ...group, n: 0 };
      await container.items.batch([{ operationType: 'Replace', id, resourceBody }], key);
      expect(await numbers()).toEqual(only(index, 0));
    }
  });

  test('a delete, alone and in a batch, takes nothing from another partition', async () => {
    for (const [index, [, key, group]] of keys.entries()) {
      await container.item(id, key).delete();
      expect(await numbers()).toEqual(only(index, undefined));
      const resourceBody = { id, ...group, n: 0 };
      await container.items.batch([{ operationType: 'Create', resourceBody }], key);
      await container.items.batch([{ operationType: 'Delete', id }], key);
      expect(await numbers()).toEqual(only(index, undefined));
      await container.items.batch([{ operationType: 'Create', resourceBody }], key);
    }
  });

  test('the feed of a partition key brings nothing of another partition', async () => {
    for (const [name, key, group] of keys) {
      const { result } = await container.items
        .getChangeFeedIterator<Stored>({ changeFeedStartFrom: ChangeFeedStartFrom.Beginning(key) })
        .readNext();
      const groups = new Set(result.map((document) => document.group));
      expect([name, [...groups]]).toEqual([name, [group.group]]);
    }
  });
});
