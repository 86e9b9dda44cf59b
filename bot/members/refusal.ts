import { memberRefusals } from '../../domain/members/text';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';

/** What people read when somebody's part can't be changed as they ask. */
export function refusalText(
  { refusal, details }: Refused<keyof typeof memberRefusals>,
  language: Language,
): string {
  return say(memberRefusals[refusal], language, details);
}
