import type { Store } from './store';

/**
 * `sequence` orders documents by creation and is never reused; `lsn` orders changes, one per
 * transaction, as in Cosmos DB. `partition` is the partition key as canonical JSON, so that 1, "1"
 * and "" differ; `hash` says in which physical partition it lives. `earlier` has the version before
 * the last of what changed since the engine started, for the stale-read fault: in memory, because
 * what was overwritten must not stay in the file.
 */
const statements = [
  'CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
  `INSERT OR IGNORE INTO counter VALUES ('lsn', 0)`,
  `INSERT OR IGNORE INTO counter VALUES ('resource', 0)`,
  'CREATE TABLE IF NOT EXISTS databases (id TEXT PRIMARY KEY, number INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS containers (
    number INTEGER PRIMARY KEY, database TEXT NOT NULL, id TEXT NOT NULL, definition TEXT NOT NULL,
    UNIQUE (database, id))`,
  `CREATE TABLE IF NOT EXISTS items (
    sequence INTEGER PRIMARY KEY, container INTEGER NOT NULL, partition TEXT NOT NULL,
    hash TEXT NOT NULL, id TEXT NOT NULL, lsn INTEGER NOT NULL, expires INTEGER,
    etag TEXT NOT NULL, body TEXT NOT NULL)`,
  'CREATE UNIQUE INDEX IF NOT EXISTS items_by_id ON items (container, partition, id)',
  'CREATE INDEX IF NOT EXISTS items_by_partition ON items (container, partition)',
  `CREATE INDEX IF NOT EXISTS items_by_type
    ON items (container, partition, json_extract(body, '$.type'))`,
  'CREATE INDEX IF NOT EXISTS items_by_creation ON items (container, sequence)',
  'CREATE INDEX IF NOT EXISTS items_by_change ON items (container, lsn)',
  `CREATE INDEX IF NOT EXISTS items_by_expiry ON items (container, expires)
    WHERE expires IS NOT NULL`,
  'CREATE TEMP TABLE earlier (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL)',
  `CREATE TEMP TRIGGER changed AFTER UPDATE OF body ON items
    BEGIN INSERT OR REPLACE INTO earlier VALUES (old.sequence, old.body); END`,
  `CREATE TEMP TRIGGER deleted AFTER DELETE ON items
    BEGIN DELETE FROM earlier WHERE sequence = old.sequence; END`,
];

/** Files of before had the earlier version beside the last. */
const hasPrevious = "SELECT 1 FROM pragma_table_info('items') WHERE name = 'previous'";

/** Creates what is missing in the database file. */
export function prepareSchema(store: Store): void {
  for (const statement of statements) store.run(statement);
  if (store.get(hasPrevious)) store.run('ALTER TABLE items DROP COLUMN previous');
}

/** Takes the next number of a counter; never the same twice, also not after a restart. */
export function nextNumber(store: Store, counter: 'lsn' | 'resource'): number {
  const row = store.get<{ value: number }>(
    'UPDATE counter SET value = value + 1 WHERE name = ? RETURNING value',
    [counter],
  );
  return row?.value ?? 0;
}

/** The number of the last change in the whole file. */
export function lastChange(store: Store): number {
  return store.get<{ value: number }>(`SELECT value FROM counter WHERE name = 'lsn'`)?.value ?? 0;
}
