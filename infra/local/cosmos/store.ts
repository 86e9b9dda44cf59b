import Database from 'libsql';

export type SqlValue = string | number | null;

/**
 * All that the engine asks of SQLite, so that `node:sqlite` can take the place of `libsql`.
 * Everything is synchronous: one request is carried out at a time, which is what makes it atomic.
 */
export interface Store {
  all<Row>(sql: string, parameters?: SqlValue[]): Row[];
  get<Row>(sql: string, parameters?: SqlValue[]): Row | undefined;
  run(sql: string, parameters?: SqlValue[]): void;
  /** Runs the work in one transaction; an exception rolls all of it back. */
  transaction<Result>(work: () => Result): Result;
  /** Once the transaction that runs is done, nothing of what it removed is left in the log. */
  emptyLogAfterwards(): void;
  close(): void;
}

const maximumPreparedStatements = 500;

const emptyingLog = 'wal_checkpoint(TRUNCATE)';

/** Milliseconds that an engine waits for the one before it to let go of the file. */
const lockTimeout = 500;

/**
 * Opens the database file (or ':memory:'). WAL with synchronous NORMAL: an acknowledged write
 * survives the death of the process; a power cut may lose the last ones (SQLite documentation,
 * pragma synchronous). What is deleted or overwritten is wiped. One engine per file: a second one fails here instead of reading stale data.
 */
export function openStore(file: string): Store {
  const unlock = file === ':memory:' ? () => {} : lockForOneEngine(file);
  const database = openFile(file, unlock);
  const prepare = preparedStatements(database);
  let emptyLog = false;
  return {
    all: <Row>(sql: string, parameters: SqlValue[] = []) =>
      prepare(sql).all(...parameters) as Row[],
    get: <Row>(sql: string, parameters: SqlValue[] = []) =>
      prepare(sql).get(...parameters) as Row | undefined,
    run: (sql, parameters = []) => {
      prepare(sql).run(...parameters);
    },
    transaction: (work) => {
      const result = inTransaction(prepare, work);
      if (emptyLog) database.pragma(emptyingLog);
      emptyLog = false;
      return result;
    },
    emptyLogAfterwards: () => {
      emptyLog = true;
    },
    close: () => {
      database.pragma(emptyingLog);
      database.close();
      unlock();
    },
  };
}

function inTransaction<Result>(prepare: Prepare, work: () => Result): Result {
  prepare('BEGIN IMMEDIATE').run();
  try {
    const result = work();
    prepare('COMMIT').run();
    return result;
  } catch (error) {
    prepare('ROLLBACK').run();
    throw error;
  }
}

function openFile(file: string, unlock: () => void): Database.Database {
  try {
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    // What a process that was killed had removed may still stand in the log.
    database.pragma(emptyingLog);
    return database;
  } catch (cause) {
    unlock();
    throw cannotOpen(file, cause);
  }
}

function cannotOpen(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`The database ${file} can't be opened or created (${reason})`, { cause });
}

/**
 * Holds a transaction open in a second, empty database beside the file: the system lets go of its
 * lock when the process dies, however it dies. Not in the file itself, because libsql keeps a
 * closed connection, and its locks, alive until its statements are collected.
 */
function lockForOneEngine(file: string): () => void {
  const lock = openLock(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new Error(`The database ${file} is in use by another engine`, { cause });
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}

function openLock(file: string): Database.Database {
  try {
    return new Database(`${file}.lock`, { timeout: lockTimeout });
  } catch (cause) {
    throw cannotOpen(file, cause);
  }
}

type Prepare = (sql: string) => Database.Statement;

function preparedStatements(database: Database.Database): Prepare {
  const prepared = new Map<string, Database.Statement>();
  return (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= maximumPreparedStatements) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}
