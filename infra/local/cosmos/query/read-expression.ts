import { failure, unsupported } from '../protocol';
import { type Reader, readSteps, syntaxError } from './reader';
import type { Comparison, Expression } from './syntax';
import { unquote } from './tokens';

const comparisons: Record<string, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** How many operands each function may have; a function that isn't here is refused by name. */
const functions: Record<string, [number, number]> = {
  IS_DEFINED: [1, 1],
  IS_NULL: [1, 1],
  IS_STRING: [1, 1],
  IS_NUMBER: [1, 1],
  IS_BOOL: [1, 1],
  IS_ARRAY: [1, 1],
  IS_OBJECT: [1, 1],
  ARRAY_CONTAINS: [2, 2],
  STARTSWITH: [2, 3],
  ENDSWITH: [2, 3],
  CONTAINS: [2, 3],
  LOWER: [1, 1],
};

/** Reads a condition: OR binds weakest, then AND, NOT and the comparisons. */
export function readExpression(reader: Reader, alias: string): Expression {
  let left = readAnd(reader, alias);
  while (reader.takeWord('OR')) left = { kind: 'or', left, right: readAnd(reader, alias) };
  return left;
}

function readAnd(reader: Reader, alias: string): Expression {
  let left = readNot(reader, alias);
  while (reader.takeWord('AND')) left = { kind: 'and', left, right: readNot(reader, alias) };
  return left;
}

function readNot(reader: Reader, alias: string): Expression {
  if (reader.takeWord('NOT')) return { kind: 'not', operand: readNot(reader, alias) };
  return readComparison(reader, alias);
}

function readComparison(reader: Reader, alias: string): Expression {
  const left = readOperand(reader, alias);
  const operator = reader.peek().kind === 'symbol' && comparisons[reader.peek().text];
  if (operator) {
    reader.next();
    const right = readOperand(reader, alias);
    refuseOperator(reader);
    return { kind: 'compare', operator, left, right };
  }
  const negated = reader.takeWord('NOT');
  const tested = readMembership(reader, alias, left);
  if (negated && reader.isWord('LIKE')) throw unsupported('LIKE');
  if (negated && !tested) throw syntaxError(reader.peek(), 'IN or BETWEEN');
  if (tested) return negated ? { kind: 'not', operand: tested } : tested;
  refuseOperator(reader);
  return left;
}

function readMembership(reader: Reader, alias: string, left: Expression): Expression | undefined {
  if (reader.takeWord('BETWEEN')) {
    const low: Expression = compare('>=', left, readOperand(reader, alias));
    reader.expectWord('AND');
    return { kind: 'and', left: low, right: compare('<=', left, readOperand(reader, alias)) };
  }
  if (!reader.takeWord('IN')) return undefined;
  const options = readList(reader, alias).map((option) => compare('=', left, option));
  return options.reduce((one, other) => ({ kind: 'or', left: one, right: other }));
}

function compare(operator: Comparison, left: Expression, right: Expression): Expression {
  return { kind: 'compare', operator, left, right };
}

function readList(reader: Reader, alias: string): Expression[] {
  reader.expectSymbol('(');
  if (reader.isWord('SELECT')) throw unsupported('subqueries');
  const list = [readExpression(reader, alias)];
  while (reader.takeSymbol(',')) list.push(readExpression(reader, alias));
  reader.expectSymbol(')');
  return list;
}

function readOperand(reader: Reader, alias: string): Expression {
  const token = reader.peek();
  if (token.kind === 'symbol') return readGroup(reader, alias);
  reader.next();
  if (token.kind === 'text') return { kind: 'constant', value: unquote(token.text) };
  if (token.kind === 'number') return { kind: 'constant', value: Number(token.text) };
  if (token.kind === 'parameter') return { kind: 'parameter', name: token.text };
  if (token.kind === 'end') throw syntaxError(token, 'a value');
  if (token.text === alias) return { kind: 'path', path: readSteps(reader) };
  return readWord(reader, alias, token.text);
}

function readGroup(reader: Reader, alias: string): Expression {
  if (reader.takeSymbol('-')) {
    const number = reader.next();
    if (number.kind !== 'number') throw unsupported('arithmetic');
    return { kind: 'constant', value: -Number(number.text) };
  }
  if (reader.isSymbol('[') || reader.isSymbol('{')) {
    throw unsupported('arrays and objects written in the query: pass them as parameters');
  }
  if (!reader.isSymbol('(')) throw syntaxError(reader.peek(), 'a value');
  const list = readList(reader, alias);
  if (list.length !== 1) throw syntaxError(reader.peek(), 'one expression in parentheses');
  return list[0] as Expression;
}

function readWord(reader: Reader, alias: string, word: string): Expression {
  // Unlike the other words of the language these three know only small letters.
  if (word === 'true' || word === 'false') return { kind: 'constant', value: word === 'true' };
  if (word === 'null') return { kind: 'constant', value: null };
  const name = word.toUpperCase();
  if (name === 'UNDEFINED') throw unsupported('the constant undefined');
  if (name === 'UDF') throw unsupported('user-defined functions');
  if (name === 'EXISTS' || name === 'ARRAY') throw unsupported(`${name} (subqueries)`);
  if (!reader.isSymbol('(')) throw failure(400, `The query names ${word}, which isn't ${alias}`);
  const count = functions[name];
  if (!count) throw unsupported(`the function ${name}`);
  const operands = readList(reader, alias);
  if (operands.length < count[0] || operands.length > count[1]) {
    const more = operands.length > count[1] ? 'so many' : 'so few';
    throw unsupported(`${name} with ${more} arguments`);
  }
  return { kind: 'call', name, operands };
}

/** Refuses an operator behind a value, where the query could go on without one. */
export function refuseOperator(reader: Reader): void {
  const token = reader.peek();
  if (token.kind === 'word' && token.text.toUpperCase() === 'LIKE') throw unsupported('LIKE');
  if (token.kind !== 'symbol' || token.text === ')' || token.text === ',') return;
  const meaning = /^[-+*/%&|^~]$/.test(token.text) ? 'arithmetic' : 'the operator';
  throw unsupported(`${meaning} ${token.text}`);
}
