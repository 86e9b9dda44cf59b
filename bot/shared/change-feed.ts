import { DatabaseFault } from '../../domain/shared/documents';

/** An invocation stops after this long and leaves the rest due, in milliseconds. */
export const longestInvocation = 20_000;

/**
 * Lets a fault of the database that may pass stop a change-feed function, whose retry policy then
 * brings the batch back. Anything else must not: one odd document would stop everyone behind it.
 */
export function rethrowIfDatabase(fault: unknown): void {
  if (fault instanceof DatabaseFault && fault.transient) throw fault;
}
