/**
 * The documents port: all that the product asks of its database. `functions/platform/cosmos.ts`
 * answers it with @azure/cosmos. One batch writes in one partition, all or nothing.
 */
export interface Documents {
  /** A point read. Undefined if there is none, also because there can't be one of that id. */
  get<Stored extends StoredDocument>(
    partition: Partition,
    id: string,
  ): Promise<Read<Stored> | undefined>;

  /** All operations or none. A guard that doesn't hold is an answer, not an exception. */
  batch(partition: Partition, operations: readonly Operation[]): Promise<BatchAnswer>;

  /** The documents that a named query finds, in one partition. */
  query<Stored extends StoredDocument>(
    query: NamedQuery,
    partition: Partition,
  ): Promise<Read<Stored>[]>;

  /** As `query`, over every partition of a container: not on a path that people often wait for. */
  queryAcross<Stored extends StoredDocument>(
    query: NamedQuery,
    container: Container,
  ): Promise<Read<Stored>[]>;
}

/** `work` is partitioned by leerwerkplaatsId, `index` by the key itself. */
export type Container = 'work' | 'index';

/** Where a document lives: the unit of a batch. */
export interface Partition {
  readonly container: Container;
  readonly value: string;
}

/** What every stored document carries. Ids hold none of / \ ? #. */
export interface StoredDocument {
  readonly id: string;
  readonly type: string;
  /** Version of the stored shape, so that a later reader knows what it holds. */
  readonly schema: number;
  /** Seconds until it disappears, counted from its last write. */
  readonly ttl?: number;
}

/** A document as read, with the ETag that guards its replacement. */
export type Read<Stored extends StoredDocument> = Stored & { readonly etag: string };

export type Operation =
  | { readonly kind: 'create'; readonly document: StoredDocument }
  | { readonly kind: 'replace'; readonly document: StoredDocument; readonly etag: string }
  /** Leaves nothing behind, and the change feed doesn't tell it: for what nobody may find any more. */
  | { readonly kind: 'delete'; readonly id: string }
  | {
      readonly kind: 'patch';
      readonly id: string;
      /** A Cosmos condition on the document as `c`: holds no value that a person typed. */
      readonly condition?: string;
      /** At most 10 (a Cosmos limit). */
      readonly changes: readonly Change[];
    };

export type Change =
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  | { readonly op: 'incr'; readonly path: string; readonly value: number };

/** Why the first failing operation failed: the id is taken, the guard didn't hold, or it isn't there. */
export type Conflict = 'exists' | 'changed' | 'missing';

export type BatchAnswer =
  | { readonly ok: true; readonly documents: readonly (StoredDocument | undefined)[] }
  | { readonly ok: false; readonly failed: number; readonly conflict: Conflict };

/** A query with a name (for telemetry), fixed text, and values as parameters only. */
export interface NamedQuery {
  readonly name: string;
  readonly text: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  /** No more than so many are read; without it all are. Any of them. */
  readonly most?: number;
}

/** The partition of a leerwerkplaats in `work`. */
export function workOf(leerwerkplaatsId: string): Partition {
  return { container: 'work', value: leerwerkplaatsId };
}

/** The partition of one key in `index`. */
export function indexOf(key: string): Partition {
  return { container: 'index', value: key };
}

/**
 * An id of its parts, safe for Cosmos whatever the parts hold: 'vote:abc:19~3Ax'. No percent signs
 * either, because gateways differ in how they read ids that look escaped already.
 */
export function documentId(type: string, ...parts: readonly string[]): string {
  const safe = (part: string) =>
    // Half a character can't be encoded.
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))
      .replaceAll('~', '%7E')
      .replaceAll('%', '~');
  return [type, ...parts.map(safe)].join(':');
}

/**
 * Whether a document or partition can have this id: it holds only what `documentId` leaves, and fits
 * (Cosmos: 1,023 bytes). For ids that come from a card, or from a document that nobody of us wrote.
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w:.!~*'()-]{1,1023}$/.test(value);
}

/** The database didn't do what was asked. A transient one is worth the same try again later. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  constructor(
    readonly code: number | string | undefined,
    readonly transient: boolean,
  ) {
    super(`the database answered ${code ?? 'nothing'}`);
  }
}

/** A new opaque id (a UUID). Passed in, so that tests can foretell it. */
export type NewId = () => string;
