import type { Text } from './language';

/**
 * What a rule or service answers: the value, or a refusal. A refusal is a normal answer to a
 * person (its text stands in the feature's `text.ts`); a fault is an exception.
 * `details` fills the {places} of that text.
 */
export type Result<Value, Refusal extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | Refused<Refusal>;

export interface Refused<Refusal extends string> {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly details: Details;
}

/** What fills the {places} of a text. */
export type Details = Readonly<Record<string, string | number | Text>>;

/** Wraps a value as a result. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Refuses, with what its text needs to say. */
export function refuse<const Refusal extends string>(
  refusal: Refusal,
  details: Details = {},
): Refused<Refusal> {
  return { ok: false, refusal, details };
}
