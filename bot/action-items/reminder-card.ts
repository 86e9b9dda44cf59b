import type { Reminded, Reminder } from '../../domain/action-items/reminding/finding';
import type { Unreachable } from '../../domain/action-items/reminding/unreachable';
import {
  type ReminderWishes,
  type Rhythm,
  rhythms,
} from '../../domain/action-items/reminding/wishes';
import { shownName } from '../../domain/leerwerkplaats/members';
import { type Language, say } from '../../domain/shared/language';
import { dayOf } from '../../domain/shared/time';
import {
  type AdaptiveCard,
  actionSet,
  type CardButton,
  type CardElement,
  card,
  fitting,
  heading,
  paragraph,
  small,
} from '../shared/card';
import {
  chooseReminders,
  finishTold,
  itemForm,
  putOffReminders,
  showOwnList,
  showReminders,
} from './actions';
import { type Line, lineNow, openButton, row, wordsOfLine } from './list-card';
import { reminderTexts as texts } from './reminder-text';

/** So many lines get their 'Klaar'; more would be a wall of buttons (own judgement). */
const fewLines = 4;

/** In bytes: with the rest the card stays under the 28 KB that Teams takes everywhere. */
const mostForLines = 22_000;

/** What somebody is reminded of, 1:1. @param done what they just finished */
export function reminderCard(
  reminder: Reminder,
  language: Language,
  now: Date,
  done?: { readonly said: string; readonly itemId: string; readonly leerwerkplaatsId: string },
): AdaptiveCard {
  const { toDo, waiting, stuck, isPart } = reminder;
  const all = [...toDo, ...waiting, ...stuck];
  const several =
    new Set(all.map(({ leerwerkplaats }) => leerwerkplaats.leerwerkplaatsId)).size > 1;
  const isFew = all.length <= fewLines;
  const lines = (some: readonly Reminded[], canFinish: boolean) =>
    some.map((one) => {
      const line = lineOf(one, now, several);
      return isFew ? lineWithButtons(line, language, canFinish) : row(line, language);
    });
  const part = (some: readonly Reminded[], why: 'waiting' | 'stuck') =>
    some.length === 0 ? [] : [paragraph(say(texts[why], language)), ...lines(some, false)];
  const told = [...lines(toDo, true), ...part(waiting, 'waiting'), ...part(stuck, 'stuck')];
  const shown = fitting(told, mostForLines);
  const isCut = isPart || shown.length < told.length;
  return {
    ...card(
      language,
      [
        ...(done ? [paragraph(done.said), actionSet([notDoneButton(done, language)])] : []),
        heading(say(texts.title, language)),
        ...(all.length === 0 ? [paragraph(say(texts['all-done'], language))] : []),
        ...shown,
        ...(isCut ? [small(say(texts['is-part'], language))] : []),
      ],
      all.length === 0 ? [] : buttons(language),
    ),
    fallbackText: say(texts.summary, language),
  };
}

function lineOf({ item, leerwerkplaats }: Reminded, now: Date, several: boolean): Line {
  const elsewhere = several ? leerwerkplaats : { ...leerwerkplaats, name: '' };
  return { ...lineNow(item, now), elsewhere };
}

/** In its dialog it can be undone. */
function notDoneButton(
  { itemId, leerwerkplaatsId }: { itemId: string; leerwerkplaatsId: string },
  language: Language,
): CardButton {
  return itemForm.button(say(texts['not-done-button'], language), { itemId, leerwerkplaatsId });
}

function lineWithButtons(line: Line, language: Language, canFinish: boolean): CardElement {
  const { itemId, elsewhere } = line;
  const named = { itemId, leerwerkplaatsId: elsewhere?.leerwerkplaatsId ?? '' };
  const finish = finishTold.button(say(texts['finish-button'], language), named);
  return {
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    items: [
      ...wordsOfLine(line, language),
      actionSet([...(canFinish ? [finish] : []), openButton(line, language)]),
    ],
  };
}

function buttons(language: Language): CardButton[] {
  const label = (key: keyof typeof texts) => say(texts[key], language);
  return [
    showOwnList.button(label('list-button'), {}),
    putOffReminders.button(label('two-days-button'), { pause: 'two-days' }),
    putOffReminders.button(label('next-week-button'), { pause: 'next-week' }),
    showReminders.button(label('how-often-button'), {}),
  ];
}

/** How often somebody is reminded, and the buttons that change it. */
export function wishesCard(wishes: ReminderWishes, language: Language): AdaptiveCard {
  const { rhythm, notBefore } = wishes;
  const others = rhythms.filter((one) => one !== rhythm || notBefore !== null);
  const button = (one: Rhythm) =>
    chooseReminders.button(say(texts[`${one}-button`], language), { rhythm: one });
  return card(
    language,
    [
      heading(say(texts['how-often-title'], language)),
      paragraph(say(texts[`is-${rhythm}`], language)),
      ...(notBefore === null ? [] : [small(againOn(notBefore, language))]),
    ],
    [...others.map(button), showOwnList.button(say(texts['list-button'], language), {})],
  );
}

/** 'Ik herinner u weer op woensdag 2 december.' */
export function againOn(day: string, language: Language): string {
  // In the middle of the day, which is the same day on Dutch clocks.
  return say(texts['not-before'], language, { day: dayOf(`${day}T12:00:00Z`, language) });
}

/** Who can't be written to themselves, by name and number only, with who is told of it in the channel. */
export function mentionCard(people: readonly Unreachable[], language: Language): AdaptiveCard {
  const told = people.flatMap((one) => (one.through ? [{ ...one, through: one.through }] : []));
  const mentions = told.map(({ through }, place) => {
    const name = shownName(through);
    // A TextBlock reads Markdown, and a mention can stand nowhere else: only what is no sign of it.
    const plain = name.replace(/[^\p{L}\p{M}\p{N} '’-]/gu, '').trim();
    const isNamesake = told.slice(0, place).some((one) => shownName(one.through) === name);
    const text = plain === '' || isNamesake ? `${plain} ${place + 1}`.trim() : plain;
    const mentioned = { id: through.teamsId, name };
    return { type: 'mention' as const, text: `<at>${text}</at>`, mentioned };
  });
  return {
    ...card(language, [
      heading(say(texts['mention-title'], language)),
      ...told.flatMap((one, place) => mentionLines(one, mentions[place]?.text ?? '', language)),
      small(say(texts['mention-how'], language)),
    ]),
    msteams: { entities: mentions },
    fallbackText: say(texts['mention-summary'], language),
  };
}

function mentionLines(
  { name, count, isRepresented }: Unreachable,
  who: string,
  language: Language,
): CardElement[] {
  const key = isRepresented ? 'they-have' : ('you-have' as const);
  const text = say(texts[count === 1 ? (`${key}-one` as const) : key], language, { who, count });
  return [{ type: 'TextBlock', text, wrap: true }, ...(isRepresented ? [small(name)] : [])];
}
