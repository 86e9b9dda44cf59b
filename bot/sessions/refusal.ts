import { sessionRefusals } from '../../domain/sessions/text';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';

/** Why not, in somebody's language. */
export function refusalText(
  { refusal, details }: Refused<keyof typeof sessionRefusals>,
  language: Language,
): string {
  return say(sessionRefusals[refusal], language, details);
}
