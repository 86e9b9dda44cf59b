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
  /** Best first; several when the words fit several equally well. */
  readonly needs: readonly Need[];
  readonly disciplines: readonly Discipline[];
  /** Words that name no need and no discipline: perhaps a name or an area. */
  readonly rest: readonly string[];
  /** Whether a need or discipline was meant by a word as it is written, not by one that is like it. */
  readonly isSure: boolean;
}

/** Reads the words after `wie`; spelling mistakes are forgiven. */
export function soughtBy(typed: string): Sought {
  const words = meaningful(typed);
  const tile = needKeys.find((key) =>
    Object.values(needText[key]).some((label) => wordsOf(label).join() === wordsOf(typed).join()),
  );
  if (tile) return { needs: [tile], disciplines: [], rest: [], isSure: true };
  const needs = best(needKeys, words, (key) => vocabularies.needs[key]);
  const disciplines = best(disciplineKeys, words, (key) => vocabularies.disciplines[key]);
  const known = [
    ...needs.flatMap((key) => vocabularies.needs[key]),
    ...disciplines.flatMap((key) => vocabularies.disciplines[key]),
  ];
  const likenesses = words.map((word) => likeness(word, known));
  const rest = words.filter((_, place) => likenesses[place] === 0);
  return { needs, disciplines, rest, isSure: likenesses.some((each) => each > 1) };
}

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

/** The entries in whose name every word that was typed stands as it is. */
export function calledBy(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = meaningful(typed);
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
  return mistakes > 0 && known.some((one) => distance(word, one) <= mistakes) ? 1 : 0;
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

function vocabularyOf<Key extends string>(keys: readonly Key[], textOf: (key: Key) => string) {
  const entries = keys.map((key) => [key, meaningful(textOf(key))] as const);
  return Object.fromEntries(entries) as Readonly<Record<Key, readonly string[]>>;
}
