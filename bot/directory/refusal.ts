import type { LineProblem } from '../../domain/directory/csv';
import type { DirectoryRefusal } from '../../domain/directory/service';
import { directoryRefusals, fieldText } from '../../domain/directory/text';
import { type Language, say } from '../../domain/shared/language';
import type { Refused } from '../../domain/shared/result';
import { isQuestion } from '../../domain/shared/text';
import { directoryTexts as texts } from './text';

/** What people read when 'Wie doet wat' can't do what they ask; fields by the name that they have there. */
export function refusalText(
  { refusal, details }: Refused<DirectoryRefusal>,
  language: Language,
): string {
  const field = fieldText[details.field as keyof typeof fieldText];
  const named = field ? { ...details, field: say(field, language) } : details;
  return say(directoryRefusals[refusal], language, named);
}

/** As much of a cell as is repeated, in characters. */
const mostRepeated = 40;

/** What is wrong with a line of a table. It can't be sent as considered, as a form can. */
export function lineRefusalText(
  { refusal, details }: Omit<LineProblem, 'line'>,
  language: Language,
): string {
  const shown = { ...details, text: String(details.text ?? '').slice(0, mostRepeated) };
  const sentence = refusalText({ ok: false, refusal, details: shown }, language);
  return isQuestion(refusal) ? `${sentence} ${say(texts['line-by-form'], language)}` : sentence;
}
