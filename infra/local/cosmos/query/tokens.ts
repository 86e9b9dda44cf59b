import { failure, unsupported } from '../protocol';

export interface Token {
  kind: 'word' | 'text' | 'number' | 'parameter' | 'symbol' | 'end';
  text: string;
  /** Where the token begins, for error messages. */
  at: number;
}

const pattern =
  /\s+|(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<parameter>@\w+)|(?<word>[A-Za-z_$][\w$]*)|(?<symbol>!=|<>|<=|>=|\?\?|\|\||[-+*/%=<>()[\]{},.:?&|^~])/sy;

/** Cuts the text of a query into tokens; 400 at a character that belongs to none. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    if (/^(--|\/\*)/.test(text.slice(at, at + 2))) throw unsupported('comments in a query');
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw failure(400, `Syntax error in the query at position ${at + 1}`);
    const found = Object.entries(groups).find(([, value]) => value !== undefined);
    if (found) tokens.push({ kind: found[0] as Token['kind'], text: found[1] as string, at });
  }
  tokens.push({ kind: 'end', text: 'the end of the query', at: text.length });
  return tokens;
}

const escapes: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value of a quoted text, with the escapes of JSON and \' resolved. */
export function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, escaped: string) =>
      escaped.length === 5
        ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
        : (escapes[escaped] ?? escaped),
    );
}
