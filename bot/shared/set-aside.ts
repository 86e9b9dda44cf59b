import type { Documents } from '../../domain/shared/documents';
import { keepPoison, type PoisonDocument } from '../../domain/shared/poison';
import type { Clock } from '../../domain/shared/time';
import { rethrowIfDatabase } from './change-feed';
import type { Report } from './report';

/** Sets a document of the feed aside, by its id, with a code that says why. */
export type SetAside = (
  document: { readonly leerwerkplaatsId: string; readonly id: string },
  code: string,
) => Promise<void>;

/**
 * What a change-feed function can't handle is kept for a person and the feed goes on; where even
 * that can't be written, the report is all there is.
 */
export function createSetAside(
  by: PoisonDocument['by'],
  { documents, clock, report }: { documents: Documents; clock: Clock; report: Report },
): SetAside {
  return async ({ leerwerkplaatsId, id }, code) => {
    try {
      await keepPoison(documents, { leerwerkplaatsId, by, documentId: id, code }, clock());
    } catch (fault) {
      rethrowIfDatabase(fault);
      report('poison-not-kept', { by, documentId: id });
    }
  };
}
