import { helpersFor, ofDiscipline } from '../../domain/directory/look-up';
import { type Need, needText } from '../../domain/directory/needs';
import { meantBy, narrowedTo } from '../../domain/directory/search';
import { type Discipline, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { type Language, say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { type AdaptiveCard, heading, paragraph } from '../shared/card';
import { showDiscipline, showHelpers } from './actions';
import { entriesCard, helpersCard, needsCard, type Seen } from './cards';
import { directoryTexts as texts } from './text';

/** When words fit several needs equally well, one other is offered as a button. */
const mostOthers = 1;

/** So much of what was typed is said back, in characters. */
const mostEchoed = 30;

/** What was typed, as it is said back. */
export const echoOf = (typed: string): string => [...oneLine(typed)].slice(0, mostEchoed).join('');

/** The card that answers `wie <words>`: for a need, a discipline, or somebody's name. */
export function foundCard(typed: string, directory: Seen, language: Language): AdaptiveCard {
  const meant = meantBy(typed, directory);
  if (meant.kind === 'need') return needCard(meant, directory, language);
  if (meant.kind === 'discipline') return disciplineCard(meant.discipline, directory, language);
  const shown = { typed: echoOf(typed) };
  return meant.entries.length > 0
    ? entriesCard(meant.entries, directory, language, {
        opening: [heading(say(texts.found, language, shown))],
      })
    : needsCard(directory, language, [paragraph(say(texts['nothing-found'], language, shown))]);
}

/** Words beside the need, such as an area, narrow who is shown; when nobody fits them, that is said. */
function needCard(
  { need, others, rest }: { need: Need; others: readonly Need[]; rest: readonly string[] },
  directory: Seen,
  language: Language,
): AdaptiveCard {
  const narrowed = narrowedTo(need, rest, directory);
  const misses = rest.length > 0 && !narrowed && helpersFor(need, directory).length > 0;
  const typed = echoOf(rest.join(' '));
  const more = others.slice(0, mostOthers).map((other) =>
    showHelpers.button(say(needText[other], language), {
      ...{ need: other, page: 1, ...directory.named },
    }),
  );
  return helpersCard(need, narrowed ?? directory, language, {
    notes: misses ? [paragraph(say(texts['not-in-area'], language, { typed }))] : [],
    more,
    narrowed: narrowed !== undefined,
  });
}

/** Everybody of one discipline. */
export function disciplineCard(
  discipline: Discipline,
  directory: Seen,
  language: Language,
  page = 1,
): AdaptiveCard {
  const name = say(disciplineText[discipline], language);
  const entries = ofDiscipline(discipline, directory);
  const none = [paragraph(say(texts['nobody-of'], language, { discipline: name }))];
  return entriesCard(entries, directory, language, {
    opening: [heading(name), ...(entries.length > 0 ? [] : none)],
    page,
    more: (title, next) =>
      showDiscipline.button(title, { discipline, page: next, ...directory.named }),
  });
}
