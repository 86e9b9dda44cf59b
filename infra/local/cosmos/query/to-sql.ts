import { unsupported } from '../protocol';
import { bound, type Fragment, sql } from './fragment';
import { functionSql } from './functions';
import {
  isKind,
  kindOf,
  kindSql,
  type Operand,
  operandOf,
  type Parameters,
  scalar,
} from './operand';
import type { Comparison, Expression } from './syntax';

/**
 * Translates a condition to SQL over the column `body`. Cosmos DB's third truth value, undefined,
 * is SQL's NULL: AND, OR and NOT then behave alike. Comparing different types is undefined
 * (learn.microsoft.com, 'Equality and comparison operators').
 */
export function conditionSql(expression: Expression, parameters: Parameters): Fragment {
  switch (expression.kind) {
    case 'and':
      return sql`(${conditionSql(expression.left, parameters)} AND ${conditionSql(expression.right, parameters)})`;
    case 'or':
      return sql`(${conditionSql(expression.left, parameters)} OR ${conditionSql(expression.right, parameters)})`;
    case 'not':
      return sql`(NOT ${conditionSql(expression.operand, parameters)})`;
    case 'compare':
      return compareSql(
        expression.operator,
        operandOf(expression.left, parameters),
        operandOf(expression.right, parameters),
      );
    case 'call':
      if (expression.name !== 'LOWER') return functionSql(expression, parameters);
      throw unsupported('LOWER as a condition');
    default:
      return truthSql(operandOf(expression, parameters));
  }
}

/** Only true and false are truth values; anything else as a condition is undefined. */
function truthSql(operand: Operand): Fragment {
  if (operand.known) {
    return typeof operand.value === 'boolean' ? scalar(operand.value) : sql`NULL`;
  }
  return sql`(CASE ${operand.type} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END)`;
}

const flipped: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function compareSql(operator: Comparison, left: Operand, right: Operand): Fragment {
  if (left.known && right.known) return compareKnown(operator, left, right);
  if (left.known) return compareSql(flipped[operator], right, left);
  const test = { sql: operator, values: [] };
  if (!right.known) return comparePaths(test, left, right);
  const value = scalar(right.value);
  const kind = kindOf(right.value);
  const result = kind === 'null' ? nullSql(operator) : sql`${left.value} ${test} ${value}`;
  return sql`(CASE WHEN ${isKind(left.type, kind)} THEN ${result} END)`;
}

function compareKnown(
  operator: Comparison,
  left: Extract<Operand, { known: true }>,
  right: Extract<Operand, { known: true }>,
): Fragment {
  const kind = kindOf(left.value);
  if (kind !== kindOf(right.value)) return sql`NULL`;
  if (kind === 'null') return nullSql(operator);
  const test = { sql: operator, values: [] };
  return sql`(${scalar(left.value)} ${test} ${scalar(right.value)})`;
}

function comparePaths(
  test: Fragment,
  left: Extract<Operand, { known: false }>,
  right: Extract<Operand, { known: false }>,
): Fragment {
  const kinds = [kindSql(left.type), kindSql(right.type)] as const;
  const nulls = nullSql(test.sql as Comparison);
  return sql`(CASE WHEN ${kinds[0]} <> ${kinds[1]} OR ${kinds[0]} IN ('object', 'array') THEN NULL
    WHEN ${kinds[0]} = 'null' AND ${kinds[1]} = 'null' THEN ${nulls}
    ELSE ${left.value} ${test} ${right.value} END)`;
}

/** null compared with null. */
function nullSql(operator: Comparison): Fragment {
  return bound(operator === '=' || operator === '<=' || operator === '>=' ? 1 : 0);
}
