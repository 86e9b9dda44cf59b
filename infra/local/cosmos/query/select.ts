import { isObject, type Json, parseObject } from '../protocol';
import type { Path, Selection } from './syntax';

/**
 * Gives what a query selects of one stored document, as JSON text; undefined where the selected
 * value isn't defined, which drops the row from the result as Cosmos DB does.
 */
export function selectFrom(selection: Selection, body: string): string | undefined {
  switch (selection.kind) {
    case 'document':
    case 'count':
      return body;
    case 'value': {
      const value = valueIn(parseObject(body), selection.path);
      return value === undefined ? undefined : JSON.stringify(value);
    }
    case 'fields': {
      const document = parseObject(body);
      const fields = selection.fields.map((field) => [field.name, valueIn(document, field.path)]);
      return JSON.stringify(Object.fromEntries(fields));
    }
  }
}

/** The value at a path of a document, or undefined. */
export function valueIn(document: Json, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const step of path) {
    if (typeof step === 'number') value = Array.isArray(value) ? value[step] : undefined;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}
