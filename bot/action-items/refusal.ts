import { actionItemRefusals } from '../../domain/action-items/text';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';

export type ItemRefusal = keyof typeof actionItemRefusals;

/** Why it can't be, and what to do. */
export function refusalText(
  { refusal, details }: Refused<ItemRefusal>,
  language: Language,
): string {
  return say(actionItemRefusals[refusal], language, details);
}
