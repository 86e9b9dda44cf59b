import type { DirectoryRefusal } from '../../domain/directory/service';
import { directoryRefusals, fieldText } from '../../domain/directory/text';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';

/** What people read when 'Wie doet wat' can't do what they ask; fields by the name that they have there. */
export function refusalText(
  { refusal, details }: Refused<DirectoryRefusal>,
  language: Language,
): string {
  const field = fieldText[details.field as keyof typeof fieldText];
  const named = field ? { ...details, field: say(field, language) } : details;
  return say(directoryRefusals[refusal], language, named);
}
