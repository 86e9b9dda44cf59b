import { type Fragment, sql } from './fragment';
import { operandOf, type Parameters, scalar } from './operand';
import type { Expression } from './syntax';

/**
 * Adds what the index on `type` can find by. Cosmos DB has an index on every path that its policy
 * includes; here only the type has one, by which all but a few queries choose.
 */
export function byType(condition: Fragment, where: Expression, parameters: Parameters): Fragment {
  return typesIn(where, parameters).reduce(
    // Says again what the condition says already, in the words of the index.
    (narrowed, type) => sql`${narrowed} AND json_extract(body, '$.type') = ${type}`,
    condition,
  );
}

/** The types that a document must have for the condition to be true, whatever else it says. */
function typesIn(where: Expression, parameters: Parameters): Fragment[] {
  if (where.kind === 'and') {
    return [...typesIn(where.left, parameters), ...typesIn(where.right, parameters)];
  }
  if (where.kind !== 'compare' || where.operator !== '=') return [];
  const { left } = where;
  if (left.kind !== 'path' || left.path.join('/') !== 'type') return [];
  if (where.right.kind !== 'constant' && where.right.kind !== 'parameter') return [];
  const right = operandOf(where.right, parameters);
  return right.known && typeof right.value === 'string' ? [scalar(right.value)] : [];
}
