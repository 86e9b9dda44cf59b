import { phonesIn } from './phone';
import { type Refused, refuse } from './result';

/** What a text seems to hold that could tell who a resident is, or reach them. */
export const personalKinds = [
  'citizen-number',
  'nine-digits',
  'phone',
  'mail',
  'address',
  'birth-date',
  'case-code',
  'name',
] as const;
export type PersonalKind = (typeof personalKinds)[number];
export type PersonalRefusal = `${PersonalKind}-in-text`;

/** What was typed may have been asked about, and be meant as it is. */
export interface Considered {
  /** The texts that somebody was asked about and keeps, one to a line. */
  readonly considered?: string | undefined;
}

/** A text on one line, and which kinds are looked for: by default all. */
export type Looked = readonly [text: string, kinds?: readonly PersonalKind[]];

/** Never kept, whatever somebody answers. */
const forbidden: PersonalKind = 'citizen-number';

/**
 * The question, or the refusal, for texts that seem to tell who a resident is; undefined when there
 * is none, or each of them was asked about and is kept. What it asks about goes with it, so that it
 * can come back as `considered`: a text that was changed since is asked about anew.
 */
export function personalDataIn(
  texts: readonly Looked[],
  { considered }: Considered = {},
): Refused<PersonalRefusal> | undefined {
  const kept = considered?.split('\n') ?? [];
  const found = texts.flatMap(([text, kinds]) => {
    const kind = personalKindIn(text, kinds);
    return kind ? [{ text, kind }] : [];
  });
  const asked = found.find(({ text, kind }) => kind === forbidden || !kept.includes(text));
  if (!asked) return undefined;
  return refuse(`${asked.kind}-in-text`, { considered: found.map(({ text }) => text).join('\n') });
}

/**
 * The first of these kinds that a text seems to hold. A limit: a name without a title or initials
 * isn't seen.
 * @param kinds which are looked for; a field where an organisation is named passes names
 */
function personalKindIn(
  text: string,
  kinds: readonly PersonalKind[] = personalKinds,
): PersonalKind | undefined {
  return kinds.find((kind) => looksLike[kind](text));
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Runs of digits, with the marks between them that people write; not those inside a longer run. */
function numbersIn(text: string): string[] {
  return text.match(/(?<![\d.,-])\+?\(?\d(?:[\s().-]{0,3}\d)+(?![\d-])/g) ?? [];
}

const looksLike: Readonly<Record<PersonalKind, (text: string) => boolean>> = {
  'citizen-number': (text) =>
    numberCalledBsn.test(text) || (bsnWord.test(text) && nineDigitsIn(text).some(passesElevenTest)),
  'nine-digits': (text) =>
    (
      text.match(
        /(?<![\d+])\d{9}(?!\d)|(?<!\d)\d{3}[ .]\d{3}[ .]\d{3}(?!\d)|(?<!\d)\d{4}[ .]\d{2}[ .]\d{3}(?!\d)/g,
      ) ?? []
    )
      .map(digitsOf)
      .some(passesElevenTest),
  phone: (text) => phonesIn(text).length > 0 || numbersIn(text).some(isPhone),
  mail: (text) => /[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/i.test(text),
  address: (text) => houseBehind.test(text) || houseBefore.test(text),
  'birth-date': (text) =>
    birthWord.test(text) || datesIn(text).some((year) => year <= latestBirthYear),
  'case-code': (text) => caseCode.test(text),
  name: (text) => titled.test(text) || initialled.test(text),
};

const word = String.raw`(?<!\p{L})(?:b\.?s\.?n|burger ?service ?n|sofi-?n)`;
const bsnWord = new RegExp(word, 'iu');
/** Whatever the digits are: one may be typed wrong. */
const numberCalledBsn = new RegExp(String.raw`${word}\p{L}*\D{0,12}\d{4}`, 'iu');

/** Nine digits with any marks between, also where other digits stand before; not those behind +31. */
function nineDigitsIn(text: string): string[] {
  const nine = /(?<!\d|\+31[\s.-]?)(?=(?<digits>\d(?:[\s.–-]{0,3}\d){8})(?!\d))/g;
  return [...text.matchAll(nine)].map(({ groups }) => digitsOf(groups?.digits ?? ''));
}

/** '1403 AB', or '1403ab' and not '1000mg'; 'in 2019 in 3 buurten' is no address. */
const postcode = String.raw`[1-9]\d{3}(?:\s?[A-Z]{2}|(?![mk][gml])[A-Za-z]{2})\b`;
const houseBehind = new RegExp(String.raw`\b${postcode}[\s,-]{1,3}\d{1,5}\b`);
const houseBefore = new RegExp(String.raw`\b\d{1,5}[a-z]?[\s,-]{1,3}${postcode}`);

/** 'K7F-3QM', with a digit at least; 'PGB-365', '365-dag' and '3de-4de' are words. */
const caseCode =
  /(?<![\p{L}\d-])(?=.{0,6}\d)(?!\d{3}-|\p{L}{3}-\d{3}|\dde-)[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}(?![\p{L}\d-])/iu;

/**
 * The check on a citizen service number (BSN): weights 9 to 2 and −1, a multiple of 11. One in
 * eleven random numbers passes, so that bare digits are asked about.
 */
function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return sum !== 0 && sum % 11 === 0;
}

/** Dutch numbers, with 0 or +31 and nine digits behind it; others with a + and 10 digits at least. */
function isPhone(number: string): boolean {
  const digits = digitsOf(number);
  if (number.startsWith('+')) return digits.length >= 10 && digits.length <= 15;
  return /^(?:0031[1-9]\d{8}|0[1-9]\d{8})$/.test(digits);
}

/** Own judgement: nobody makes an appointment for so long ago, and few residents are younger. */
const latestBirthYear = 2015;

const birthWord =
  /\b(?:geb\.?|geboren|geboortedatum|born|date of birth)(?![a-z])(?:\s+(?:op|in|on|is))?[\s:]{1,3}(?:\d{1,2}[\s/.-]|(?:19|20)\d{2}\b)/i;

/** The years of whole dates: 12-3-1941, 12 maart 1941, 1941-03-12. */
function datesIn(text: string): number[] {
  const months = 'jan|feb|maart|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec';
  const whole = [
    /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?<year>(?:19|20)\d{2})(?!\d)/g,
    new RegExp(
      `(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])\\s+(?:${months})[a-z]*\\.?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
      'gi',
    ),
    /(?<!\d)(?<year>(?:19|20)\d{2})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  ];
  return whole.flatMap((date) =>
    [...text.matchAll(date)].map((found) => Number(found.groups?.year)),
  );
}

const particles = String.raw`(?:(?:van|von|de|den|der|het|ten|ter|te|el|al|la|le|du|’t|'t)\s+){0,3}`;
const surname = String.raw`\p{Lu}[\p{L}’'-]+`;
/** 'mevrouw De Boer', 'dhr. J. van den Berg'; but not 'mevrouw van de gemeente'. */
const titled = new RegExp(
  String.raw`(?<!\p{L})(?:[Mm](?:evrouw|evr\.?|eneer|ijnheer|w\.?|rs\.?|r\.?|s\.?)|[Dd](?:e heer|hr\.?)|[Ff]am(?:ilie|\.))\s+(?:\p{Lu}\.\s?){0,4}(?:\p{Lu}\p{Ll}+\s+){0,2}${particles}${surname}`,
  'u',
);
/** Begins a sentence after 'plan A.' rather than being a name. */
const opening =
  '(?:De|Het|Een|En|Of|Dan|Daarna|Ook|Wie|Wat|Waar|Hoe|In|Op|Om|Voor|Na|Met|Alleen|Niet|Wel|Als|The|And|Or|Then)';
/** 'J. de Vries', 'A.B. Jansen'. */
const initialled = new RegExp(
  String.raw`(?<![\p{L}.])(?:\p{Lu}\.\s?){1,4}(?!${opening}(?!\p{L}))${particles}${surname}`,
  'u',
);
