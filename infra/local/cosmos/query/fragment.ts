import type { SqlValue } from '../store';

/** A piece of SQL with the values for its question marks, in order. */
export interface Fragment {
  sql: string;
  values: SqlValue[];
}

/**
 * Puts fragments together. Only text of this program becomes SQL: a value of a query, a path or a
 * parameter always goes in through `bound`.
 */
export function sql(texts: TemplateStringsArray, ...parts: Fragment[]): Fragment {
  let text = texts[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    text += part.sql + (texts[index + 1] ?? '');
    values.push(...part.values);
  });
  return { sql: text, values };
}

export function bound(value: SqlValue): Fragment {
  return { sql: '?', values: [value] };
}
