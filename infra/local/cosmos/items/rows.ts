import type { JsonObject } from '../protocol';
import { failure } from '../protocol';
import type { ItemScope, Stamp } from './scope';

export interface ItemRow {
  sequence: number;
  etag: string;
  body: string;
}

/** A document may have 2 MB as UTF-8 JSON (Azure Cosmos DB service quotas, per-item limits). */
const maximumItemBytes = 2 * 1024 * 1024;

const notExpired = '(expires IS NULL OR expires > ?)';

/** Finds a document that hasn't expired. */
export function findRow(scope: ItemScope, id: string): ItemRow | undefined {
  return scope.store.get<ItemRow>(
    `SELECT sequence, etag, body FROM items
     WHERE container = ? AND partition = ? AND id = ? AND ${notExpired}`,
    [scope.container.number, scope.key.canonical, id, scope.seconds],
  );
}

/** Stores a new document; one that expired but wasn't purged yet gives way. */
export function insertRow(scope: ItemScope, document: JsonObject, id: string): ItemRow {
  const stamp = scope.stamp();
  const body = storedBody(scope, document, stamp.sequence, stamp);
  const { store, container, key } = scope;
  store.run('DELETE FROM items WHERE container = ? AND partition = ? AND id = ?', [
    container.number,
    key.canonical,
    id,
  ]);
  store.run('INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    stamp.sequence,
    container.number,
    key.canonical,
    key.hash,
    id,
    stamp.lsn,
    expiry(scope, document),
    stamp.etag,
    body,
  ]);
  return { sequence: stamp.sequence, etag: stamp.etag, body };
}

/** Stores the next version of a document. */
export function updateRow(scope: ItemScope, row: ItemRow, document: JsonObject): ItemRow {
  const stamp = scope.stamp();
  const body = storedBody(scope, document, row.sequence, stamp);
  scope.store.run('UPDATE items SET body = ?, etag = ?, lsn = ?, expires = ? WHERE sequence = ?', [
    body,
    stamp.etag,
    stamp.lsn,
    expiry(scope, document),
    row.sequence,
  ]);
  return { sequence: row.sequence, etag: stamp.etag, body };
}

/** A document as it was before its last change, if that is known. */
export function earlierBody(scope: ItemScope, id: string): string | undefined {
  const row = findRow(scope, id);
  const earlier =
    row &&
    scope.store.get<{ body: string }>('SELECT body FROM earlier WHERE sequence = ?', [
      row.sequence,
    ]);
  return earlier?.body;
}

/** Nothing of it stays in the file, nor in the log beside it. */
export function deleteRow(scope: ItemScope, row: ItemRow): void {
  scope.store.emptyLogAfterwards();
  scope.store.run('DELETE FROM items WHERE sequence = ?', [row.sequence]);
}

/** Removes what has expired; readers never see it anyway. */
export function purgeExpired(scope: Pick<ItemScope, 'store' | 'container' | 'seconds'>): void {
  scope.store.run('DELETE FROM items WHERE container = ? AND expires <= ?', [
    scope.container.number,
    scope.seconds,
  ]);
}

function storedBody(scope: ItemScope, document: JsonObject, sequence: number, stamp: Stamp) {
  const rid = itemRid(scope.container.rid, sequence);
  const body = JSON.stringify({
    ...document,
    _rid: rid,
    _self: `${scope.container.definition._self}docs/${rid}/`,
    _etag: stamp.etag,
    _attachments: 'attachments/',
    _ts: scope.seconds,
  });
  if (Buffer.byteLength(body) > maximumItemBytes) {
    throw failure(413, 'The document is larger than 2 MB');
  }
  return body;
}

/** The second at which a document expires, or null. An item's own ttl counts only where the
 * container has a default (learn.microsoft.com, 'Time to Live (TTL) in Azure Cosmos DB'). */
function expiry(scope: ItemScope, document: JsonObject): number | null {
  const own = document.ttl;
  if (own !== undefined && own !== null) checkTtl(own);
  const standard = scope.container.defaultTtl;
  if (standard === undefined) return null;
  const ttl = typeof own === 'number' ? own : standard;
  return ttl === -1 ? null : scope.seconds + ttl;
}

function checkTtl(ttl: unknown): void {
  const valid =
    typeof ttl === 'number' &&
    Number.isInteger(ttl) &&
    (ttl === -1 || ttl > 0) &&
    ttl <= 2_147_483_647;
  if (!valid) throw failure(400, 'The ttl must be a whole number above 0, or -1');
}

function itemRid(containerRid: string, sequence: number): string {
  const bytes = Buffer.alloc(16);
  Buffer.from(containerRid.replaceAll('-', '/'), 'base64').copy(bytes);
  bytes.writeBigUInt64BE(BigInt(sequence), 8);
  return bytes.toString('base64').replaceAll('/', '-');
}
