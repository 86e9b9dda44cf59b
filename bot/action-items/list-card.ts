import { whoAndWhen } from '../../domain/action-items/line-text';
import { isLate, type ListedItem, type ShownList } from '../../domain/action-items/list';
import type { ItemsAsked } from '../../domain/action-items/looking';
import type { ActionItem } from '../../domain/action-items/model';
import { type Language, say } from '../../domain/shared/language';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  small,
} from '../shared/card';
import { sharedTexts } from '../shared/text';
import { anyone, itemForm, showItems, writeItemForm } from './actions';
import { actionItemTexts as texts } from './text';

/** A line of a list; 1:1 also of which leerwerkplaats. */
export interface Line extends ListedItem {
  readonly elsewhere?: { readonly leerwerkplaatsId: string; readonly name: string };
}

/** The line of an item, as it is now. */
export function lineNow(item: ActionItem, now: Date): Line {
  return { ...item, itemId: item.id, isLate: isLate(item, now) };
}

/** The card 'Actiepunten' of a channel: its first page, which everyone sees. */
export function actionListCard(
  { lines, open, next }: ShownList,
  language: Language,
  { repeat = false }: { repeat?: boolean } = {},
): AdaptiveCard {
  const more = open - lines.length;
  return {
    ...card(
      language,
      [
        heading(say(texts['list-title'], language)),
        ...rowsOf(lines, language),
        ...(more > 0 ? [small(say(texts['list-more'], language, { count: more }))] : []),
        ...(repeat ? [small(say(sharedTexts.repeated, language))] : []),
      ],
      [
        writeButton(language),
        ...(next === null ? [] : [nextButton({ list: 'card', after: next }, language)]),
      ],
    ),
    fallbackText: say(texts['list-summary'], language),
  };
}

/** A page of what is to be done, as an answer to one person. */
export function itemsCard(
  lines: readonly Line[],
  language: Language,
  { title, empty, buttons }: { title: string; empty: string; buttons: readonly CardButton[] },
): AdaptiveCard {
  const shown = lines.length === 0 ? [paragraph(empty)] : rowsOf(lines, language);
  return card(language, [heading(title), ...shown], buttons);
}

export const nextButton = (
  { list = 'channel', of, after }: ItemsAsked & { readonly after: string },
  language: Language,
): CardButton =>
  showItems.button(say(texts['next-button'], language), { list, of: of ?? anyone, after });

export const writeButton = (language: Language): CardButton =>
  writeItemForm.button(say(texts['write-button'], language));

function rowsOf(lines: readonly Line[], language: Language): CardElement[] {
  if (lines.length === 0) return [paragraph(say(texts['list-empty'], language))];
  return lines.map((line) => row(line, language));
}

/** What, who and until when, and the button that opens it. */
export function row(line: Line, language: Language): CardElement {
  const open = openButton(line, language);
  const words = wordsOfLine(line, language);
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items: words },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [{ type: 'ActionSet', actions: [open] }],
      },
    ],
  };
}

export function openButton({ itemId, elsewhere }: Line, language: Language): CardButton {
  const opens = { itemId, ...(elsewhere ? { leerwerkplaatsId: elsewhere.leerwerkplaatsId } : {}) };
  return itemForm.button(say(texts['open-button'], language), opens);
}

export function wordsOfLine(line: Line, language: Language): CardElement[] {
  const { title, isLate: late, elsewhere } = line;
  return [
    paragraph(title),
    small(whoAndWhen(line, language, { isLate: late })),
    // Of one's only leerwerkplaats the name says nothing.
    ...(elsewhere?.name ? [small(elsewhere.name)] : []),
  ];
}
