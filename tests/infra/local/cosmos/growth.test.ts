import { createContainers } from '../../../../infra/local/cosmos/containers';
import { createFaults } from '../../../../infra/local/cosmos/faults';
import { queryItems, readChanges } from '../../../../infra/local/cosmos/item-requests';
import { indexOf } from '../../../../infra/local/cosmos/query/by-index';
import type { Operation } from '../../../../infra/local/cosmos/route';
import { prepareSchema } from '../../../../infra/local/cosmos/schema';
import { openStore, type SqlValue, type Store } from '../../../../infra/local/cosmos/store';

const inPartition = { 'x-ms-documentdb-partitionkey': '["x"]' };
const inRange = { 'x-ms-documentdb-partitionkeyrangeid': '0' };
const feed = { 'a-im': 'Incremental Feed', 'if-none-match': '"7"' };
// Of a query over 20,000 documents each page must begin where the last one ended: were it to look
// at all before it, or sort what is left, its time would grow with the square of their number.
const requests: [string, Operation, Record<string, string>][] = [
  ['a page of a query in a partition', 'query', { ...inPartition, 'x-ms-continuation': 'Wzdd' }],
  [
    'a page of a query over a physical partition',
    'query',
    { ...inRange, 'x-ms-continuation': 'Wzdd' },
  ],
  ['a page of a query over everything', 'query', { 'x-ms-continuation': 'Wzdd' }],
  [
    'a page that is sorted by a path of the policy',
    'query',
    { ...inPartition, 'x-ms-continuation': Buffer.from('[4,"b",7]').toString('base64url') },
  ],
  ['a page of the feed', 'feed', feed],
  ['a page of the feed of a physical partition', 'feed', { ...feed, ...inRange }],
  ['a page of the feed of a partition key', 'feed', { ...feed, ...inPartition }],
];

describe('the work of the engine', () => {
  let store: Store;
  beforeEach(() => {
    store = openStore(':memory:');
    prepareSchema(store);
  });
  afterEach(() => store.close());

  test.each(requests)(
    '%s begins at its place in an index and sorts nothing',
    (name, operation, headers) => {
      const containers = createContainers(store, Date.now);
      containers.createDatabase('{"id":"test"}');
      const definition = {
        ...{ id: 'items', partitionKey: { paths: ['/group'] } },
        indexingPolicy: { includedPaths: [{ path: '/sorted/?' }] },
      };
      const container = containers.create('test', JSON.stringify(definition));
      const route = { operation, database: 'test', container: 'items', id: '' };
      const query = name.includes('sorted')
        ? "SELECT * FROM c WHERE c.type = 'a' AND c.sorted > 'a' AND c.sorted < 'z' ORDER BY c.sorted"
        : 'SELECT * FROM c WHERE c.k = 1';
      const body = JSON.stringify({ query });
      const request = { route, container, headers, body, seconds: 5 };
      const { asked, recording } = recorded(store);
      if (operation === 'query') queryItems(recording, createFaults(), request);
      else readChanges(recording, createFaults(), request);
      const plans = plansOf(asked);
      const ofItems = plans.filter((plan) => /items|TEMP B-TREE/.test(plan));
      expect(ofItems.length).toBeGreaterThan(0);
      for (const plan of ofItems)
        expect(plan).toMatch(/^SEARCH items .*(rowid|sequence|lsn|<expr>)>\?/);
    },
  );
});

type Asked = [sql: string, parameters: SqlValue[] | undefined];

/** A store that keeps what was read with it. */
function recorded(store: Store): { asked: Asked[]; recording: Store } {
  const asked: Asked[] = [];
  const recording: Store = {
    ...store,
    all: (sql, parameters) => {
      asked.push([sql, parameters]);
      return store.all(sql, parameters);
    },
    get: (sql, parameters) => {
      asked.push([sql, parameters]);
      return store.get(sql, parameters);
    },
  };
  return { asked, recording };
}

/** How SQLite would go about it. In a store of its own: libsql can't close one that did both. */
function plansOf(asked: Asked[]): string[] {
  const store = openStore(':memory:');
  prepareSchema(store);
  store.run(indexOf(['sorted']));
  const plans = asked.flatMap(([sql, parameters]) =>
    store.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters),
  );
  store.close();
  return plans.map(({ detail }) => detail);
}
