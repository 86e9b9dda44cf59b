import { bestDate, chosenDateOf } from '../../domain/polls/advice';
import { adviceText } from '../../domain/polls/advice-text';
import type { Poll } from '../../domain/polls/model';
import { type Language, say } from '../../domain/shared/language';
import { type CardElement, paragraph } from '../shared/card';
import { pollTexts as texts } from './text';

/** Which date was chosen, or suits best and why; nothing while nobody can come on any. */
export function adviceLines(poll: Poll, language: Language): CardElement[] {
  const chosen = chosenDateOf(poll);
  if (chosen !== undefined) {
    return [container(say(texts['chosen-date'], language, { date: chosen }))];
  }
  const best = poll.kind === 'date' ? bestDate(poll) : undefined;
  if (!best) return [];
  const why = adviceText(best, poll.voters, language);
  const words = say(texts['best-date'], language, { date: best.option.text, why });
  return [container(words)];
}

function container(words: string): CardElement {
  return { type: 'Container', style: 'good', items: [paragraph(words)] };
}
