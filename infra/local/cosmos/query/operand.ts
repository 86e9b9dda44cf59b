import { failure, type Json, unsupported } from '../protocol';
import { bound, type Fragment, sql } from './fragment';
import { lowerCaseSql } from './lower-case';
import type { Expression, Path } from './syntax';

export type JsonKind = 'null' | 'boolean' | 'number' | 'text' | 'array' | 'object';

/** A value known before the query runs, or one to be found in each document. */
export type Operand =
  | { known: true; value: Json }
  | { known: false; value: Fragment; type: Fragment; path: Fragment };

export type Parameters = Map<string, Json>;

/** Understands an expression as a value; conditions inside values are refused. */
export function operandOf(expression: Expression, parameters: Parameters): Operand {
  switch (expression.kind) {
    case 'constant':
      return { known: true, value: expression.value };
    case 'parameter':
      return { known: true, value: parameterOf(expression.name, parameters) };
    case 'path':
      return valueAt(expression.path);
    case 'call':
      if (expression.name === 'LOWER') return lowerCase(expression, parameters);
      throw unsupported(`${expression.name} as a value to compare`);
    default:
      throw unsupported('a condition as a value to compare');
  }
}

function parameterOf(name: string, parameters: Parameters): Json {
  const value = parameters.get(name);
  if (value === undefined) throw failure(400, `The query parameter ${name} has no value`);
  return value;
}

function valueAt(path: Path): Operand {
  const at = bound(jsonPath(path));
  return {
    known: false,
    value: sql`json_extract(body, ${at})`,
    type: sql`json_type(body, ${at})`,
    path: at,
  };
}

/** Writes a path the way SQLite reads it: $."a"."b"[0]. */
export function jsonPath(path: Path): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    if (/["\\]/.test(step)) throw unsupported('property names with a quote or backslash');
    return `."${step}"`;
  });
  return `$${steps.join('')}`;
}

function lowerCase(call: Extract<Expression, { kind: 'call' }>, parameters: Parameters): Operand {
  const [operand] = call.operands;
  return lowered(operandOf(operand as Expression, parameters));
}

/** The operand in lower case; what isn't a text has no lower case (undefined). */
export function lowered(operand: Operand): Operand {
  if (!operand.known) {
    return {
      ...operand,
      value: lowerCaseSql(operand.value),
      type: sql`nullif(${operand.type}, nullif(${operand.type}, 'text'))`,
    };
  }
  if (typeof operand.value !== 'string') throw unsupported('LOWER of a constant that is no text');
  return { known: true, value: operand.value.toLowerCase() };
}

/** The JSON type of a known value, as Cosmos DB tells them apart. */
export function kindOf(value: Json): JsonKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'object') return 'object';
  return typeof value === 'number' ? 'number' : 'boolean';
}

/** A test in SQL whether `type` (of json_type or json_each) is of a kind; NULL where undefined. */
export function isKind(type: Fragment, kind: JsonKind): Fragment {
  if (kind === 'number') return sql`${type} IN ('integer', 'real')`;
  if (kind === 'boolean') return sql`${type} IN ('true', 'false')`;
  return sql`${type} = ${bound(kind)}`;
}

/** A known scalar as SQLite holds it after json_extract: true is 1, false is 0. */
export function scalar(value: Json): Fragment {
  if (typeof value === 'boolean') return bound(value ? 1 : 0);
  if (typeof value === 'string' || typeof value === 'number') return bound(value);
  if (value === null) return bound(null);
  throw unsupported('comparing with an object or an array');
}

/** The kind of a value in SQL: integers and reals are both numbers; NULL where undefined. */
export function kindSql(type: Fragment): Fragment {
  return sql`(CASE ${type} WHEN 'integer' THEN 'number' WHEN 'real' THEN 'number'
    WHEN 'true' THEN 'boolean' WHEN 'false' THEN 'boolean' ELSE ${type} END)`;
}
