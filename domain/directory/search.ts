import type { Discipline } from '../leerwerkplaats/disciplines';
import {
  byRoom,
  type Directory,
  type Helper,
  helpersFor,
  initiativesFor,
  ofDiscipline,
} from './look-up';
import type { Entry } from './model';
import type { Need } from './needs';
import { calledBy, isBegun, isNamedBy, soughtBy } from './words';

/** Who helps with a need, with what exists for it already. */
export interface FoundForNeed {
  readonly kind: 'need';
  readonly need: Need;
  readonly helpers: readonly Helper[];
  readonly initiatives: readonly Entry[];
  /** Other needs that the words fit equally well. */
  readonly others: readonly Need[];
  /** Words beside the need, such as an area, that some of the helpers fit and narrowed them to. */
  readonly narrowedBy: string;
  /** Words beside the need that none of the helpers fits. */
  readonly missed: string;
}

/** What a search in 'Wie doet wat' came to; `named` may be nobody. */
export type Found =
  | FoundForNeed
  | {
      readonly kind: 'discipline';
      readonly discipline: Discipline;
      readonly entries: readonly Entry[];
    }
  | { readonly kind: 'named'; readonly entries: readonly Entry[] };

/** Who and what the words that somebody typed are about: a need, a discipline, or a name. */
export function findByWords(typed: string, directory: Directory): Found {
  const { needs, disciplines, rest, isSure } = soughtBy(typed);
  const { entries } = directory;
  const called = calledBy(entries, typed);
  const [need, ...others] = needs;
  const [discipline] = disciplines;
  if (called.length === 0 || isSure) {
    if (need) return narrowed(need, others, directory, rest);
    if (discipline) {
      return { kind: 'discipline', discipline, entries: ofDiscipline(discipline, directory) };
    }
  }
  const named = entries.filter((entry) => rest.length > 0 && isNamedBy(entry, rest));
  const found = [called, named].find((some) => some.length > 0);
  return {
    kind: 'named',
    entries: [...(found ?? entries.filter((entry) => isBegun(entry, typed)))].sort(byRoom),
  };
}

/** Everybody and everything that a search comes to, best first; of no words at all of the whole directory. */
export function listFor(typed: string, directory: Directory): readonly Entry[] {
  if (typed.trim() === '') return [...directory.entries].sort(byRoom);
  const found = findByWords(typed, directory);
  if (found.kind !== 'need') return found.entries;
  return [...found.helpers.map(({ entry }) => entry), ...found.initiatives];
}

/** Everybody and everything of a need. */
export function findForNeed(need: Need, directory: Directory): FoundForNeed {
  return {
    kind: 'need',
    need,
    helpers: helpersFor(need, directory),
    initiatives: initiativesFor(need, directory),
    others: [],
    narrowedBy: '',
    missed: '',
  };
}

/** Words beside the need narrow who is shown; when nobody fits them, all are. */
function narrowed(
  need: Need,
  others: readonly Need[],
  directory: Directory,
  rest: readonly string[],
): FoundForNeed {
  const all = { ...findForNeed(need, directory), others };
  if (rest.length === 0) return all;
  const beside = rest.join(' ');
  const fitting = directory.entries.filter((entry) => isNamedBy(entry, rest));
  const fits = findForNeed(need, { ...directory, entries: fitting });
  if (fits.helpers.length > 0) return { ...fits, others, narrowedBy: beside };
  return all.helpers.length > 0 ? { ...all, missed: beside } : all;
}
