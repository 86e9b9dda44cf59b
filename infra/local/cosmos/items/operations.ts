import { partitionKeyOfDocument } from '../partition-key';
import { failure, type JsonObject, type Outcome, parseObject } from '../protocol';
import { deleteRow, findRow, type ItemRow, insertRow, updateRow } from './rows';
import type { ItemScope } from './scope';

/** Reads a document by id; 404 where it is absent or expired, 304 where the etag still holds. */
export function readItem(scope: ItemScope, id: string, ifNoneMatch?: string): Outcome {
  const row = requireRow(scope, id);
  if (ifNoneMatch === row.etag) return { status: 304, etag: row.etag };
  return { status: 200, body: row.body, etag: row.etag };
}

/** Creates a document; 409 where the id exists in this partition. */
export function createItem(scope: ItemScope, document: JsonObject): Outcome {
  const id = checkDocument(scope, document);
  if (findRow(scope, id)) throw failure(409, 'A document with this id exists already');
  return outcome(201, insertRow(scope, document, id));
}

/** Replaces a document or creates it; `ifMatch` counts only where it exists. */
export function upsertItem(scope: ItemScope, document: JsonObject, ifMatch?: string): Outcome {
  const id = checkDocument(scope, document);
  const row = findRow(scope, id);
  if (!row) return outcome(201, insertRow(scope, document, id));
  checkEtag(row, ifMatch);
  return outcome(200, updateRow(scope, row, document));
}

/** Replaces a document that exists; 404 where it doesn't, 412 where the etag has moved on. */
export function replaceItem(
  scope: ItemScope,
  id: string,
  document: JsonObject,
  ifMatch?: string,
): Outcome {
  const row = requireRow(scope, id);
  checkEtag(row, ifMatch);
  if (checkDocument(scope, document) !== id) {
    throw failure(400, 'The id of the document differs from the id in the address');
  }
  return outcome(200, updateRow(scope, row, document));
}

/** Deletes a document; 404 where it is absent, 412 where the etag has moved on. */
export function deleteItem(scope: ItemScope, id: string, ifMatch?: string): Outcome {
  const row = requireRow(scope, id);
  checkEtag(row, ifMatch);
  deleteRow(scope, row);
  return { status: 204 };
}

export function requireRow(scope: ItemScope, id: string): ItemRow {
  const row = findRow(scope, id);
  if (!row) throw failure(404, 'There is no such document');
  return row;
}

export function checkEtag(row: ItemRow, ifMatch: string | undefined): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== row.etag) {
    throw failure(412, 'The document has changed since its etag was read');
  }
}

/** Checks id and partition key of a document to be stored and returns the id. */
export function checkDocument(scope: ItemScope, document: JsonObject): string {
  const id = document.id;
  if (typeof id !== 'string' || id === '' || id.length > 255) {
    throw failure(400, 'The id must be a text of 1 to 255 characters');
  }
  if (/[/\\?#]/.test(id)) throw failure(400, 'The id must not hold / \\ ? or #');
  const own = partitionKeyOfDocument(document, scope.container.partitionKeyPath);
  if (own.canonical !== scope.key.canonical) {
    throw failure(400, 'The partition key of the document differs from that of the request', {
      substatus: 1001,
    });
  }
  return id;
}

export function outcome(status: number, row: ItemRow): Outcome {
  return { status, body: row.body, etag: row.etag };
}

export function bodyOf(row: ItemRow): JsonObject {
  return parseObject(row.body);
}
