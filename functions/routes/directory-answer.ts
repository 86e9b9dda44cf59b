import { refusalText } from '../../bot/directory/refusal';
import type { DirectoryRefusal } from '../../domain/directory/service';
import type { Details, Result } from '../../domain/shared/result';
import type { Answer } from '../platform/tab-route';

/** What isn't a field that was filled in wrongly. */
const statusOf: Partial<Record<DirectoryRefusal, 403 | 404 | 409>> = {
  'not-for-role': 403,
  'looks-only': 403,
  'not-your-entry': 403,
  'no-such-entry': 404,
  'same-entry': 409,
  'same-coming': 409,
  'not-added': 409,
  'changed-meanwhile': 409,
  'import-running': 409,
};

/** What 'Wie doet wat' answers; what it refuses, in the same words as in the channel. */
export function answered(done: Result<object, DirectoryRefusal>): Answer {
  if (done.ok) return done;
  const status = statusOf[done.refusal] ?? 400;
  const text = { nl: refusalText(done, 'nl'), en: refusalText(done, 'en') };
  const { considered } = done.details;
  // The text is whole already; what somebody typed in it fills no place.
  const details: Details = considered === undefined ? {} : { considered };
  return { ok: false, status, code: done.refusal, text, details };
}
