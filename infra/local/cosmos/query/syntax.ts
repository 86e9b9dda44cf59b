import type { Json } from '../protocol';

/** Steps from the document to a value: names and array positions. */
export type Path = (string | number)[];

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Expression =
  | { kind: 'path'; path: Path }
  | { kind: 'parameter'; name: string }
  | { kind: 'constant'; value: Json }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; operand: Expression }
  | { kind: 'compare'; operator: Comparison; left: Expression; right: Expression }
  | { kind: 'call'; name: string; operands: Expression[] };

export type Selection =
  | { kind: 'document' }
  | { kind: 'count' }
  | { kind: 'value'; path: Path }
  | { kind: 'fields'; fields: { name: string; path: Path }[] };

export interface Query {
  selection: Selection;
  where: Expression | undefined;
  orderBy: { path: Path; descending: boolean } | undefined;
}
