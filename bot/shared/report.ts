import { DatabaseFault } from '../../domain/shared/documents';

/** An alert that somebody should look at: a result code and ids, never content. */
export type Report = (code: string, ids: Readonly<Record<string, string | number>>) => void;

/** A fault, with the code that the person was given; logged by its kind, never its content. */
export type ReportFault = (correlationId: string, fault: unknown) => void;

/**
 * Lets a fault of the database that may pass stop a change-feed function, whose retry policy then
 * brings the batch back. Anything else must not: one odd document would stop everyone behind it.
 */
export function rethrowIfDatabase(fault: unknown): void {
  if (fault instanceof DatabaseFault && fault.transient) throw fault;
}
