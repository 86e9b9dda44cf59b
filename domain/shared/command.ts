import {
  type BatchAnswer,
  type Documents,
  documentId,
  type Operation,
  type StoredDocument,
  workOf,
} from './documents';
import type { Person } from './person';
import type { Refused } from './result';

/** What somebody asks for, once: who, where, when, and the id under which it has one effect. */
export interface Command {
  /** Hash of conversation and activity id, or the id minted when a form was opened. */
  readonly commandId: string;
  readonly person: Person;
  readonly leerwerkplaatsId: string;
  readonly at: Date;
}

/** Longer than Teams was ever seen to redeliver; 7 days in seconds. */
const markerLifetime = 7 * 24 * 60 * 60;

/** By which a marker is found that has to go before its time. */
interface Mark {
  readonly pollId?: string | undefined;
}

/** That a command was done: created in the batch of its effect, so that there is one. */
export function markerOf(commandId: string, { pollId }: Mark = {}): StoredDocument & Mark {
  return {
    id: documentId('command', commandId),
    type: 'command',
    schema: 1,
    ttl: markerLifetime,
    ...(pollId === undefined ? {} : { pollId }),
  };
}

/** What a commit came to. `failed` counts the given operations from 0. */
export type Commit =
  | { readonly outcome: 'done'; readonly documents: readonly (StoredDocument | undefined)[] }
  | { readonly outcome: 'repeated' }
  | (Extract<BatchAnswer, { ok: false }> & { readonly outcome: 'conflict' });

/**
 * Writes the effect of a command and its marker in one batch, so that the same command has one
 * effect on any number of instances, killed at any moment. 'repeated': it was done before; the
 * service then answers from the current state.
 */
export async function commit(
  documents: Documents,
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId'>,
  operations: readonly Operation[],
  mark?: Mark,
): Promise<Commit> {
  const answer = await documents.batch(workOf(command.leerwerkplaatsId), [
    { kind: 'create', document: markerOf(command.commandId, mark) },
    ...operations,
  ]);
  if (answer.ok) return { outcome: 'done', documents: answer.documents.slice(1) };
  if (answer.failed === 0) return { outcome: 'repeated' };
  return { ...answer, failed: answer.failed - 1, outcome: 'conflict' };
}

/**
 * A refusal is the end of it: the same command, brought again after things changed, does nothing.
 * For refusals by what is stored or by a role, which may change.
 */
export async function refusedForGood<Refusal extends string>(
  documents: Documents,
  command: Pick<Command, 'commandId' | 'leerwerkplaatsId'>,
  refusal: Refused<Refusal>,
): Promise<Refused<Refusal>> {
  await commit(documents, command, []);
  return refusal;
}

/** Two ways of telling the same and two instances: more collisions than this don't happen. */
const mostTries = 5;

/**
 * Reads, decides and writes again until nobody was quicker: `attempt` answers false when a guard of
 * its write didn't hold. Throws UnexpectedConflict, naming `what`, when that doesn't end.
 */
export async function untilSettled(what: string, attempt: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) if (await attempt()) return;
  throw new UnexpectedConflict(what);
}

/** A conflict that no guard foresaw: a fault, because the rules of the feature exclude it. */
export class UnexpectedConflict extends Error {
  override readonly name = 'UnexpectedConflict';
  constructor(what: string) {
    super(`unexpected conflict while writing ${what}`);
  }
}
