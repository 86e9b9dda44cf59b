import { failure, unsupported } from './protocol';
import { bound, type Fragment, sql } from './query/fragment';
import { lastChange } from './schema';
import type { Store } from './store';

export interface FeedRequest {
  /** Which rows belong to this feed: container, physical partition or partition key, not expired. */
  within: Fragment;
  pageSize: number;
  /** Header if-none-match: the etag of the page before, or * for 'from now on'. */
  ifNoneMatch: string | undefined;
  /** Header if-modified-since: an HTTP date. */
  ifModifiedSince: string | undefined;
  mode: string;
}

export interface FeedPage {
  /** 304 where nothing is new. */
  status: 200 | 304;
  documents: string[];
  /** Where the next page begins. */
  etag: string;
}

/**
 * Reads one page of the change feed in latest-version mode: each document once, in the order of
 * its last change. A page never ends inside a transaction, so it may hold more than `pageSize`
 * documents, as in Cosmos DB.
 */
export function readFeed(store: Store, request: FeedRequest): FeedPage {
  if (!/^incremental feed$/i.test(request.mode)) throw unsupported(`the feed '${request.mode}'`);
  const head = lastChange(store);
  if (request.ifNoneMatch === '*') return nothingNew(head);
  const after = request.ifNoneMatch === undefined ? 0 : readEtag(request.ifNoneMatch);
  const condition = sql`${request.within} AND lsn > ${bound(after)}${since(request)}`;
  const end = pageEnd(store, condition, request.pageSize);
  if (end === undefined) return nothingNew(head);
  const rows = store.all<{ body: string; lsn: number }>(
    `SELECT body, lsn FROM items WHERE ${condition.sql} AND lsn <= ? ORDER BY lsn, sequence`,
    [...condition.values, end],
  );
  return { status: 200, documents: rows.map(withLsn), etag: `"${end}"` };
}

/** The feed, and only the feed, adds the number of the transaction to each document. */
function withLsn({ body, lsn }: { body: string; lsn: number }): string {
  return `${body.slice(0, -1)},"_lsn":${lsn}}`;
}

function nothingNew(head: number): FeedPage {
  return { status: 304, documents: [], etag: `"${head}"` };
}

/** The change with which a page of the wanted size ends. */
function pageEnd(store: Store, condition: Fragment, pageSize: number): number | undefined {
  return (
    store.get<{ end: number | null }>(
      `SELECT max(lsn) AS end FROM
         (SELECT lsn FROM items WHERE ${condition.sql} ORDER BY lsn LIMIT ?)`,
      [...condition.values, pageSize],
    )?.end ?? undefined
  );
}

function since(request: FeedRequest): Fragment {
  if (request.ifModifiedSince === undefined) return sql``;
  const moment = Date.parse(request.ifModifiedSince);
  if (Number.isNaN(moment)) throw failure(400, 'The header if-modified-since is not a date');
  return sql` AND json_extract(body, '$._ts') >= ${bound(Math.floor(moment / 1000))}`;
}

function readEtag(etag: string): number {
  const lsn = /^"?(\d+)"?$/.exec(etag)?.[1];
  if (lsn === undefined) throw failure(400, 'The continuation of the change feed is not ours');
  return Number(lsn);
}
