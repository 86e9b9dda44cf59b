import { failure, isObject, type Json, parseObject } from '../protocol';
import type { Store } from '../store';
import { byIndex, isSame, type Narrowed, textAt } from './by-index';
import { readContinuation, writeContinuation } from './continuation';
import { bound, type Fragment, sql } from './fragment';
import { jsonPath, type Parameters } from './operand';
import { needsMerge, readMark } from './plan';
import { readQuery } from './read-query';
import { selectFrom, valueIn } from './select';
import type { Path, Query } from './syntax';
import { conditionSql } from './to-sql';

/** A page holds at most 4 MB (learn.microsoft.com, 'Pagination in Azure Cosmos DB'). */
const maximumPageBytes = 4 * 1024 * 1024;

export interface QueryRequest {
  body: string;
  /** Which rows may be touched: container, partition or physical partition, not expired. */
  within: Fragment;
  /** Whether `within` is one partition key, one physical partition, or everything. */
  reach: 'partition' | 'physical' | 'everything';
  pageSize: number;
  continuation: string | undefined;
  /** Whether the container's indexing policy includes a path. */
  isIndexed(path: Path): boolean;
  /** The paths that it includes by name. */
  indexed: readonly Path[];
}

export interface Page {
  documents: string[];
  continuation: string | undefined;
}

interface Row {
  sequence: number;
  body: string;
  rank: number;
  sorted: string | number;
}

/** Reads one page of a query. Refuses by name what the engine doesn't support. */
export function runQuery(store: Store, request: QueryRequest): Page {
  const spec = parseObject(request.body);
  const { text, merging } = readMark(typeof spec.query === 'string' ? spec.query : '');
  const query = readQuery(text);
  if (request.reach === 'everything' && needsMerge(query)) {
    // The SDK looks for the first words of this message before it goes by the query plan.
    throw failure(400, 'Cross partition query only supports ORDER BY and COUNT by a query plan');
  }
  if (query.orderBy && !request.isIndexed(query.orderBy.path)) {
    throw failure(400, 'The index path of the order-by item is excluded by the indexing policy');
  }
  const found = narrowed(query, request, readParameters(spec.parameters));
  if (query.selection.kind === 'count') return countRows(store, found.condition, merging);
  return readPage(store, query, found, request, merging);
}

function narrowed(
  { where, orderBy }: Query,
  { within, indexed }: QueryRequest,
  parameters: Parameters,
): Narrowed {
  if (!where) return { condition: within };
  return byIndex(sql`${within} AND ${conditionSql(where, parameters)}`, where, parameters, {
    indexed,
    ...(orderBy ? { sortedBy: orderBy.path } : {}),
  });
}

function countRows(store: Store, condition: Fragment, merging: boolean): Page {
  const row = store.get<{ total: number }>(
    `SELECT count(*) AS total FROM items WHERE ${condition.sql}`,
    condition.values,
  );
  const total = row?.total ?? 0;
  return {
    documents: [merging ? JSON.stringify([{ item: total }]) : String(total)],
    continuation: undefined,
  };
}

function readPage(
  store: Store,
  query: Query,
  found: Narrowed,
  request: QueryRequest,
  merging: boolean,
): Page {
  const statement = pageSql(query, found, request.continuation, request.pageSize + 1);
  const rows = store.all<Row>(statement.sql, statement.values);
  const kept = rows.slice(0, fitting(rows, request.pageSize));
  const last = kept[kept.length - 1];
  const documents = kept.flatMap((row) => {
    const selected = selectFrom(query.selection, row.body);
    if (selected === undefined) return [];
    return [merging ? mergeable(query, row.body, selected) : selected];
  });
  const more = kept.length < rows.length && last !== undefined;
  return { documents, continuation: more ? writeContinuation(place(query, last)) : undefined };
}

function pageSql(
  query: Query,
  { condition, path: indexed }: Narrowed,
  token: string | undefined,
  limit: number,
): Fragment {
  if (!query.orderBy) {
    const [after] = token ? readContinuation(token, 1) : [0];
    return sql`SELECT sequence, body FROM items
      WHERE ${condition} AND sequence > ${bound(after ?? 0)} ORDER BY sequence LIMIT ${bound(limit)}`;
  }
  const { descending, path } = query.orderBy;
  const direction = { sql: descending ? 'DESC' : 'ASC', values: [] };
  const beyond = { sql: descending ? '<' : '>', values: [] };
  const place = token ? readContinuation(token, 3).map(bound) : undefined;
  const [rank, sorted, sequence] = place ?? [];
  const from =
    rank && sorted && sequence
      ? sql`(rank, sorted, sequence) ${beyond} (${rank}, ${sorted}, ${sequence})`
      : sql`1`;
  if (indexed && isSame(indexed, path)) {
    const value = textAt(path);
    const behind =
      sorted && sequence ? sql`(${value}, sequence) ${beyond} (${sorted}, ${sequence})` : sql`1`;
    return sql`SELECT sequence, body, ${bound(textRank)} AS rank, ${value} AS sorted FROM items
      WHERE ${condition} AND ${behind}
      ORDER BY ${value} ${direction}, sequence ${direction} LIMIT ${bound(limit)}`;
  }
  return sql`WITH found AS (${rankedSql(condition, jsonPath(path))})
    SELECT sequence, body, rank, sorted FROM found WHERE ${from}
    ORDER BY rank ${direction}, sorted ${direction}, sequence ${direction} LIMIT ${bound(limit)}`;
}

/** Where texts stand among values of different types. */
const textRank = 4;

/** Values of different types sort by type, in this order (documentation of ORDER BY). */
function rankedSql(condition: Fragment, path: string): Fragment {
  const at = bound(path);
  return sql`SELECT sequence, body,
      CASE coalesce(json_type(body, ${at}), '') WHEN '' THEN 0 WHEN 'null' THEN 1
        WHEN 'false' THEN 2 WHEN 'true' THEN 2 WHEN 'integer' THEN 3 WHEN 'real' THEN 3
        WHEN 'text' THEN 4 WHEN 'array' THEN 5 ELSE 6 END AS rank,
      CASE WHEN json_type(body, ${at}) IN ('false', 'true', 'integer', 'real', 'text')
        THEN json_extract(body, ${at}) ELSE 0 END AS sorted
    FROM items WHERE ${condition}`;
}

function fitting(rows: Row[], pageSize: number): number {
  let bytes = 0;
  let count = 0;
  for (const row of rows) {
    bytes += row.body.length;
    if (count === pageSize || (count > 0 && bytes > maximumPageBytes)) return count;
    count += 1;
  }
  return count;
}

function place(query: Query, row: Row): Json[] {
  return query.orderBy ? [row.rank, row.sorted, row.sequence] : [row.sequence];
}

/** The shape in which the SDK merges sorted answers: `{_rid, orderByItems, payload}`. */
function mergeable(query: Query, body: string, selected: string): string {
  const document = parseObject(body);
  const item = valueIn(document, query.orderBy?.path ?? []);
  const head = JSON.stringify({ _rid: document._rid, orderByItems: [{ item }] });
  return `${head.slice(0, -1)},"payload":${selected}}`;
}

function readParameters(list: Json | undefined): Parameters {
  const parameters: Parameters = new Map();
  if (!Array.isArray(list)) return parameters;
  for (const parameter of list) {
    const name = isObject(parameter) ? parameter.name : undefined;
    const value = isObject(parameter) ? parameter.value : undefined;
    if (typeof name === 'string' && value !== undefined) parameters.set(name, value);
  }
  return parameters;
}
