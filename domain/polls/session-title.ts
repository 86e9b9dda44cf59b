import { sessionLimits } from '../sessions/model';
import { type Language, say, type Text } from '../shared/language';

/** What a session is called whose question asked no more than when. */
const session: Text = { nl: 'Bijeenkomst', en: 'Session' };

/** All that such a question is made of, in either language. */
const littleWords = new Set(
  [
    'wanneer welke dag datum data moment het we wij u jullie iedereen kan kunt kunnen komen komt zien',
    'spreken past passen schikt uit best beste bij bijeen elkaar samen af weer volgende keer de',
    'when which what day date time are is do can could you we all everybody meet come together to',
    'see each other again next suits best works for us the',
  ].flatMap((words) => words.split(' ')),
);

/**
 * What a session is called that a poll about dates found: its question without the mark at its end,
 * as it tells what the session is about; 'Bijeenkomst' where it only asked when.
 */
export function sessionTitleOf(question: string, language: Language): string {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.every((word) => littleWords.has(word))) return say(session, language);
  const title = question.replace(/[\s?]+$/, '');
  if (title.length <= sessionLimits.title) return title;
  return `${title.slice(0, sessionLimits.title - 1).trimEnd()}…`;
}
