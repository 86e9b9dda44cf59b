import { unsupported } from '../protocol';
import { readQuery } from './read-query';
import type { Path, Query } from './syntax';

/**
 * Marks a query that the SDK sends to each physical partition in order to merge the answers. The
 * SDK fills the placeholder with a filter when it continues a merge; 'true' means a fresh start.
 */
const mark = /^\/\*merge (.*?)\*\//;
const placeholder = '{documentdb-formattableorderbyquery-filter}';

/** Splits the mark from the query; refuses a merge that goes on from a continuation token. */
export function readMark(text: string): { text: string; merging: boolean } {
  const found = mark.exec(text);
  if (!found) return { text, merging: false };
  if (found[1] !== 'true') throw unsupported('continuing a cross-partition ORDER BY');
  return { text: text.slice(found[0].length), merging: true };
}

/** Tells whether one physical partition can't answer alone, so that the SDK has to merge. */
export function needsMerge(query: Query): boolean {
  return query.orderBy !== undefined || query.selection.kind === 'count';
}

/** Answers the SDK's query-plan request for all physical partitions. */
export function queryPlan(text: string): string {
  const query = readQuery(text);
  const direction = query.orderBy?.descending ? 'Descending' : 'Ascending';
  const counting = query.selection.kind === 'count';
  const queryInfo = {
    distinctType: 'None',
    top: null,
    offset: null,
    limit: null,
    orderBy: query.orderBy ? [direction] : [],
    orderByExpressions: query.orderBy ? [pathText(query.orderBy.path)] : [],
    groupByExpressions: [],
    groupByAliases: [],
    aggregates: counting ? ['Count'] : [],
    groupByAliasToAggregateType: {},
    rewrittenQuery: needsMerge(query) ? `/*merge ${placeholder}*/${text}` : '',
    hasSelectValue: counting || query.selection.kind === 'value',
    hasNonStreamingOrderBy: false,
  };
  const everywhere = { min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false };
  return JSON.stringify({
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo,
    queryRanges: [everywhere],
  });
}

function pathText(path: Path): string {
  return `c${path.map((step) => `[${JSON.stringify(step)}]`).join('')}`;
}
