import type { Entry, Room } from '../../domain/directory/model';
import { roomText } from '../../domain/directory/text';
import { disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { type Language, say } from '../../domain/shared/language';
import { dialled } from '../../domain/shared/phone';
import { type CardElement, small, tappable } from '../shared/card';
import { showEntry } from './actions';
import { directoryTexts as texts } from './text';

const roomColour = { yes: 'Good', little: 'Warning', no: 'Default' } as const satisfies Record<
  Room,
  string
>;

/**
 * One entry: who, from where, how to reach them. Its number stands in it as text, and as a link to
 * dial where Teams follows one (on phones; on a desktop not always). `why`: what
 * speaks for them; `leerwerkplaatsId`: for a row in the 1:1 chat.
 */
export function entryRow(
  entry: Entry,
  language: Language,
  { why, leerwerkplaatsId }: { why?: string; leerwerkplaatsId?: string } = {},
): CardElement {
  const carried = {
    entryId: entry.id,
    ...(leerwerkplaatsId === undefined ? {} : { leerwerkplaatsId }),
  };
  const more = [
    ...(why === undefined ? [] : [why]),
    ...(entry.callMeFor === ''
      ? []
      : [say(texts['call-me-for'], language, { text: entry.callMeFor })]),
  ];
  const who = {
    type: 'Container',
    items: [
      nameLine(entry, language),
      ...lineOf([disciplineOf(entry, language), entry.organisation, entry.area]),
    ],
  };
  // The number stands outside what can be tapped: a row takes the tap of a link inside it.
  const shown =
    entry.from === 'entry' ? tappable(who, (name) => showEntry.tap(carried, name)) : who;
  return {
    type: 'Container',
    separator: true,
    items: [shown, ...reachLines(entry), ...lineOf(more)],
  };
}

/** The discipline as people read it; empty where there is none. */
export function disciplineOf({ discipline }: Entry, language: Language): string {
  return discipline === null ? '' : say(disciplineText[discipline], language);
}

function nameLine({ name, room }: Entry, language: Language): CardElement {
  const bold = { type: 'TextRun', text: name, weight: 'Bolder' };
  const words = { type: 'RichTextBlock', inlines: [bold] };
  if (room === null) return words;
  const shown = {
    type: 'TextBlock',
    text: say(roomText[room], language),
    color: roomColour[room],
    size: 'Small',
  };
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [words] },
      { type: 'Column', width: 'auto', items: [shown] },
    ],
  };
}

/** The number is checked to hold digits and marks only, so it can't be read as other Markdown. */
function reachLines({ phone, mail, reach }: Entry): CardElement[] {
  const number = { type: 'TextBlock', text: `[${phone}](tel:${dialled(phone)})`, spacing: 'None' };
  return [...(phone === '' ? [] : [number]), ...lineOf([mail, reach])];
}

function lineOf(parts: readonly string[]): CardElement[] {
  const words = parts.filter((part) => part !== '').join(' · ');
  return words === '' ? [] : [{ ...small(words), spacing: 'None' }];
}

/** A line of its own above rows. Our own words. */
export function subheading(text: string): CardElement {
  return { type: 'TextBlock', text, weight: 'Bolder', spacing: 'Medium', wrap: true };
}
