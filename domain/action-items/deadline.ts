import { type FoundPhrase, findDatePhrase } from '../shared/date-phrase/find';
import { refuse } from '../shared/result';
import { timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';

/**
 * The part of a line that says until when, with the words of courtesy around it: a day at its end,
 * or one after 'vóór' or 'uiterlijk'. Undefined when a day is only what something is about
 * ('verslag van maandag delen'). A day of which it isn't sure that it is the last one is refused.
 */
export function deadlineIn(text: string, now: Date): FoundPhrase | undefined {
  let from = 0;
  while (from < text.length) {
    const found = findDatePhrase(text.slice(from), { now, timeZone });
    if (!found) return undefined;
    const phrase = { ...found, start: from + found.start, end: from + found.end };
    const meant = meaningOf(text, phrase);
    if (meant !== 'title') return withCourtesy(text, meant === 'asked' ? unsure(phrase) : phrase);
    from += found.end;
  }
  return undefined;
}

/** The day ('2026-12-04') of a deadline that was understood; else null. */
export function dayOf({ reading }: FoundPhrase): string | null {
  if (!reading.ok) return null;
  const { value } = reading;
  return value.kind === 'day' ? value.day : wallClock(new Date(value.at), timeZone).slice(0, 10);
}

/** What a day is in a line: the last one, part of the title, or something to ask about. */
type Meaning = 'deadline' | 'title' | 'asked';

function meaningOf(text: string, { start, end, reading }: FoundPhrase): Meaning {
  const [before, phrase, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const isLast = !/[\p{L}\d]/u.test(after.replace(thanks, ''));
  if (!isLast && !tellsInMiddle(phrase, reading.ok || start === 0)) return 'title';
  const rule = besideDay.find(
    (one) => one.words.test(before) && (one.phrase === undefined || one.phrase.test(phrase)),
  );
  if (rule) return rule.means;
  return joined.test(after) ? 'asked' : 'deadline';
}

/** 'Vóór vrijdag', but not 'voor de 2e groep' or 'een flyer voor december maken'. */
function tellsInMiddle(phrase: string, isSure: boolean): boolean {
  const word = Object.entries(deadlineWords).find(([, words]) => words.test(phrase))?.[0];
  if (word === undefined) return false;
  return word === 'sure' || (isSure && !/(?:^|\s)\d{1,2}(?:e|de|ste|st|nd|rd|th)$/i.test(phrase));
}

/** Words that say that the day after them is the last one; 'voor' also says what something is for. */
const deadlineWords = {
  sure: /^(?:vó[oó]r|v[oó]ór|vò[oò]r|v[oò]òr|uiterlijk|by)\s/i,
  maybe: /^(?:voor|before)\s/i,
};

const month = '(?:jan|feb|maa|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*';
const day = `(?:(?:ma|di|woe|do|vr|za|zo)\\p{L}*dag\\p{L}*|\\p{L}+day|morgen|overmorgen|vandaag|tomorrow|today|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun|\\d+[/-]\\d[\\d/-]*|\\d+ ${month})`;
/** A day without a word that says that it is the last one: 'hand the key over by Friday'. */
const bare = /^(?!v[oòó][oòó]r\s|uiterlijk|by\s|before\s|due\s|deadline)/i;
const or = '(?:\\s*[/&+–-]|\\s+(?:en|of|and|or))';
const article = '(?: de| het| the)?';
const endsIn = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})${article}\\s*$`, 'iu');

/** What stands before a day, and makes something else of it than a last day; the first that fits. */
const besideDay: readonly { words: RegExp; phrase?: RegExp; means: Meaning }[] = [
  // 'Kamer 12-4', 'hoofdstuk 3.2'.
  {
    words: endsIn(
      'kamer|zaal|lokaal|ruimte|room|versie|version|hoofdstuk|chapter|bladzijde|pagina|page|punt|vraag|groep|nummer|nr|artikel|stap|deel|fase|paragraaf',
    ),
    phrase: /^\d/,
    means: 'title',
  },
  // 'Vrijdag of zaterdag', 'ma/di', 'tussen 3 en 4 december'.
  { words: endsIn(`${day}${or}`), means: 'asked' },
  { words: endsIn(`\\d+(?:e|th)?${or}`), phrase: /^\d/, means: 'asked' },
  { words: endsIn('(?:tussen|between)\\s.*\\s(?:en|and)'), means: 'asked' },
  // 'Maandag tot vrijdag', 'maandag, dinsdag'.
  { words: endsIn(day), phrase: /^(?:[-–]|tot|t\/m|until|till)/i, means: 'asked' },
  { words: endsIn(`${day},`), phrase: new RegExp(`^${day}$`, 'iu'), means: 'asked' },
  // 'Het verslag van vrijdag', 'elke vrijdag', '3 stoelen en vrijdag'.
  {
    words: endsIn(
      'van|from|of|over|about|sinds|since|elke?|iedere?|every|each|en|and|dan|than|als|like|met|with|bij|per|is|are',
    ),
    phrase: bare,
    means: 'title',
  },
  // 'Na vrijdag', 'niet vrijdag', 'de dag na kerst'.
  {
    words: endsIn(
      'niet|not|behalve|except|misschien|wellicht|waarschijnlijk|maybe|perhaps|probably',
    ),
    means: 'asked',
  },
  { words: endsIn('na|after|vanaf|starting|tussen|between'), phrase: bare, means: 'asked' },
  // 'Twee dagen voor kerst', '24 uur voor vrijdag'.
  {
    words: endsIn('dag|dagen|days?|week|weken|weeks|uur|uren|hours?'),
    phrase: /^(?:v[oòó][oòó]r|before)\s/i,
    means: 'asked',
  },
];

/** A second day after it. */
const joined = new RegExp(`^${or}${article}\\s*${day}(?!\\p{L})|^,\\s*${day}$`, 'iu');

const thanks =
  /^(?:\s*,?\s*(?:nog|graag|aub|a\.u\.b\.?|svp|s\.v\.p\.?|alsjeblieft|alstublieft|please|pls|uiterlijk|at the latest|latest|op zijn laatst|op z[’']n laatst|ten laatste|vroeg|laat|early|first thing|(?:voor|na|before|after)(?: de)? lunch)(?!\p{L}))+/iu;

/** A phrase with the marks and the words of courtesy around it: '(vrijdag)', 'vóór vrijdag aub!'. */
function withCourtesy(text: string, phrase: FoundPhrase): FoundPhrase {
  const opened = /(?:(?<!\p{L})(?:nog|graag|liefst|first thing|de|het|the)\s+|[([“"‘'])+$/iu.exec(
    text.slice(0, phrase.start),
  );
  const after = text.slice(phrase.end);
  const thanked = thanks.exec(after)?.[0].length ?? 0;
  const isEnd = /^[\s.,;:!?…)\]”"’']*$/u.test(after.slice(thanked));
  const end = phrase.end + (isEnd ? after.length : 0);
  return { ...phrase, start: phrase.start - (opened?.[0].length ?? 0), end };
}

const unsure = (phrase: FoundPhrase): FoundPhrase => ({
  ...phrase,
  reading: refuse('not-understood'),
});
