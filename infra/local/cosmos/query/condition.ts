import type { ItemScope } from '../items/scope';
import { readCondition } from './read-query';
import { conditionSql } from './to-sql';

/** Tells whether a patch condition ("FROM c WHERE …") is true of one stored document. */
export function conditionHolds(scope: ItemScope, sequence: number, condition: string): boolean {
  const test = conditionSql(readCondition(condition), new Map());
  const row = scope.store.get<{ holds: number | null }>(
    `SELECT ${test.sql} AS holds FROM items WHERE sequence = ?`,
    [...test.values, sequence],
  );
  return row?.holds === 1;
}
