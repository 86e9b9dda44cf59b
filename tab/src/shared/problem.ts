import type { ApiRefusal } from '../../../domain/leerwerkplaats/api';

/** Why something of the server isn't here: a way out belongs to each kind. */
export type Problem =
  /** No connection, or a server that can't answer now and perhaps says why: it is asked again. */
  | { readonly kind: 'unreachable'; readonly sentence?: string }
  /** Teams gave no token, or the server didn't take it. `later` is kept once Teams gives one yet. */
  | { readonly kind: 'not-signed-in'; readonly later?: Promise<void> }
  /** The server's own sentence, in the person's language. */
  | ({ readonly kind: 'refused' } & ApiRefusal);

/** What a request to the server throws. */
export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** The problem that an error stands for. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Failed) return error.problem;
  throw error;
}
