import { gather } from './gather';
import type { DateResult, ReadingContext } from './model';
import { mostCharacters } from './read';
import { resolve, todayIn } from './resolve';
import type { Said } from './said';
import { type Token, tokensOf } from './tokens';

/** A phrase inside a longer text: from where to where, with the preposition before it. */
export interface FoundPhrase {
  readonly start: number;
  readonly end: number;
  readonly reading: DateResult;
}

/**
 * The first phrase in a longer text that tells a day: 'vóór vrijdag' in 'Anna belt vóór vrijdag'.
 * Undefined when there is none. An hour, a number, a month or a time gone by is none; nor are the
 * short names that are words too ('zo', 'do', 'ma') without an hour or date beside them.
 */
export function findDatePhrase(text: string, context: ReadingContext): FoundPhrase | undefined {
  const tokens = tokensOf(text.slice(0, mostCharacters));
  const codes = tokens.map(({ code }) => code);
  const today = todayIn(context);
  for (const [start, first] of tokens.entries()) {
    if (/^(?:F|van|)$/.test(first.code)) continue;
    const { said, end } = gather(codes, start, today, false);
    const phrase = tokens.slice(start, end);
    const last = phrase.at(-1);
    if (!last || !tellsDay(said, phrase)) continue;
    return { start: first.start, end: last.end, reading: resolve(said, context) };
  }
  return undefined;
}

const preposition = /^(?:in|at|before|by|tot|on|F)$/;
const alsoWords = /^(?:ma|do|zo|mon|wed|sat|sun)$/;
const dayWords: readonly (keyof Said)[] = ['day', 'weekday', 'week', 'ahead'];

function tellsDay(said: Said, phrase: readonly Token[]): boolean {
  if (!dayWords.some((key) => key in said)) return false;
  const words = phrase.filter(({ code }) => !preposition.test(code));
  const shown = words.map(({ code }) => code).join(' ');
  // '2e gesprek', 'twee weken rust'.
  const isCount = /^O\d+$|^(?:N\d+|half|anderhalf) (?:N1 |half )?U\w$/.test(shown);
  const isAmount = isCount && phrase[0]?.code !== 'in';
  return !isAmount && !(words.length === 1 && alsoWords.test(words[0]?.text ?? ''));
}
