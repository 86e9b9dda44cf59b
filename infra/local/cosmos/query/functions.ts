import { type Json, unsupported } from '../protocol';
import { bound, type Fragment, sql } from './fragment';
import {
  isKind,
  type JsonKind,
  kindOf,
  kindSql,
  lowered,
  type Operand,
  operandOf,
  type Parameters,
  scalar,
} from './operand';
import type { Expression } from './syntax';

type Call = Extract<Expression, { kind: 'call' }>;

const kindTests: Record<string, JsonKind> = {
  IS_NULL: 'null',
  IS_STRING: 'text',
  IS_NUMBER: 'number',
  IS_BOOL: 'boolean',
  IS_ARRAY: 'array',
  IS_OBJECT: 'object',
};

/** Translates a function that gives true or false. */
export function functionSql(call: Call, parameters: Parameters): Fragment {
  const operands = call.operands.map((operand) => operandOf(operand, parameters));
  const [first, second, third] = operands as [Operand, Operand, Operand | undefined];
  if (call.name === 'IS_DEFINED') {
    return first.known ? bound(1) : sql`(${first.type} IS NOT NULL)`;
  }
  const kind = kindTests[call.name];
  if (kind) return kindTest(first, kind);
  if (call.name === 'ARRAY_CONTAINS') return arrayContains(first, second);
  const folded = ignoresCase(call.name, third);
  return textTest(call.name, folded ? lowered(first) : first, folded ? lowered(second) : second);
}

function kindTest(operand: Operand, kind: JsonKind): Fragment {
  if (operand.known) return bound(kindOf(operand.value) === kind ? 1 : 0);
  return sql`coalesce(${isKind(operand.type, kind)}, 0)`;
}

function ignoresCase(name: string, flag: Operand | undefined): boolean {
  if (!flag) return false;
  if (flag.known && typeof flag.value === 'boolean') return flag.value;
  throw unsupported(`${name} with a third argument that isn't true or false`);
}

function textTest(name: string, text: Operand, part: Operand): Fragment {
  const [whole, wanted] = [textSql(text), textSql(part)];
  const test =
    name === 'CONTAINS'
      ? sql`instr(${whole.value}, ${wanted.value}) > 0`
      : name === 'STARTSWITH'
        ? sql`substr(${whole.value}, 1, length(${wanted.value})) = ${wanted.value}`
        : sql`substr(${whole.value}, length(${whole.value}) - length(${wanted.value}) + 1) = ${wanted.value}
            AND length(${whole.value}) >= length(${wanted.value})`;
  return sql`(CASE WHEN ${whole.isText} AND ${wanted.isText} THEN ${test} END)`;
}

function textSql(operand: Operand): { value: Fragment; isText: Fragment } {
  if (!operand.known) return { value: operand.value, isText: isKind(operand.type, 'text') };
  const text = typeof operand.value === 'string' ? operand.value : '';
  return { value: bound(text), isText: bound(typeof operand.value === 'string' ? 1 : 0) };
}

function arrayContains(list: Operand, wanted: Operand): Fragment {
  if (list.known) return listContains(list.value, wanted);
  const element = { value: sql`element.value`, type: sql`element.type` };
  return sql`(CASE WHEN ${isKind(list.type, 'array')} THEN EXISTS (
    SELECT 1 FROM json_each(body, ${list.path}) AS element WHERE ${elementEquals(element, wanted)}) END)`;
}

function listContains(list: Json, wanted: Operand): Fragment {
  if (!Array.isArray(list)) return sql`NULL`;
  if (wanted.known) return bound(list.includes(wanted.value) ? 1 : 0);
  const element = { value: sql`element.value`, type: sql`element.type` };
  return sql`EXISTS (SELECT 1 FROM json_each(${bound(JSON.stringify(list))}) AS element
    WHERE ${elementEquals(element, wanted)})`;
}

function elementEquals(element: { value: Fragment; type: Fragment }, wanted: Operand): Fragment {
  if (!wanted.known) {
    return sql`${kindSql(element.type)} = ${kindSql(wanted.type)}
      AND (${element.value} = ${wanted.value} OR ${wanted.type} = 'null')`;
  }
  const kind = kindOf(wanted.value);
  if (kind === 'null') return isKind(element.type, 'null');
  return sql`(${isKind(element.type, kind)} AND ${element.value} = ${scalar(wanted.value)})`;
}
