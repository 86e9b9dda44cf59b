import { type Fragment, sql } from './fragment';
import { jsonPath, operandOf, type Parameters, scalar } from './operand';
import type { Comparison, Expression, Path } from './syntax';

/**
 * The SQLite index of a path that a policy includes by name. It holds the texts that stand there:
 * what the product sorts and chooses by.
 */
export function indexOf(path: Path): string {
  const name = jsonPath(path).replaceAll('"', '""');
  return `CREATE INDEX IF NOT EXISTS "items_at_${name}"
    ON items (container, partition, ${textAt(path).sql}) WHERE ${isTextAt(path).sql}`;
}

/** The value at a path that is a text, in the words of its index. */
export function textAt(path: Path): Fragment {
  return { sql: `json_extract(body, ${literal(path)})`, values: [] };
}

function isTextAt(path: Path): Fragment {
  return { sql: `json_type(body, ${literal(path)}) = 'text'`, values: [] };
}

/** An index finds by its own expression only, in which the path can't be bound. */
function literal(path: Path): string {
  return `'${jsonPath(path).replaceAll("'", "''")}'`;
}

/** A condition, and the path whose index it is found by, if there is one beside the type. */
export interface Narrowed {
  readonly condition: Fragment;
  readonly path?: Path;
}

/**
 * Adds to a condition what an index can find by: says again what the condition says already, in the
 * words of the index. Cosmos DB has an index on every path that its policy includes; here those that
 * it includes by name have one, and the type, by which all but a few queries choose.
 * @param sortedBy of several, the index by which the outcome is sorted too
 */
export function byIndex(
  condition: Fragment,
  where: Expression,
  parameters: Parameters,
  { indexed, sortedBy }: { readonly indexed: readonly Path[]; readonly sortedBy?: Path },
): Narrowed {
  const texts = comparedTexts(where, parameters);
  const found = indexed.filter((path) => texts.some((one) => isSame(one.path, path)));
  const path = found.find((one) => sortedBy && isSame(one, sortedBy)) ?? found[0];
  if (path === undefined) return { condition: byType(condition, texts) };
  const narrowed = texts
    .filter((one) => isSame(one.path, path))
    .reduce(
      (all, { operator, value }) =>
        sql`${all} AND ${textAt(path)} ${{ sql: operator, values: [] }} ${value}`,
      sql`${condition} AND ${isTextAt(path)}`,
    );
  return { condition: narrowed, path };
}

export const isSame = (one: Path, other: Path): boolean => jsonPath(one) === jsonPath(other);

function byType(condition: Fragment, texts: readonly ComparedText[]): Fragment {
  return texts
    .filter(({ path, operator }) => operator === '=' && isSame(path, ['type']))
    .reduce(
      (narrowed, { value }) => sql`${narrowed} AND json_extract(body, '$.type') = ${value}`,
      condition,
    );
}

/** A value that must be a text, and how it compares with one that is known. */
interface ComparedText {
  readonly path: Path;
  readonly operator: Comparison;
  readonly value: Fragment;
}

/** The comparisons with texts that a document must pass, whatever else the condition says. */
function comparedTexts(where: Expression, parameters: Parameters): ComparedText[] {
  if (where.kind === 'and') {
    return [...comparedTexts(where.left, parameters), ...comparedTexts(where.right, parameters)];
  }
  if (where.kind !== 'compare' || where.operator === '!=' || where.left.kind !== 'path') return [];
  if (where.right.kind !== 'constant' && where.right.kind !== 'parameter') return [];
  const right = operandOf(where.right, parameters);
  if (!right.known || typeof right.value !== 'string') return [];
  return [{ path: where.left.path, operator: where.operator, value: scalar(right.value) }];
}
