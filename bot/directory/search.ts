import { byRoom, type Directory, helpersFor, ofDiscipline } from '../../domain/directory/look-up';
import { type Need, needText } from '../../domain/directory/needs';
import { calledBy, isNamedBy, soughtBy } from '../../domain/directory/words';
import { type Discipline, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { type Language, say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { type AdaptiveCard, heading, paragraph } from '../shared/card';
import { showDiscipline, showHelpers } from './actions';
import { entriesCard, helpersCard, needsCard } from './cards';
import { directoryTexts as texts } from './text';

/** When words fit several needs equally well, one other is offered as a button. */
const mostOthers = 1;

type Seen = Directory & { readonly leads?: boolean };

/** The card that answers `wie <words>`: for a need, a discipline, or somebody's name. */
export function foundCard(typed: string, directory: Seen, language: Language): AdaptiveCard {
  const { needs, disciplines, rest, isSure } = soughtBy(typed);
  const called = calledBy(directory.entries, typed);
  const [need, ...others] = needs;
  const [discipline] = disciplines;
  if (called.length === 0 || isSure) {
    if (need) return needCard(need, others, directory, { rest, language });
    if (discipline) return disciplineCard(discipline, directory, language);
  }
  const named = directory.entries.filter((entry) => rest.length > 0 && isNamedBy(entry, rest));
  const found = [...(called.length > 0 ? called : named)].sort(byRoom);
  const shown = { typed: [...oneLine(typed)].slice(0, 40).join('') };
  return found.length > 0
    ? entriesCard(found, language, { opening: [heading(say(texts.found, language, shown))] })
    : needsCard(directory, language, [paragraph(say(texts['nothing-found'], language, shown))]);
}

/** Words beside the need, such as an area, narrow who is shown; when nobody fits them, that is said. */
function needCard(
  need: Need,
  others: readonly Need[],
  directory: Seen,
  { rest, language }: { rest: readonly string[]; language: Language },
): AdaptiveCard {
  const entries = directory.entries.filter((entry) => isNamedBy(entry, rest));
  const narrowed = { ...directory, entries };
  const fits = rest.length > 0 && helpersFor(need, narrowed).length > 0;
  const misses = rest.length > 0 && !fits && helpersFor(need, directory).length > 0;
  const typed = rest.join(' ').slice(0, 40);
  const more = others
    .slice(0, mostOthers)
    .map((other) => showHelpers.button(say(needText[other], language), { need: other, page: 1 }));
  return helpersCard(need, fits ? narrowed : directory, language, {
    notes: misses ? [paragraph(say(texts['not-in-area'], language, { typed }))] : [],
    more,
    narrowed: fits,
  });
}

/** Everybody of one discipline. */
export function disciplineCard(
  discipline: Discipline,
  directory: Directory,
  language: Language,
  page = 1,
): AdaptiveCard {
  const name = say(disciplineText[discipline], language);
  const entries = ofDiscipline(discipline, directory);
  const none = [paragraph(say(texts['nobody-of'], language, { discipline: name }))];
  return entriesCard(entries, language, {
    opening: [heading(name), ...(entries.length > 0 ? [] : none)],
    page,
    more: (title, next) => showDiscipline.button(title, { discipline, page: next }),
  });
}
