import { gapsIn, type Helper, helpersFor, initiativesFor } from '../../domain/directory/look-up';
import type { Entry } from '../../domain/directory/model';
import {
  dimensions,
  dimensionText,
  type Need,
  needInSentence,
  needs,
  needText,
} from '../../domain/directory/needs';
import type { Looked } from '../../domain/directory/service';
import { type Language, say } from '../../domain/shared/language';
import { askGroupForm } from '../group-questions/actions';
import { groupQuestionTexts } from '../group-questions/text';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  small,
  tappable,
} from '../shared/card';
import { addForm, chooseNeed, importForm, showHelpers, showNeeds, suggestForm } from './actions';
import { disciplineOf, entryRow, subheading } from './rows';
import { directoryTexts as texts } from './text';

/** So many names and initiatives stand on a card; more come with a button. It stays under 28 KB. */
const namesOnCard = 6;
const initiativesOnCard = 3;

/** What a card shows of; in the 1:1 chat its buttons name the leerwerkplaats, and only look. */
export interface Seen extends Looked {
  readonly named?: { readonly leerwerkplaatsId: string };
}

/** A tile per need, by dimension, with how many names there are. `opening`: what comes above it. */
export function needsCard(
  directory: Seen,
  language: Language,
  opening: readonly CardElement[] = [],
): AdaptiveCard {
  const gaps = gapsIn(directory);
  const groups = dimensions.flatMap((dimension) => [
    subheading(say(dimensionText[dimension], language)),
    ...needs
      .filter((need) => need.dimension === dimension)
      .map(({ key }) => tile(key, gaps.includes(key), directory, language)),
  ]);
  const choose = say(texts['choose-button'], language);
  return card(
    language,
    [
      ...opening,
      heading(say(texts.title, language)),
      paragraph(say(texts.question, language)),
      ...groups,
      choiceList(language),
      small(say(texts['no-residents'], language)),
    ],
    [
      chooseNeed.button(choose, { ...directory.named }),
      ...(directory.may.add ? [addButton(language)] : []),
      ...(directory.may.import ? [importButton(language)] : []),
    ],
  );
}

/** The whole row can be tapped. A gap says so. */
function tile(need: Need, isGap: boolean, { named }: Seen, language: Language): CardElement {
  const label = say(needText[need], language);
  const side = isGap ? `_${say(texts['nobody-yet'], language)}_` : '**›**';
  const row = {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'stretch', items: [paragraph(label)] },
          { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: side }] },
        ],
      },
    ],
  };
  return tappable(row, (name) => showHelpers.tap({ need, page: 1, ...named }, name));
}

/** For clients in which a row can't be tapped. */
function choiceList(language: Language): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'choice',
    style: 'compact',
    label: say(texts['choose-label'], language),
    placeholder: say(texts['choose-one'], language),
    choices: needs.map(({ key }) => ({ title: say(needText[key], language), value: key })),
  };
}

/** Who helps with a need, one with room first; what exists already; or that nobody is known. */
export function helpersCard(
  need: Need,
  directory: Seen,
  language: Language,
  { page = 1, notes = [], more = [], narrowed = false }: HelpersLook = {},
): AdaptiveCard {
  const { may, named } = directory;
  const helpers = onPage(helpersFor(need, directory), page, namesOnCard);
  const initiatives = onPage(initiativesFor(need, directory), page, initiativesOnCard);
  const left = helpers.left + initiatives.left;
  const count = say(texts.more, language, { count: left });
  const rest = showHelpers.button(count, { need, page: page + 1, ...named });
  const all = showHelpers.button(say(texts['all-names'], language), {
    ...{ need, page: 1, ...named },
  });
  return card(
    language,
    [
      heading(say(needText[need], language)),
      ...notes,
      ...(helpers.all > 0 ? [] : gapLines(need, language)),
      ...helpers.shown.map(({ entry, why }) =>
        entryRow(entry, language, { why: reason(why, entry, language), ...named }),
      ),
      ...(initiatives.shown.length > 0 ? [subheading(say(texts.initiatives, language))] : []),
      ...initiatives.shown.map((entry) => entryRow(entry, language, { ...named })),
      small(say(texts['no-residents'], language)),
    ],
    [
      ...(narrowed ? [all] : left > 0 ? [rest] : []),
      ...more,
      ...(may.add ? [addButton(language, need)] : []),
      ...(named
        ? []
        : [askGroupForm.button(say(groupQuestionTexts['ask-button'], language), { need })]),
      allNeeds(language, named),
      ...(may.suggest ? [suggestButton(need, language)] : []),
    ],
  );
}

/** What stands on a page, how much comes after it, and how much there is. */
function onPage<One>(all: readonly One[], page: number, size: number) {
  const next = page * size;
  const left = Math.max(0, all.length - next);
  return { shown: all.slice(next - size, next), left, all: all.length };
}

interface HelpersLook {
  readonly page?: number;
  /** What comes above the names. */
  readonly notes?: readonly CardElement[];
  readonly more?: readonly CardButton[];
  /** Only some of all names are looked at. */
  readonly narrowed?: boolean;
}

function gapLines(need: Need, language: Language): CardElement[] {
  const name = say(needInSentence[need], language);
  return [
    paragraph(say(texts.gap, language, { need: name })),
    paragraph(say(texts['gap-next'], language)),
  ];
}

function reason(why: Helper['why'], entry: Entry, language: Language): string {
  return say(texts[`why-${why}`], language, { discipline: disciplineOf(entry, language) });
}

/** Entries under what was asked; `more` shows those that don't fit. */
export function entriesCard(
  entries: readonly Entry[],
  { may, named }: Pick<Seen, 'may' | 'named'>,
  language: Language,
  { opening, page = 1, more, all }: EntriesLook,
): AdaptiveCard {
  const { shown, left } = onPage(entries, page, namesOnCard);
  const count = say(texts.more, language, { count: left });
  return card(
    language,
    [
      ...opening,
      ...shown.map((entry) => entryRow(entry, language, { ...named })),
      small(say(texts['no-residents'], language)),
    ],
    [
      ...(left > 0 && more ? [more(count, page + 1)] : []),
      ...(all ? [all] : []),
      ...(may.add ? [addButton(language)] : []),
      allNeeds(language, named),
    ],
  );
}

interface EntriesLook {
  readonly opening: readonly CardElement[];
  readonly page?: number;
  /** The button that shows another page. */
  readonly more?: (title: string, page: number) => CardButton;
  /** Of some that were found, the button that shows all. */
  readonly all?: CardButton;
}

const importButton = (language: Language): CardButton =>
  importForm.button(say(texts['import-button'], language), {}, { mode: 'secondary' });

const suggestButton = (need: Need, language: Language): CardButton =>
  suggestForm.button(say(texts['suggest-button'], language), { need }, { mode: 'secondary' });

/** Back to the tiles. */
export const allNeeds = (language: Language, named: Seen['named'] = undefined): CardButton =>
  showNeeds.button(say(texts['all-needs'], language), { ...named });

const addButton = (language: Language, need: Need | 'any' = 'any'): CardButton =>
  addForm.button(say(texts['add-button'], language), { need });
