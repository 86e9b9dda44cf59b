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
import { calledBy, isBegun, isNamedBy, type Sought, soughtBy, tileOf } from './words';

/** What words beside a need or discipline, such as an area, came to. */
interface Narrowed {
  /** Words that some of the people fit and narrowed them to. */
  readonly narrowedBy: string;
  /** Words that none of the people fits. */
  readonly missed: string;
}

/** Who helps with a need, with what exists for it already. */
export interface FoundForNeed extends Narrowed {
  readonly kind: 'need';
  readonly need: Need;
  readonly helpers: readonly Helper[];
  readonly initiatives: readonly Entry[];
  /** Other needs that the words fit equally well. */
  readonly others: readonly Need[];
}

/** Everybody of a discipline. */
export interface FoundOfDiscipline extends Narrowed {
  readonly kind: 'discipline';
  readonly discipline: Discipline;
  readonly entries: readonly Entry[];
}

/** What a search in 'Wie doet wat' came to; `named` may be nobody. */
export type Found =
  | FoundForNeed
  | FoundOfDiscipline
  | { readonly kind: 'named'; readonly entries: readonly Entry[] };

/**
 * Who and what the words that somebody typed are about: a need, a discipline, or a name. A name in
 * full comes first also when its words mean something, such as 'Jan Arts'.
 */
export function findByWords(typed: string, directory: Directory): Found {
  const sought = soughtBy(typed);
  const { words, rest, isSure } = sought;
  const { entries } = directory;
  const called = tileOf(typed) ? [] : calledBy(entries, sought);
  const about = aboutOf(sought, directory);
  if (about && isSure && called.length > 0 && words.length > 1) {
    const beside = about.missed === '' ? entriesIn(about) : [];
    return { kind: 'named', entries: [...new Set([...[...called].sort(byRoom), ...beside])] };
  }
  if (about && (called.length === 0 || isSure)) return about;
  const named = entries.filter((entry) => rest.length > 0 && isNamedBy(entry, rest));
  const found = [called, named].find((some) => some.length > 0);
  return {
    kind: 'named',
    entries: [...(found ?? entries.filter((entry) => isBegun(entry, typed)))].sort(byRoom),
  };
}

/** The need or the discipline that was meant. */
function aboutOf(
  { needs, disciplines, isDiscipline, rest }: Sought,
  directory: Directory,
): FoundForNeed | FoundOfDiscipline | undefined {
  const [need, ...others] = needs;
  const [discipline] = disciplines;
  if (discipline && isDiscipline) {
    return narrowed((within) => findOfDiscipline(discipline, within), directory, rest);
  }
  return need && narrowed((within) => ({ ...findForNeed(need, within), others }), directory, rest);
}

/** Everybody and everything that a search comes to, best first; of no words at all of the whole directory. */
export function listFor(typed: string, directory: Directory): readonly Entry[] {
  if (typed.trim() === '') return [...directory.entries].sort(byRoom);
  return entriesIn(findByWords(typed, directory));
}

function entriesIn(found: Found): readonly Entry[] {
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

/** Everybody of a discipline. */
export function findOfDiscipline(discipline: Discipline, directory: Directory): FoundOfDiscipline {
  const entries = ofDiscipline(discipline, directory);
  return { kind: 'discipline', discipline, entries, narrowedBy: '', missed: '' };
}

/** Words beside what was meant narrow who is shown; when nobody fits them, all are. */
function narrowed<Which extends FoundForNeed | FoundOfDiscipline>(
  find: (within: Directory) => Which,
  directory: Directory,
  rest: readonly string[],
): Which {
  const all = find(directory);
  if (rest.length === 0 || peopleIn(all) === 0) return all;
  const beside = rest.join(' ');
  const entries = directory.entries.filter((entry) => isNamedBy(entry, rest));
  const fits = find({ ...directory, entries });
  return peopleIn(fits) > 0 ? { ...fits, narrowedBy: beside } : { ...all, missed: beside };
}

const peopleIn = (found: FoundForNeed | FoundOfDiscipline): number =>
  (found.kind === 'need' ? found.helpers : found.entries).length;
