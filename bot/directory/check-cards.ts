import type { Entry } from '../../domain/directory/model';
import { formerParticipant, type Language, say } from '../../domain/shared/language';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  small,
} from '../shared/card';
import { confirmMine } from './actions';
import { entryRow } from './rows';
import { directoryTexts as texts } from './text';

/** In bytes: with the rest a card stays under the 28 KB that Teams takes everywhere. */
const mostForRows = 18_000;

/** Of keepers who can't be reached, by name; the rows are of all of them. */
const mostNames = 8;

/** Once a year, 1:1: is what you keep still right? Each row opens what can be changed or removed. */
export function checkCard(
  entries: readonly Entry[],
  { leerwerkplaatsId, name }: { leerwerkplaatsId: string; name: string },
  language: Language,
): AdaptiveCard {
  const yes = say(texts[entries.length === 1 ? 'check-yes' : 'check-all-yes'], language);
  return card(
    language,
    [
      heading(say(texts['check-title'], language)),
      paragraph(say(texts['check-body'], language, { name })),
      ...rows(entries, leerwerkplaatsId, language),
      small(say(texts['check-change'], language)),
    ],
    [confirmMine.button(yes, { leerwerkplaatsId }, { style: 'positive' })],
  );
}

/** To the project leader: what is kept by people who can't be reached. */
export function unreachableCard(
  entries: readonly Entry[],
  leerwerkplaatsId: string,
  language: Language,
): AdaptiveCard {
  const names = [
    ...new Set(entries.map(({ keeper }) => keeper.name || say(formerParticipant, language))),
  ].slice(0, mostNames);
  return card(language, [
    heading(say(texts['unreachable-title'], language)),
    paragraph(say(texts['unreachable-body'], language, { names: names.join(', ') })),
    ...rows(entries, leerwerkplaatsId, language),
    small(say(texts['check-change'], language)),
  ]);
}

/** To who brought in a file, once all of it is there. */
export function importedCard(details: { count: number; name: string }, language: Language) {
  return card(language, [
    heading(say(texts['import-complete'], language)),
    paragraph(say(texts['import-complete-body'], language, details)),
  ]);
}

/** To who brought in a file of which nothing is there, because it stopped half-way. */
export function importLostCard({ name }: { name: string }, language: Language) {
  return card(language, [
    heading(say(texts['import-lost'], language)),
    paragraph(say(texts['import-lost-body'], language, { name })),
  ]);
}

function rows(
  entries: readonly Entry[],
  leerwerkplaatsId: string,
  language: Language,
): CardElement[] {
  const all = entries.map((entry) => entryRow(entry, language, { leerwerkplaatsId }));
  const shown = fitting(all, mostForRows);
  const count = all.length - shown.length;
  return [...shown, ...(count > 0 ? [paragraph(say(texts['and-more'], language, { count }))] : [])];
}

/** The same card once that was said; `left`: so many are still being confirmed. */
export function confirmedCard(
  left: number,
  leerwerkplaatsId: string,
  language: Language,
): AdaptiveCard {
  if (left === 0) return card(language, [paragraph(say(texts['check-thanks'], language))]);
  return card(
    language,
    [
      paragraph(say(texts['check-under-way'], language, { count: left })),
      small(say(texts['check-no-wait'], language)),
    ],
    [confirmMine.button(say(texts['check-ready'], language), { leerwerkplaatsId })],
  );
}
