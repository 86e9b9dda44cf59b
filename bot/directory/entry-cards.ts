import type { Entry } from '../../domain/directory/model';
import { needText } from '../../domain/directory/needs';
import { calledAs, type Language, say } from '../../domain/shared/language';
import { dayOf } from '../../domain/shared/time';
import { type AdaptiveCard, type CardButton, card, paragraph, small } from '../shared/card';
import { askRemoval, changeForm, removeEntry, showEntry } from './actions';
import { allNeeds } from './cards';
import { entryRow } from './rows';
import { directoryTexts as texts } from './text';

/** All that is known of one entry, with what may be done with it, in the channel or the 1:1 chat. */
export function entryCard(
  entry: Entry,
  language: Language,
  { may, leerwerkplaatsId }: { may: boolean; leerwerkplaatsId?: string | undefined },
): AdaptiveCard {
  const { checkedAt, keeper } = entry;
  const carried = { entryId: entry.id, ...named(leerwerkplaatsId) };
  const day = checkedAt === null ? '' : dayOf(checkedAt, language);
  const helps = entry.needs.map((need) => say(needText[need], language)).join(' · ');
  return card(
    language,
    [
      { ...entryRow({ ...entry, from: 'member' }, language), separator: false },
      ...(helps === '' ? [] : [small(helps)]),
      ...(day === '' ? [] : [small(say(texts.checked, language, { day }))]),
      small(say(texts['kept-by'], language, { name: calledAs(keeper.name) })),
    ],
    [
      ...(may ? [changeForm.button(say(texts['change-button'], language), carried)] : []),
      ...(may ? [askRemoval.button(say(texts['remove-button'], language), carried)] : []),
      ...onwards(leerwerkplaatsId, language),
    ],
  );
}

/** Asks once before somebody is removed. */
export function removalCard(
  { id: entryId, name }: Entry,
  language: Language,
  leerwerkplaatsId?: string,
): AdaptiveCard {
  const carried = { entryId, ...named(leerwerkplaatsId) };
  const yes = say(texts['remove-yes'], language);
  return card(
    language,
    [paragraph(say(texts['remove-sure'], language, { name }))],
    [
      removeEntry.button(yes, carried, { style: 'destructive' }),
      showEntry.button(say(texts['remove-no'], language), carried),
    ],
  );
}

/** A sentence, and the way on. */
export function doneCard(
  sentence: string,
  language: Language,
  leerwerkplaatsId?: string,
): AdaptiveCard {
  return card(language, [paragraph(sentence)], onwards(leerwerkplaatsId, language));
}

const named = (leerwerkplaatsId: string | undefined) =>
  leerwerkplaatsId === undefined ? {} : { leerwerkplaatsId };

const onwards = (leerwerkplaatsId: string | undefined, language: Language): CardButton[] => [
  allNeeds(language, leerwerkplaatsId === undefined ? undefined : { leerwerkplaatsId }),
];
