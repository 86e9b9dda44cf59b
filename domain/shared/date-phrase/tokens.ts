import { distance } from 'fastest-levenshtein';
import { codes } from './lexicon';

/** A word or number of a text: what it says ('' for what says nothing of a moment) and where. */
export interface Token {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const escaped = (text: string) => text.replace(/[.@/]/g, '\\$&').replace(/ /g, '\\s+');
const joined = [...codes.keys()].filter((text) => !/^[a-z]+$/.test(text));
const phrases = joined
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const hour = '\\s*(?:uur|u|h|am|pm)(?![a-z])';

/** The first that fits says what a token is. Places stand in the order of these patterns. */
const shapes = new RegExp(
  [
    '(?<iso>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})(?:t(?=\\d))?(?!\\d)',
    "(?<full>\\d{1,2}\\s?(?<mark>[-/.])\\s?\\d{1,2}\\s?\\k<mark>\\s?'?(?:\\d{4}|\\d{2}))(?!\\d)",
    '(?<half>\\d{1,2}(?:[:.]\\d{2})?)\\s?(?<noon>[ap])\\.?m(?![a-z])\\.?',
    '(?<colon>\\d{1,2}:\\d{2})(?!\\d)',
    `(?<dot>\\d{1,2}\\.\\d{1,2})(?!\\d|\\.\\d)(?<dotHour>(?=${hour}))?`,
    // '24/7' is said of who can always be reached.
    `(?!24/7)(?<short>\\d{1,2}\\s?[-/]\\s?\\d{1,2})(?!\\d|[:.]\\d|${hour})`,
    '(?<spoken>\\d{1,2})\\s?[uh](?<minutes>\\d{2})?(?![a-z0-9])',
    '(?<ordinal>\\d{1,2})(?:e|de|ste|st|nd|rd|th)(?![a-z0-9])',
    "'(?<year>\\d{2})(?!\\d)",
    '(?<decimal>\\d+,5)(?!\\d)',
    '(?<number>\\d+)',
    '(?<british>half)(?=\\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)',
    `(?<![a-z0-9])(?<phrase>${phrases})(?![a-z0-9])`,
    "(?<=[a-z])(?<genitive>'s)(?![a-z])",
    '(?<word>[a-z]+)',
    '(?<sign>[-@])',
  ].join('|'),
  'g',
);

/** The words and numbers of a text, in their order; all other signs are left out. */
export function tokensOf(text: string): Token[] {
  const plain = plainly(text);
  return [...plain.matchAll(shapes)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = plain.slice(0, start);
    return codesOf(match.groups ?? {}, before)
      .split(' ')
      .map((code) => ({ code, start, end, text: match[0] }));
  });
}

/** In small letters, without accents and with plain signs; as long as it was. */
function plainly(text: string): string {
  return (
    text
      .replace(/[A-ZÀ-ÞĀ-ž]/g, (letter) => letter.toLowerCase().charAt(0))
      .replace(/[à-žĀ-ž]/g, (letter) => letter.normalize('NFD').charAt(0))
      .replace(/[‘’´`]/g, "'")
      .replace(/[‐-―−]/g, '-')
      // '3-dec-2026', 'vrijdag-middag'; not '10u-12u'.
      .replace(/(?<=[a-z]{3})(?<!uur)-|-(?=[a-z])/g, ' ')
      .replace(/\s/g, ' ')
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function codesOf(found: Groups, before: string): string {
  const { iso, full, half, noon, colon, dot, dotHour, short, spoken, minutes } = found;
  if (iso !== undefined) return dateCode(partsOf(iso));
  if (full !== undefined) return dateCode(partsOf(full).reverse());
  if (half !== undefined) return `${clockCode(half)}${noon}`;
  if (colon !== undefined) return clockCode(colon);
  if (dot !== undefined)
    return dotCode(dot, dotHour !== undefined || /(?:om|at|van|tot|-)\s*$/.test(before));
  if (short !== undefined) return dateCode(['', ...partsOf(short).reverse()]);
  if (spoken !== undefined) return `N${spoken} clock${minutes === undefined ? '' : ` N${minutes}`}`;
  if (found.ordinal !== undefined) return `O${found.ordinal}`;
  if (found.year !== undefined) return `Y20${found.year}`;
  if (found.decimal !== undefined) return `N${found.decimal.replace(',', '.')}`;
  if (found.number !== undefined) return `N${found.number}`;
  if (found.british !== undefined) return 'half past';
  if (found.genitive !== undefined) return 'F';
  return wordCode(found.phrase ?? found.word ?? found.sign ?? '');
}

const partsOf = (date: string) => date.split(/[-/.]/).map((part) => part.replace("'", '').trim());

function dateCode([year = '', month, day]: string[]): string {
  return `D${year.length === 2 ? `20${year}` : year}-${Number(month)}-${Number(day)}`;
}

const clockCode = (shown: string) =>
  `T${shown.replace('.', ':')}${/[:.]/.test(shown) ? '' : ':00'}`;

/** '14.30' is an hour and '3.12' a date: day before month, unless it can't be one. */
function dotCode(dot: string, isHour: boolean): string {
  const [first = '', second = ''] = dot.split('.');
  const canBeDate =
    Number(first) >= 1 && Number(first) <= 31 && Number(second) >= 1 && Number(second) <= 12;
  if (second.length === 2 && (isHour || !canBeDate)) return clockCode(dot);
  return dateCode(['', second, first]);
}

const longNames = [...codes].filter(([text, code]) => /^[WM]\d+$/.test(code) && text.length >= 6);

/** A day or month with one slip of the pen is that day or month: left out, it'd be half a moment. */
function wordCode(word: string): string {
  const spaced = word.replace(/\s+/g, ' ');
  const near = () =>
    word.length >= 6 ? longNames.find(([name]) => isSlip(word, name))?.[1] : undefined;
  return codes.get(spaced) ?? near() ?? '';
}

/** One letter too many, too few or another, or one in a wrong place; 'Fridays' are no slip. */
function isSlip(word: string, name: string): boolean {
  const off = distance(name, word);
  if (off === 1) return word !== `${name}s`;
  return off === 2 && sorted(word) === sorted(name);
}

const sorted = (word: string) => [...word].sort().join('');
