import { type FeedPage, readFeed } from './change-feed';
import type { Container } from './containers';
import type { ArmedFaults } from './faults';
import { indexedPaths, isIndexed } from './indexing-policy';
import { runBatch } from './items/batch';
import { createItem, deleteItem, readItem, replaceItem, upsertItem } from './items/operations';
import { patchItem } from './items/patch-item';
import { earlierBody } from './items/rows';
import { openScope } from './items/scope';
import { partitionKeyFromHeader, physicalPartitions } from './partition-key';
import { failure, type Outcome, parseJson, parseObject, unsupported } from './protocol';
import { bound, type Fragment, sql } from './query/fragment';
import { type Page, type QueryRequest, runQuery } from './query/run-query';
import type { Operation, Route } from './route';
import type { Store } from './store';

export interface ItemRequest {
  route: Route;
  container: Container;
  headers: Record<string, string>;
  body: string;
  seconds: number;
}

/** The continuation of an injected empty page that came first. */
const fromTheStart = 'start';

/** Where the client doesn't ask for a page size, Cosmos DB gives 100 documents. */
const standardPageSize = 100;

/** Headers that would change the outcome of an operation, and what they stand for. */
const refusedHeaders: Record<string, string> = {
  'x-ms-documentdb-pre-trigger-include': 'triggers',
  'x-ms-documentdb-post-trigger-include': 'triggers',
  'x-ms-cosmos-is-client-encrypted': 'client encryption',
  'x-ms-indexing-directive': 'indexing directives',
  prefer: 'answers without content (contentResponseOnWriteEnabled)',
};

/** Carries out an operation on one document, or a batch, in one transaction. */
export function changeOrRead(store: Store, faults: ArmedFaults, request: ItemRequest): Outcome {
  const { route, container, headers, body } = request;
  const header = headers['x-ms-documentdb-partitionkey'];
  if (header === undefined) throw failure(400, 'The request has no partition key');
  const refused = Object.keys(headers).find((name) => name in refusedHeaders);
  if (refused) throw unsupported(refusedHeaders[refused] as string);
  const scope = openScope(store, container, partitionKeyFromHeader(header), request.seconds);
  const ifMatch = headers['if-match'];
  refuseCondition(route.operation, headers);
  switch (route.operation) {
    case 'read':
      if (faults.isStale(route)) return staleRead(earlierBody(scope, route.id));
      return readItem(scope, route.id, headers['if-none-match']);
    case 'create':
      return store.transaction(() => createItem(scope, parseObject(body)));
    case 'upsert':
      return store.transaction(() => upsertItem(scope, parseObject(body), ifMatch));
    case 'replace':
      return store.transaction(() => replaceItem(scope, route.id, parseObject(body), ifMatch));
    case 'patch':
      return store.transaction(() => patchItem(scope, route.id, parseJson(body), ifMatch));
    case 'delete':
      return store.transaction(() => deleteItem(scope, route.id, ifMatch));
    default:
      return runBatch(scope, body, (work) => store.transaction(work));
  }
}

/** Cosmos DB ignores these (REST: common request headers), which nobody who sends one expects. */
function refuseCondition(operation: Operation, headers: Record<string, string>): void {
  if (operation !== 'read' && headers['if-none-match'] !== undefined) {
    throw unsupported(`if-none-match on ${operation}`);
  }
  const guarded = ['upsert', 'replace', 'patch', 'delete'].includes(operation);
  if (!guarded && headers['if-match'] !== undefined) {
    throw unsupported(`if-match on ${operation}`);
  }
}

function staleRead(previous: string | undefined): Outcome {
  if (!previous) throw failure(404, 'There is no such document');
  const etag = parseObject(previous)._etag;
  return { status: 200, body: previous, ...(typeof etag === 'string' ? { etag } : {}) };
}

/** Reads one page of a query. */
export function queryItems(store: Store, faults: ArmedFaults, request: ItemRequest): Page {
  const { headers } = request;
  const token = headers['x-ms-continuation'];
  const continuation = token === fromTheStart ? undefined : token;
  const { within, reach } = rowsWithin(request);
  const page = runQuery(store, {
    body: request.body,
    within,
    reach,
    pageSize: pageSize(headers),
    continuation,
    indexed: indexedPaths(request.container.definition.indexingPolicy),
    isIndexed: (path) => isIndexed(request.container.definition.indexingPolicy, path),
  });
  const empty = faults.isEmptyPage(request.route);
  return empty ? { documents: [], continuation: continuation ?? fromTheStart } : page;
}

/** Reads one page of the change feed. */
export function readChanges(store: Store, faults: ArmedFaults, request: ItemRequest): FeedPage {
  const { headers } = request;
  const ifNoneMatch = headers['if-none-match'];
  const page = readFeed(store, {
    within: rowsWithin(request).within,
    pageSize: pageSize(headers),
    ifNoneMatch,
    ifModifiedSince: headers['if-modified-since'],
    mode: headers['a-im'] ?? '',
  });
  if (page.status === 304 || !faults.isEmptyPage(request.route)) return page;
  return { status: 200, documents: [], etag: ifNoneMatch ?? '"0"' };
}

function pageSize(headers: Record<string, string>): number {
  const wanted = Number(headers['x-ms-max-item-count'] ?? standardPageSize);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : standardPageSize;
}

/** The rows that the headers allow: one partition key, one physical partition, or all. */
function rowsWithin({ container, headers, seconds }: ItemRequest): {
  within: Fragment;
  reach: QueryRequest['reach'];
} {
  const alive = sql`container = ${bound(container.number)}
    AND (expires IS NULL OR expires > ${bound(seconds)})`;
  const key = headers['x-ms-documentdb-partitionkey'];
  if (key !== undefined) {
    const { canonical } = partitionKeyFromHeader(key);
    return { within: sql`${alive} AND partition = ${bound(canonical)}`, reach: 'partition' };
  }
  const rangeId = headers['x-ms-documentdb-partitionkeyrangeid'];
  if (rangeId === undefined) return { within: alive, reach: 'everything' };
  const range = physicalPartitions.find(({ id }) => id === rangeId);
  if (!range) throw failure(410, 'There is no such physical partition', { substatus: 1002 });
  const from = headers['x-ms-start-epk'] ?? range.minInclusive;
  const to = headers['x-ms-end-epk'] ?? range.maxExclusive;
  return {
    within: sql`${alive} AND hash >= ${bound(from)} AND hash < ${bound(to)}`,
    reach: 'physical',
  };
}
