import type { Discipline } from '../leerwerkplaats/disciplines';
import type { Entry, Room } from './model';
import { type Need, needKeys, type Suggestion, needs as shipped } from './needs';

/** All of 'Wie doet wat' in one leerwerkplaats. */
export interface Directory {
  /** In order of name (`inOrderOfName`): every choice among them keeps that order. */
  readonly entries: readonly Entry[];
  /** Where this leerwerkplaats suggests other disciplines than the default. */
  readonly suggestions: Readonly<Partial<Record<Need, Suggestion>>>;
}

/** Somebody to call, and why: they name the need themselves, or their discipline is suggested. */
export interface Helper {
  readonly entry: Entry;
  readonly why: 'need' | 'first' | 'also';
}

/** Which disciplines are suggested for a need: this leerwerkplaats's own, or else the default. */
export function suggestionFor(need: Need, { suggestions }: Pick<Directory, 'suggestions'>) {
  const own = Object.hasOwn(suggestions, need) ? suggestions[need] : undefined;
  return own ?? defaultSuggestion(need);
}

/** What is suggested for a need where nobody chose otherwise. */
export function defaultSuggestion(need: Need): Suggestion {
  const found = shipped.find(({ key }) => key === need);
  if (!found) throw new RangeError(`no need ${need}`);
  return { first: found.first, also: found.also };
}

const rank = {
  room: { yes: 0, unknown: 1, little: 2, no: 3 } as const satisfies Record<
    Room | 'unknown',
    number
  >,
  why: { need: 0, first: 1, also: 2 } as const,
};

/** Who helps with a need: one with room first, then who names the need, then by discipline. */
export function helpersFor(need: Need, directory: Directory): readonly Helper[] {
  const suggestion = suggestionFor(need, directory);
  return directory.entries
    .flatMap((entry) => {
      const why = reasonFor(entry, need, suggestion);
      return why ? [{ entry, why }] : [];
    })
    .sort(
      (one, other) => byRoom(one.entry, other.entry) || rank.why[one.why] - rank.why[other.why],
    );
}

function reasonFor(
  entry: Entry,
  need: Need,
  { first, also }: Suggestion,
): Helper['why'] | undefined {
  if (entry.kind === 'initiative') return undefined;
  if (entry.needs.includes(need)) return 'need';
  if (entry.discipline === null) return undefined;
  if (first.includes(entry.discipline)) return 'first';
  return also.includes(entry.discipline) ? 'also' : undefined;
}

/** What exists already for a need. */
export function initiativesFor(need: Need, { entries }: Directory): readonly Entry[] {
  return entries.filter((entry) => entry.kind === 'initiative' && entry.needs.includes(need));
}

/** Everybody of a discipline, one with room first. */
export function ofDiscipline(discipline: Discipline, { entries }: Directory): readonly Entry[] {
  return entries.filter((entry) => entry.discipline === discipline).sort(byRoom);
}

/** For each need, how many can be called. */
export function helperCounts(directory: Directory): readonly (readonly [Need, number])[] {
  return needKeys.map((need) => {
    const suggestion = suggestionFor(need, directory);
    const helps = (entry: Entry) => reasonFor(entry, need, suggestion) !== undefined;
    return [need, directory.entries.filter(helps).length] as const;
  });
}

/** The needs for which nobody is known. */
export function gapsIn(directory: Directory): readonly Need[] {
  return helperCounts(directory).flatMap(([need, count]) => (count === 0 ? [need] : []));
}

/** One with room first; who are equal in that stay in the order they come in, which is that of their names. */
export function byRoom(one: Entry, other: Entry): number {
  return rank.room[one.room ?? 'unknown'] - rank.room[other.room ?? 'unknown'];
}

/** Sorted once, when a directory is read: names are slow to compare. */
export function inOrderOfName(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((one, other) => alphabet.compare(one.name, other.name));
}

const alphabet = new Intl.Collator('nl');
