import { distance } from 'fastest-levenshtein';
import { type Discipline, disciplineKeys, disciplineText } from '../leerwerkplaats/disciplines';
import type { Entry } from './model';
import { type Need, needKeys, needText, needWords } from './needs';

/** Words that say nothing about what is looked for. */
const empty = new Set(
  (
    'aan bel bellen bij de deze die dit een en er gaat het hulp iemand ik in is kan kun kunnen me met mij ' +
    'moet naar nu of om ons over te van voor wat we weet welke wie zijn zoek ' +
    'a about an and call can do for help i in is me of on or some someone the to us we what who with'
  ).split(' '),
);

/** Disciplines by other names than their own; own judgement. */
const otherNames: Partial<Record<Discipline, string>> = {
  'general-practitioner': 'dokter arts gp doctor',
  'practice-support-worker': 'poh ondersteuner praktijkverpleegkundige ggz',
  'district-nurse': 'wijkverpleging wijkverpleger thuiszorg verpleegkundige nurse',
  'spiritual-caregiver': 'dominee pastor pastoor imam humanist geestelijke zielzorger',
  'palliative-volunteer': 'vrijwilliger vrijwilligers vptz volunteer',
  'social-caseworker': 'maatschappelijk',
  'neighbourhood-team': 'wijkteam buurtteam',
  'wmo-consultant': 'wmo gemeenteloket',
};

/** What somebody looks for, of the words they typed. */
export interface Sought {
  /** The words that say something. */
  readonly words: readonly string[];
  /** Best first; several when the words fit several equally well. */
  readonly needs: readonly Need[];
  readonly disciplines: readonly Discipline[];
  /** Whether the words fit a discipline better than they fit a need. */
  readonly isDiscipline: boolean;
  /** Words beside that need or discipline: perhaps a name or an area. */
  readonly rest: readonly string[];
  /** Whether a need or discipline was meant by a word as it is written, not by one that is like it. */
  readonly isSure: boolean;
}

/** Reads the words after `wie`; spelling mistakes are forgiven. */
export function soughtBy(typed: string): Sought {
  const words = meaningful(typed);
  const tile = tileOf(typed);
  if (tile) {
    return { words, needs: [tile], disciplines: [], isDiscipline: false, rest: [], isSure: true };
  }
  const needs = needsMeant(words);
  const disciplines = disciplinesMeant(words);
  const fits = words.map((word) => ({
    word,
    need: likeness(
      word,
      needs.flatMap((key) => vocabularies.needs[key]),
    ),
    discipline: likeness(
      word,
      disciplines.flatMap((key) => vocabularies.disciplines[key]),
    ),
  }));
  const isDiscipline = fitDiscipline(fits);
  const beside = fits.filter(
    ({ need, discipline }) => discipline + (isDiscipline ? 0 : need) === 0,
  );
  return {
    ...{ words, needs, disciplines, isDiscipline },
    rest: beside.map(({ word }) => word),
    isSure: fits.some(({ need, discipline }) => Math.max(need, discipline) > 1),
  };
}

/** How well a word fits the needs and the disciplines that are meant. */
interface Fit {
  readonly word: string;
  readonly need: number;
  readonly discipline: number;
}

/**
 * The better fit wins. A word that only a need has makes it that need, whatever stands beside it; of
 * two that fit equally well it is the need, but for a word such as 'wmo', which is a discipline's name.
 */
function fitDiscipline(fits: readonly Fit[]): boolean {
  if (fits.some(({ need, discipline }) => need === 3 && discipline < 3)) return false;
  const better = fits.reduce((sum, { need, discipline }) => sum + discipline - need, 0);
  return better > 0 || (better === 0 && fits.some(({ word }) => nameWords.has(word)));
}

const nameWords = new Set(Object.values(otherNames).flatMap((names) => names.split(' ')));

/** The need on whose tile these words stand. */
export function tileOf(typed: string): Need | undefined {
  return tiles.get(wordsOf(typed).join(' '));
}

/** The need that a cell of a table means, as `soughtBy` but without the disciplines. */
export function needMeant(text: string): Need | undefined {
  return tileOf(text) ?? needsMeant(meaningful(text))[0];
}

/** The discipline that a cell of a table means. */
export function disciplineMeant(text: string): Discipline | undefined {
  return disciplinesMeant(meaningful(text))[0];
}

const needsMeant = (words: readonly string[]) =>
  best(needKeys, words, (key) => vocabularies.needs[key]);
const disciplinesMeant = (words: readonly string[]) =>
  best(disciplineKeys, words, (key) => vocabularies.disciplines[key]);

/** The needs that a line of text speaks of, such as somebody's 'Bel mij voor …'. */
export function needsIn(text: string): readonly Need[] {
  const words = meaningful(text);
  return needKeys.filter((key) => words.some((word) => vocabularies.needs[key].includes(word)));
}

/** Whether an entry's own words have each of these, or nearly. */
export function isNamedBy(entry: Entry, words: readonly string[]): boolean {
  const own = ownWordsOf(entry);
  return words.every((word) => likeness(word, own) > 0);
}

/** Whether each of these words, or its beginning, stands among an entry's own: for who is still typing. */
export function isBegun(entry: Entry, typed: string): boolean {
  const words = wordsOf(typed);
  const own = ownWordsOf(entry);
  return words.length > 0 && words.every((word) => own.some((one) => one.startsWith(word)));
}

const ownWordsOf = remembered(({ name, organisation, area, callMeFor }) =>
  wordsOf([name, organisation, area, callMeFor].join(' ')),
);

const nameWordsOf = remembered(({ name }) => wordsOf(name));

/** As long as an entry is remembered, so are its words: each letter typed looks through all of them. */
function remembered(wordsIn: (entry: Entry) => readonly string[]) {
  const known = new WeakMap<Entry, readonly string[]>();
  return (entry: Entry) => {
    const words = known.get(entry) ?? wordsIn(entry);
    known.set(entry, words);
    return words;
  };
}

/** The entries in whose name each of these words stands as it is. */
export function calledBy(
  entries: readonly Entry[],
  { words }: Pick<Sought, 'words'>,
): readonly Entry[] {
  if (words.length === 0) return [];
  return entries.filter((entry) => {
    const own = nameWordsOf(entry);
    return words.every((word) => own.includes(word));
  });
}

function best<Key extends string>(
  keys: readonly Key[],
  words: readonly string[],
  vocabularyOf: (key: Key) => readonly string[],
): readonly Key[] {
  const scored = keys.map((key) => {
    const likenesses = words.map((word) => likeness(word, vocabularyOf(key)));
    return { key, score: likenesses.reduce((sum, each) => sum + each, 0) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return most === 0 ? [] : scored.filter(({ score }) => score === most).map(({ key }) => key);
}

/** How well a word fits any of these: 3 is the word itself, 0 is not at all. */
function likeness(word: string, known: readonly string[]): number {
  if (known.includes(word)) return 3;
  if (word.length >= 4 && known.some((one) => one.startsWith(word))) return 2;
  const mistakes = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  // Of another length it is at least so many mistakes away: that is quicker to see.
  const isNear = (one: string) =>
    Math.abs(one.length - word.length) <= mistakes && distance(word, one) <= mistakes;
  return mistakes > 0 && known.some(isNear) ? 1 : 0;
}

function meaningful(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !empty.has(word));
}

/** Words in lower case, without accents and marks. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const vocabularies = {
  needs: vocabularyOf(needKeys, (key) => Object.values(needWords[key]).join(' ')),
  disciplines: vocabularyOf(disciplineKeys, (key) =>
    [...Object.values(disciplineText[key]), otherNames[key] ?? ''].join(' '),
  ),
};

const tiles = new Map(
  needKeys.flatMap((key) =>
    Object.values(needText[key]).map((label) => [wordsOf(label).join(' '), key] as const),
  ),
);

function vocabularyOf<Key extends string>(keys: readonly Key[], textOf: (key: Key) => string) {
  const entries = keys.map((key) => [key, meaningful(textOf(key))] as const);
  return Object.fromEntries(entries) as Readonly<Record<Key, readonly string[]>>;
}
