import { refuse } from '../result';
import { gather } from './gather';
import type { DateResult, ReadingContext } from './model';
import { resolve, todayIn } from './resolve';
import { tokensOf } from './tokens';

/** Longest text in which a moment is looked for, in characters. */
export const mostCharacters = 500;

/**
 * The moment or the day that somebody wrote, in Dutch or English: 'vrijdag 17:00', 'over 2 weken',
 * 'next Friday 5pm'. A day stands before its month. What is left over and speaks of a moment too
 * ('vrijdag of zaterdag', 'niet vrijdag') makes it not understood, rather than half understood.
 */
export function readDatePhrase(text: string, context: ReadingContext): DateResult {
  if (text.length > mostCharacters) return refuse('not-understood');
  const codes = tokensOf(text).map(({ code }) => code);
  const { said, leftover } = gather(codes, 0, todayIn(context), true);
  const { clock, until, part, roughly, ...day } = said;
  // 'Om 5 uur bij de vijver' may be today; with words that aren't known it may be any day.
  const unknown = codes.includes('') && Object.keys(day).length === 0;
  return leftover || unknown ? refuse('not-understood') : resolve(said, context);
}
