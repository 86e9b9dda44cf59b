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
 * Undefined when there is none. An hour, a number, or a time gone by is none. What may be another
 * word or number ('zo', 'do', 'ma', '4e'), or tells no day ('december'), is one only after a
 * preposition: 'voor ma', 'op de 4e', 'in december'.
 */
export function findDatePhrase(text: string, context: ReadingContext): FoundPhrase | undefined {
  const tokens = tokensOf(text.slice(0, mostCharacters));
  for (const start of tokens.keys()) {
    const found = phraseAt(tokens, start, context);
    if (found) return found;
  }
  return undefined;
}

function phraseAt(tokens: readonly Token[], start: number, context: ReadingContext) {
  const codes = tokens.map(({ code }) => code);
  if (!mayOpen.test(codes.slice(start).join(' '))) return undefined;
  let most = codes.length;
  for (;;) {
    const { said, end } = gather(codes.slice(0, most), start, todayIn(context), false);
    const phrase = tokens.slice(start, end);
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (!first || !last || !tellsDay(said, phrase, tokens[start - 1])) return undefined;
    const reading = resolve(said, context);
    // 'Vóór vrijdag 3 stoelen halen': the number is of what follows it.
    if (reading.ok || !/^[NO]/.test(last.code) || tokens[end]?.code !== '') {
      return { start: first.start, end: last.end, reading };
    }
    most = end - 1;
  }
}

/**
 * 'Met', 'aan' and 'per' only before what they are said of: 'met Pasen', 'aan het eind van'. '24 uur
 * voor vrijdag' is no hour.
 */
const mayOpen =
  /^(?!(?:F|van|)(?: |$))(?!N\d+ h before )(?!met (?!(?:F )*(?:O\d )?X))(?!aan (?!(?:F )*E))(?!per (?!(?:[NO]\d+ (?:van )?M|D|W)))/;
const aDay = 24 * 60 * 60 * 1000;
const preposition = /^(?:in|at|before|by|tot|on|about|F)$/;
const dayWords: readonly (keyof Said)[] = ['day', 'weekday', 'week', 'ahead', 'endOfDay'];

function tellsDay(said: Said, phrase: readonly Token[], before?: Token): boolean {
  const [first] = phrase;
  const words = phrase.filter(({ code }) => !preposition.test(code));
  if (!first || words.length === 0) return false;
  const shown = words.map(({ code }) => code).join(' ');
  if (said.tooWide) return isWide(first, words, shown);
  // 'Binnen 48 uur'; not 'fietsen leren in een uur'.
  if ((said.wait ?? 0) >= aDay) return /^(?:binnen|within)$/.test(first.text);
  if (!dayWords.some((key) => key in said)) return false;
  // '2e gesprek', 'twee weken rust', 'update naar 2.1'.
  const isCount = /^(?:N\d+|half|anderhalf) (?:N1 |half )?U\w$/.test(shown);
  if (isCount) return phrase.some(({ code }) => code === 'in');
  const text = words.length === 1 ? (words[0]?.text ?? '') : '';
  if (/^O\d+$/.test(shown)) {
    return isTold(first) || (/^\d/.test(text) && /^(?:de|the)$/.test(before?.text ?? ''));
  }
  return !alsoWords.test(text) || isTold(first);
}

const alsoWords = /^(?:ma|do|wo|zo|vrij|zat|mon|wed|sat|sun|\d{1,2}\.\d{1,2})$/;
const isTold = ({ code, text }: Token) => /^(?:before|by|tot|on|about)$/.test(code) && text !== '-';

/** 'In december', 'volgende maand', 'over een paar dagen'; not 'voor Jan' or 'twee keer per maand'. */
function isWide(first: Token, words: readonly Token[], shown: string): boolean {
  if (/^(?:over|after|this|next|coming|W\d|Uw after) /.test(shown)) return true;
  if (words.length === 1 && alsoNames.test(words[0]?.text ?? '')) return first.code === 'in';
  return /^(?:in|at)$/.test(first.code) || isTold(first);
}

const alsoNames = /^(?:jan|mei|may|mar|april|june|augustus|august)$/;
