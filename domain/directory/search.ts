import type { Discipline } from '../leerwerkplaats/disciplines';
import { byRoom, type Directory, helpersFor, initiativesFor, ofDiscipline } from './look-up';
import type { Entry } from './model';
import type { Need } from './needs';
import { isCalled, isNamedBy, soughtBy } from './words';

/** What somebody means with the words that they typed: a need, a discipline, or somebody's name. */
export type Meant =
  | {
      readonly kind: 'need';
      readonly need: Need;
      /** Other needs that the words fit as well. */
      readonly others: readonly Need[];
      /** Words beside the need, such as an area. */
      readonly rest: readonly string[];
    }
  | { readonly kind: 'discipline'; readonly discipline: Discipline }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] };

/** Reads typed words against who is known; a name as it is written goes before a word that is like a need. */
export function meantBy(typed: string, { entries }: Directory): Meant {
  const { needs, disciplines, rest, isSure } = soughtBy(typed);
  const called = entries.filter((entry) => isCalled(entry, typed));
  const [need, ...others] = needs;
  const [discipline] = disciplines;
  if (called.length === 0 || isSure) {
    if (need) return { kind: 'need', need, others, rest };
    if (discipline) return { kind: 'discipline', discipline };
  }
  const named = entries.filter((entry) => rest.length > 0 && isNamedBy(entry, rest));
  return { kind: 'entries', entries: (called.length > 0 ? called : named).sort(byRoom) };
}

/** Only those whom these words fit; undefined when none of them helps with the need. */
export function narrowedTo<Known extends Directory>(
  need: Need,
  words: readonly string[],
  directory: Known,
): Known | undefined {
  if (words.length === 0) return undefined;
  const entries = directory.entries.filter((entry) => isNamedBy(entry, words));
  const narrowed = { ...directory, entries };
  return helpersFor(need, narrowed).length > 0 ? narrowed : undefined;
}

/** Everybody and everything for what was typed, best first; for no words all of it. */
export function listFor(typed: string, directory: Directory): readonly Entry[] {
  if (typed.trim() === '') return [...directory.entries].sort(byRoom);
  const meant = meantBy(typed, directory);
  if (meant.kind === 'entries') return meant.entries;
  if (meant.kind === 'discipline') return ofDiscipline(meant.discipline, directory);
  const { need, rest } = meant;
  const seen = narrowedTo(need, rest, directory) ?? directory;
  return [...helpersFor(need, seen).map(({ entry }) => entry), ...initiativesFor(need, seen)];
}
