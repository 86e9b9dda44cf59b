import { unsupported } from '../protocol';
import { readExpression, refuseOperator } from './read-expression';
import { createReader, type Reader, readName, readSteps, syntaxError } from './reader';
import type { Expression, Query, Selection } from './syntax';

const maximumRemembered = 500;
const remembered = new Map<string, Query>();

/** Parses the text of a query, or fails with 400 and the name of what isn't supported. */
export function readQuery(text: string): Query {
  const known = remembered.get(text);
  if (known) return known;
  const query = parse(createReader(text));
  if (remembered.size >= maximumRemembered) remembered.clear();
  remembered.set(text, query);
  return query;
}

/** Parses the condition of a patch: "FROM c WHERE …". */
export function readCondition(text: string): Expression {
  const reader = createReader(text);
  const alias = readFrom(reader);
  reader.expectWord('WHERE');
  const expression = readExpression(reader, alias);
  if (reader.peek().kind !== 'end') throw syntaxError(reader.peek(), 'the end of the condition');
  return expression;
}

function parse(reader: Reader): Query {
  reader.expectWord('SELECT');
  for (const word of ['DISTINCT', 'TOP']) {
    if (reader.isWord(word)) throw unsupported(word);
  }
  const select = skipSelection(reader);
  const alias = readFrom(reader);
  const where = reader.takeWord('WHERE') ? readExpression(reader, alias) : undefined;
  const orderBy = readOrderBy(reader, alias);
  refuseClauses(reader);
  return { selection: select(alias), where, orderBy };
}

// The alias stands after the selection, so what is selected is understood afterwards.
function skipSelection(reader: Reader): (alias: string) => Selection {
  if (reader.takeSymbol('*')) return () => ({ kind: 'document' });
  if (reader.takeWord('VALUE')) return readValue(reader);
  const fields = [readField(reader)];
  while (reader.takeSymbol(',')) fields.push(readField(reader));
  const twice = fields.find(
    ({ name }, index) => fields.findIndex((one) => one.name === name) < index,
  );
  if (twice) throw unsupported(`two selected fields of the name ${twice.name}`);
  return (alias) => ({
    kind: 'fields',
    fields: fields.map((field) => {
      requireAlias(field.root, alias);
      return { name: field.name, path: field.path };
    }),
  });
}

function readValue(reader: Reader): (alias: string) => Selection {
  if (reader.isWord('COUNT') && reader.peek(1).text === '(') {
    reader.next();
    reader.expectSymbol('(');
    if (reader.next().text !== '1') throw unsupported('COUNT of anything but 1');
    reader.expectSymbol(')');
    return () => ({ kind: 'count' });
  }
  const { root, path } = readRooted(reader);
  return (alias) => {
    requireAlias(root, alias);
    return path.length === 0 ? { kind: 'document' } : { kind: 'value', path };
  };
}

function readField(reader: Reader) {
  const { root, path } = readRooted(reader);
  if (reader.takeWord('AS')) return { root, path, name: readName(reader) };
  const last = path[path.length - 1];
  if (typeof last === 'number') throw unsupported('a selected array element without AS');
  return { root, path, name: last ?? root };
}

function readRooted(reader: Reader) {
  const root = reader.next();
  if (root.kind === 'symbol' && root.text === '(') throw unsupported('subqueries');
  if (root.kind !== 'word') throw unsupported(`selecting ${root.text}`);
  if (reader.isSymbol('(')) throw unsupported(`selecting the function ${root.text.toUpperCase()}`);
  const path = readSteps(reader);
  if (reader.isSymbol('(')) throw unsupported('user-defined functions');
  refuseOperator(reader);
  return { root: root.text, path };
}

function requireAlias(root: string, alias: string): void {
  if (root !== alias) throw unsupported(`selecting ${root}, which isn't ${alias}`);
}

function readFrom(reader: Reader): string {
  reader.expectWord('FROM');
  if (reader.isSymbol('(')) throw unsupported('subqueries');
  const name = readName(reader);
  if (reader.isSymbol('.') || reader.isSymbol('[')) throw unsupported('FROM a path');
  if (reader.isWord('IN')) throw unsupported('FROM … IN (iteration)');
  const alias = readAlias(reader) ?? name;
  if (reader.isWord('JOIN')) throw unsupported('JOIN');
  return alias;
}

function readAlias(reader: Reader): string | undefined {
  if (reader.takeWord('AS')) return readName(reader);
  const clause = ['WHERE', 'ORDER', 'GROUP', 'OFFSET', 'JOIN'].some((word) => reader.isWord(word));
  return reader.peek().kind === 'word' && !clause ? readName(reader) : undefined;
}

function readOrderBy(reader: Reader, alias: string): Query['orderBy'] {
  if (reader.isWord('GROUP')) throw unsupported('GROUP BY');
  if (!reader.takeWord('ORDER')) return undefined;
  reader.expectWord('BY');
  if (reader.isWord('RANK')) throw unsupported('ORDER BY RANK');
  const { root, path } = readRooted(reader);
  requireAlias(root, alias);
  if (path.length === 0) throw unsupported('ORDER BY a whole document');
  const descending = reader.takeWord('DESC');
  if (!descending) reader.takeWord('ASC');
  if (reader.isSymbol(',')) throw unsupported('ORDER BY on more than one property');
  return { path, descending };
}

function refuseClauses(reader: Reader): void {
  for (const word of ['JOIN', 'OFFSET', 'LIMIT']) {
    if (reader.isWord(word)) throw unsupported(word);
  }
  if (reader.isWord('GROUP')) throw unsupported('GROUP BY');
  if (reader.peek().kind !== 'end') throw syntaxError(reader.peek(), 'the end of the query');
}
