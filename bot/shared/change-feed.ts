import { DatabaseFault, isId, type StoredDocument } from '../../domain/shared/documents';
import type { Report } from './report';

/** An invocation stops after this long and leaves the rest due, in milliseconds. */
export const longestInvocation = 20_000;

/** A pause that Teams asks for is waited out up to this long; longer ones are left to the clock. */
export const longestPause = 3_000;

/**
 * Lets a fault of the database that may pass stop a change-feed function, whose retry policy then
 * brings the batch back. Anything else must not: one odd document would stop everyone behind it.
 */
export function rethrowIfDatabase(fault: unknown): void {
  if (fault instanceof DatabaseFault && fault.transient) throw fault;
}

/** A document of the feed that can be found again: any of `work`. */
export type Change = StoredDocument & { readonly leerwerkplaatsId: string };

/**
 * The documents that have what each has: an id, a type, a leerwerkplaats. Others are reported; a
 * feed goes on without them.
 */
export function readable(changes: readonly StoredDocument[], report: Report): Change[] {
  const isReadable = (change: StoredDocument): change is Change =>
    [change.id, change.type, (change as Partial<Change>).leerwerkplaatsId].every(isId);
  for (const { id } of changes.filter((change) => !isReadable(change))) {
    report('document-unreadable', { documentId: isId(id) ? id : '?' });
  }
  return changes.filter(isReadable);
}
