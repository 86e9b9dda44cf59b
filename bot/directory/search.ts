import { ofDiscipline } from '../../domain/directory/look-up';
import { needText } from '../../domain/directory/needs';
import {
  type FoundForNeed,
  type FoundOfDiscipline,
  findByWords,
} from '../../domain/directory/search';
import { type Discipline, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { type Language, say } from '../../domain/shared/language';
import { oneLine } from '../../domain/shared/one-line';
import { type AdaptiveCard, type CardElement, heading, paragraph } from '../shared/card';
import { showDiscipline, showHelpers } from './actions';
import { entriesCard, helpersCard, needsCard, type Seen } from './cards';
import { directoryTexts as texts } from './text';

/** When words fit several needs equally well, one other is offered as a button. */
const mostOthers = 1;

/** As much of what was typed as is repeated, in characters. */
const mostRepeated = 30;

/** What was typed, as it is repeated. */
export const repeated = (typed: string): string =>
  [...oneLine(typed)].slice(0, mostRepeated).join('');

/** The card that answers `wie <words>`: for a need, a discipline, or somebody's name. */
export function foundCard(typed: string, directory: Seen, language: Language): AdaptiveCard {
  const found = findByWords(typed, directory);
  if (found.kind === 'need') return needCard(found, directory, language);
  if (found.kind === 'discipline') return foundOfDiscipline(found, directory, language);
  const shown = { typed: repeated(typed) };
  return found.entries.length > 0
    ? entriesCard(found.entries, directory, language, {
        opening: [heading(say(texts.found, language, shown))],
      })
    : needsCard(directory, language, [paragraph(say(texts['nothing-found'], language, shown))]);
}

function needCard(found: FoundForNeed, directory: Seen, language: Language): AdaptiveCard {
  const { helpers, initiatives, missed } = found;
  const narrowed = found.narrowedBy !== '';
  const more = found.others
    .slice(0, mostOthers)
    .map((need) =>
      showHelpers.button(say(needText[need], language), { need, page: 1, ...directory.named }),
    );
  const entries = [...helpers.map(({ entry }) => entry), ...initiatives];
  return helpersCard(found.need, narrowed ? { ...directory, entries } : directory, language, {
    notes: missedLines(missed, language),
    more,
    narrowed,
  });
}

function foundOfDiscipline(
  { discipline, entries, narrowedBy, missed }: FoundOfDiscipline,
  directory: Seen,
  language: Language,
): AdaptiveCard {
  if (narrowedBy === '') {
    return disciplineCard(discipline, directory, language, {
      notes: missedLines(missed, language),
    });
  }
  const all = say(texts['all-names'], language);
  return entriesCard(entries, directory, language, {
    opening: [heading(say(disciplineText[discipline], language))],
    all: showDiscipline.button(all, { discipline, page: 1, ...directory.named }),
  });
}

/** That nobody fits the words beside what was meant. */
function missedLines(missed: string, language: Language): CardElement[] {
  const typed = repeated(missed);
  return missed === '' ? [] : [paragraph(say(texts['not-in-area'], language, { typed }))];
}

/** Everybody of one discipline. `notes`: what comes above the names. */
export function disciplineCard(
  discipline: Discipline,
  directory: Seen,
  language: Language,
  { page = 1, notes = [] }: { page?: number; notes?: readonly CardElement[] } = {},
): AdaptiveCard {
  const name = say(disciplineText[discipline], language);
  const entries = ofDiscipline(discipline, directory);
  const none = [paragraph(say(texts['nobody-of'], language, { discipline: name }))];
  return entriesCard(entries, directory, language, {
    opening: [heading(name), ...notes, ...(entries.length > 0 ? [] : none)],
    page,
    more: (title, next) =>
      showDiscipline.button(title, { discipline, page: next, ...directory.named }),
  });
}
