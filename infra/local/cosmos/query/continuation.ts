import { failure, type Json } from '../protocol';

/** Turns the place where a page ended into a token that fits in a header. */
export function writeContinuation(place: Json[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Reads such a token back; `size` is how many parts the place has. 400 where it isn't ours. */
export function readContinuation(token: string, size: number): (string | number)[] {
  const place = parse(Buffer.from(token, 'base64url').toString());
  const parts = Array.isArray(place) ? place : [];
  const valid = parts.every((part) => typeof part === 'string' || typeof part === 'number');
  if (parts.length !== size || !valid) {
    throw failure(400, 'The continuation token belongs to another query');
  }
  return parts as (string | number)[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
