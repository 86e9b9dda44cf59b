import type { Evidence } from './evidence';
import { messageInvariants } from './message-invariants';
import { stateInvariants } from './state-invariants';

/** Answers what is wrong, a line each: ids and counts. */
export type Invariant = (evidence: Evidence) => readonly string[];

/** What must hold after every sequence, whatever died in it; the names are sentences. */
const invariants: Readonly<Record<string, Invariant>> = {
  'it comes to rest: nothing stays due or claimed for ever': ({ isAtRest }) =>
    isAtRest ? [] : ['something is still due'],
  ...stateInvariants,
  ...messageInvariants,
};

/** Everything that is wrong, each with the sentence that it breaks. */
export function violationsIn(evidence: Evidence): string[] {
  return Object.entries(invariants).flatMap(([sentence, check]) =>
    check(evidence).map((what) => `${sentence} (${what})`),
  );
}
