import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import type { Message, Person, PersonView, Team } from './model';

/** What the stand-in remembers: small JSON documents in one SQLite file. */
export interface Store {
  people(): Person[];
  teams(): Team[];
  savePerson(person: Person): void;
  saveTeam(team: Team): void;
  message(id: string): Message | undefined;
  /** The newest of a conversation (at most `limit` threads' worth of messages), oldest first. */
  messages(conversation: string, limit: number): Message[];
  saveMessage(message: Message): void;
  /** The newest message of each conversation. */
  latest(): Map<string, { id: string; author: string }>;
  highestId(): number;
  view(message: string, person: string): PersonView | undefined;
  views(conversation: string, person: string): Map<string, PersonView>;
  saveView(message: Message, person: string, view: PersonView): void;
  /** Gives every person the message's own card back; what was said to them stays. */
  dropCards(message: string): void;
  /** True the first time that somebody opens their chat with the bot. */
  openChat(person: string): boolean;
  hasChat(person: string): boolean;
  /** Somebody blocks the bot, or lets it write again. */
  setBlocked(person: string, blocked: boolean): void;
  hasBlocked(person: string): boolean;
  close(): void;
}

/**
 * What is shown to one person alone stays in memory: it tells what they answered, and nobody would
 * look for that in a file.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS people (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS teams (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, author TEXT NOT NULL, value TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS messages_of ON messages (conversation, id);
  DROP TABLE IF EXISTS main.views;
  CREATE TEMP TABLE views (
    message INTEGER NOT NULL, person TEXT NOT NULL, conversation TEXT NOT NULL,
    value TEXT NOT NULL, PRIMARY KEY (message, person));
  CREATE INDEX temp.views_of ON views (conversation, person);
  CREATE TABLE IF NOT EXISTS chats (person TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS blocked (person TEXT PRIMARY KEY);
`;

interface Row {
  value: string;
}

/**
 * Opens or makes the file. A change has reached the operating system once the call returns (WAL),
 * so that kill -9 loses nothing.
 */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec(schema);
  return { ...placesOf(database), ...messagesOf(database), close: () => database.close() };
}

function parsed<T>(row: unknown): T {
  return JSON.parse((row as Row).value) as T;
}

function placesOf(database: Database.Database) {
  const people = database.prepare('SELECT value FROM people ORDER BY rowid');
  const teams = database.prepare('SELECT value FROM teams ORDER BY rowid');
  const putPerson = database.prepare(
    'INSERT INTO people VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const putTeam = database.prepare(
    'INSERT INTO teams VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const putChat = database.prepare('INSERT OR IGNORE INTO chats VALUES (?)');
  const getChat = database.prepare('SELECT person AS value FROM chats WHERE person = ?');
  const putBlock = database.prepare('INSERT OR IGNORE INTO blocked VALUES (?)');
  const dropBlock = database.prepare('DELETE FROM blocked WHERE person = ?');
  const getBlock = database.prepare('SELECT person AS value FROM blocked WHERE person = ?');
  return {
    people: () => people.all().map((row) => parsed<Person>(row)),
    teams: () => teams.all().map((row) => parsed<Team>(row)),
    savePerson: (person: Person) => void putPerson.run(person.key, JSON.stringify(person)),
    saveTeam: (team: Team) => void putTeam.run(team.key, JSON.stringify(team)),
    openChat: (person: string) => putChat.run(person).changes > 0,
    hasChat: (person: string) => getChat.all(person).length > 0,
    setBlocked: (person: string, blocked: boolean) =>
      void (blocked ? putBlock : dropBlock).run(person),
    hasBlocked: (person: string) => getBlock.all(person).length > 0,
  };
}

function messagesOf(database: Database.Database) {
  const one = database.prepare('SELECT value FROM messages WHERE id = ?');
  const newest = database.prepare(
    'SELECT value FROM messages WHERE conversation = ? ORDER BY id DESC LIMIT ?',
  );
  const put = database.prepare(
    `INSERT INTO messages VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value`,
  );
  const latest = database.prepare(
    `SELECT conversation, author, CAST(id AS TEXT) AS id FROM messages
     WHERE id IN (SELECT MAX(id) FROM messages GROUP BY conversation)`,
  );
  const highest = database.prepare('SELECT MAX(id) AS value FROM messages');
  return {
    ...viewsOf(database),
    message: (id: string) => one.all(Number(id)).map((row) => parsed<Message>(row))[0],
    messages: (conversation: string, limit: number) =>
      newest
        .all(conversation, limit)
        .map((row) => parsed<Message>(row))
        .reverse(),
    saveMessage: (message: Message) =>
      void put.run(
        Number(message.id),
        message.conversation,
        message.author,
        JSON.stringify(message),
      ),
    latest: () => {
      const rows = latest.all() as { conversation: string; id: string; author: string }[];
      return new Map(rows.map(({ conversation, id, author }) => [conversation, { id, author }]));
    },
    highestId: () => Number((highest.all()[0] as { value: number | null }).value ?? 0),
  };
}

function viewsOf(database: Database.Database) {
  const one = database.prepare('SELECT value FROM views WHERE message = ? AND person = ?');
  const many = database.prepare(
    'SELECT CAST(message AS TEXT) AS message, value FROM views WHERE conversation = ? AND person = ?',
  );
  const put = database.prepare(
    `INSERT INTO views VALUES (?, ?, ?, ?)
     ON CONFLICT (message, person) DO UPDATE SET value = excluded.value`,
  );
  const drop = database.prepare(
    "UPDATE views SET value = json_remove(value, '$.card') WHERE message = ?",
  );
  return {
    view: (message: string, person: string) =>
      one.all(Number(message), person).map((row) => parsed<PersonView>(row))[0],
    views: (conversation: string, person: string) => {
      const rows = many.all(conversation, person) as (Row & { message: string })[];
      return new Map(rows.map((row) => [row.message, parsed<PersonView>(row)]));
    },
    saveView: (message: Message, person: string, view: PersonView) =>
      void put.run(Number(message.id), person, message.conversation, JSON.stringify(view)),
    dropCards: (message: string) => void drop.run(Number(message)),
  };
}
