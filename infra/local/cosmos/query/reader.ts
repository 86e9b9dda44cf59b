import { failure, unsupported } from '../protocol';
import type { Path } from './syntax';
import { type Token, tokenize, unquote } from './tokens';

/**
 * Words that can't be a name without brackets: c.order and AS value are syntax errors, c["order"]
 * isn't. From the keyword list of the query parser in Azure/azure-cosmos-dotnet-v3; dotnet/efcore
 * #20574 tells how they fail.
 */
const reservedWords = new Set(
  `AND ARRAY AS ASC BETWEEN BY DESC DISTINCT EXISTS FALSE FROM GROUP IN JOIN LIKE LIMIT NOT NULL
  OFFSET OR ORDER SELECT TOP TRUE UDF UNDEFINED VALUE WHERE`.split(/\s+/),
);

/** Walks over the tokens of one query. Words of the language are compared in upper case. */
export interface Reader {
  peek(ahead?: number): Token;
  next(): Token;
  isWord(word: string): boolean;
  isSymbol(symbol: string): boolean;
  takeWord(word: string): boolean;
  takeSymbol(symbol: string): boolean;
  expectWord(word: string): void;
  expectSymbol(symbol: string): void;
}

export function createReader(text: string): Reader {
  const tokens = tokenize(text);
  const end = tokens[tokens.length - 1] as Token;
  let position = 0;
  const peek = (ahead = 0) => tokens[position + ahead] ?? end;
  const isWord = (word: string) => peek().kind === 'word' && peek().text.toUpperCase() === word;
  const isSymbol = (symbol: string) => peek().kind === 'symbol' && peek().text === symbol;
  const take = (found: boolean) => {
    if (found) position += 1;
    return found;
  };
  const expect = (found: boolean, what: string) => {
    if (!take(found)) throw syntaxError(peek(), what);
  };
  return {
    peek,
    next: () => {
      const token = peek();
      position += 1;
      return token;
    },
    isWord,
    isSymbol,
    takeWord: (word) => take(isWord(word)),
    takeSymbol: (symbol) => take(isSymbol(symbol)),
    expectWord: (word) => expect(isWord(word), word),
    expectSymbol: (symbol) => expect(isSymbol(symbol), symbol),
  };
}

export function syntaxError(token: Token, expected: string): Error {
  return failure(
    400,
    `Syntax error in the query at position ${token.at + 1}: expected ${expected}, found ${token.text}`,
  );
}

/** Reads `.name`, `["name"]` and `[0]` after the alias. */
export function readSteps(reader: Reader): Path {
  const path: Path = [];
  for (;;) {
    if (reader.takeSymbol('.')) {
      path.push(readName(reader));
    } else if (reader.takeSymbol('[')) {
      path.push(readBracket(reader));
      reader.expectSymbol(']');
    } else return path;
  }
}

/** Reads a name that stands without brackets or quotes. */
export function readName(reader: Reader): string {
  const name = reader.next();
  if (name.kind !== 'word' || reservedWords.has(name.text.toUpperCase())) {
    throw syntaxError(name, 'a name that is no reserved word');
  }
  return name.text;
}

function readBracket(reader: Reader): string | number {
  const token = reader.next();
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'parameter') throw unsupported('a parameter as property name');
  if (token.kind !== 'text') throw syntaxError(token, 'a property name or a position');
  return unquote(token.text);
}
