import { checkSettings, partitionKeyPath } from './container-settings';
import { indexedPaths } from './indexing-policy';
import type { JsonObject } from './protocol';
import { failure, parseObject } from './protocol';
import { indexOf } from './query/by-index';
import { nextNumber } from './schema';
import type { Store } from './store';

export interface Container {
  number: number;
  database: string;
  id: string;
  rid: string;
  partitionKeyPath: string[];
  /** Seconds; -1: only documents that have a ttl expire; undefined: nothing expires. */
  defaultTtl: number | undefined;
  definition: JsonObject;
}

export interface Containers {
  createDatabase(body: string): JsonObject;
  readDatabase(id: string): JsonObject;
  deleteDatabase(id: string): void;
  create(database: string, body: string): Container;
  /** Changes what may be changed of a container: its indexing policy and its TTL. */
  replace(container: Container, body: string): Container;
  find(database: string, id: string): Container;
  delete(container: Container): void;
}

interface ContainerRow {
  number: number;
  database: string;
  id: string;
  definition: string;
}

/** Databases and containers of one file; containers are kept in memory after the first look. */
export function createContainers(store: Store, now: () => number): Containers {
  const known = new Map<string, Container>();
  for (const { definition } of store.all<ContainerRow>('SELECT * FROM containers')) {
    makeIndexes(store, parseObject(definition));
  }
  const seconds = () => Math.floor(now() / 1000);
  return {
    createDatabase: (body) => createDatabase(store, parseObject(body)),
    readDatabase: (id) => readDatabase(store, id),
    deleteDatabase: (id) => {
      readDatabase(store, id);
      known.clear();
      deleteDatabase(store, id);
    },
    create: (database, body) => {
      readDatabase(store, database);
      return createContainer(store, database, parseObject(body), seconds());
    },
    replace: (container, body) => {
      known.clear();
      return replaceContainer(store, container, parseObject(body));
    },
    find: (database, id) => {
      const key = `${database}/${id}`;
      const container = known.get(key) ?? findContainer(store, database, id);
      known.set(key, container);
      return container;
    },
    delete: (container) => {
      known.clear();
      store.transaction(() => {
        store.run('DELETE FROM items WHERE container = ?', [container.number]);
        store.run('DELETE FROM containers WHERE number = ?', [container.number]);
      });
    },
  };
}

function createDatabase(store: Store, body: JsonObject): JsonObject {
  const id = resourceId(body);
  if (store.get('SELECT 1 FROM databases WHERE id = ?', [id])) {
    throw failure(409, 'A database with this id exists already');
  }
  store.run('INSERT INTO databases VALUES (?, ?)', [id, nextNumber(store, 'resource')]);
  return readDatabase(store, id);
}

function readDatabase(store: Store, id: string): JsonObject {
  const row = store.get<{ number: number }>('SELECT number FROM databases WHERE id = ?', [id]);
  if (!row) throw failure(404, 'There is no such database');
  const rid = Buffer.alloc(4);
  rid.writeUInt32BE(row.number);
  const address = rid.toString('base64');
  return { id, _rid: address, _self: `dbs/${address}/`, _colls: 'colls/', _users: 'users/' };
}

function deleteDatabase(store: Store, id: string): void {
  store.transaction(() => {
    store.run(
      'DELETE FROM items WHERE container IN (SELECT number FROM containers WHERE database = ?)',
      [id],
    );
    store.run('DELETE FROM containers WHERE database = ?', [id]);
    store.run('DELETE FROM databases WHERE id = ?', [id]);
  });
}

function createContainer(store: Store, database: string, body: JsonObject, seconds: number) {
  const id = resourceId(body);
  checkSettings(body);
  if (store.get('SELECT 1 FROM containers WHERE database = ? AND id = ?', [database, id])) {
    throw failure(409, 'A container with this id exists already');
  }
  const number = nextNumber(store, 'resource');
  const rid = containerRid(number);
  const definition = { ...body, _rid: rid, _self: `dbs/-/colls/${rid}/`, _ts: seconds };
  store.run('INSERT INTO containers VALUES (?, ?, ?, ?)', [
    number,
    database,
    id,
    JSON.stringify({ ...definition, _etag: `"${number}"`, _docs: 'docs/' }),
  ]);
  makeIndexes(store, definition);
  return findContainer(store, database, id);
}

function replaceContainer(store: Store, container: Container, body: JsonObject): Container {
  checkSettings(body);
  const { number, database, id, definition } = container;
  const isSameKey = partitionKeyPath(body).join('/') === container.partitionKeyPath.join('/');
  if (body.id !== id || !isSameKey) {
    throw failure(400, 'The id and the partition key of a container can’t be changed');
  }
  const system = Object.entries(definition).filter(([name]) => name.startsWith('_'));
  const after = { ...body, ...Object.fromEntries(system) };
  store.run('UPDATE containers SET definition = ? WHERE number = ?', [
    JSON.stringify(after),
    number,
  ]);
  makeIndexes(store, after);
  return findContainer(store, database, id);
}

/** One for each path by name, for all containers of the file. */
function makeIndexes(store: Store, { indexingPolicy }: JsonObject): void {
  for (const path of indexedPaths(indexingPolicy)) store.run(indexOf(path));
}

function findContainer(store: Store, database: string, id: string): Container {
  const row = store.get<ContainerRow>('SELECT * FROM containers WHERE database = ? AND id = ?', [
    database,
    id,
  ]);
  if (!row) throw failure(404, 'There is no such container');
  const definition = parseObject(row.definition);
  const ttl = definition.defaultTtl;
  return {
    number: row.number,
    database,
    id,
    rid: containerRid(row.number),
    partitionKeyPath: partitionKeyPath(definition),
    defaultTtl: typeof ttl === 'number' ? ttl : undefined,
    definition,
  };
}

function resourceId(body: JsonObject): string {
  const id = body.id;
  if (typeof id !== 'string' || id === '') throw failure(400, 'The id is missing');
  if (/[/\\?#]/.test(id)) throw failure(400, 'The id must not hold / \\ ? or #');
  return id;
}

// The SDK drops session tokens of containers whose _rid isn't 8 bytes in base64.
function containerRid(number: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(1);
  bytes.writeUInt32BE(number, 4);
  return bytes.toString('base64').replaceAll('/', '-');
}
