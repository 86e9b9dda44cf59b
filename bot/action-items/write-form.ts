import type { TypedItem } from '../../domain/action-items/drafting';
import { type ItemOwner, mostInTitle } from '../../domain/action-items/model';
import { type Language, say } from '../../domain/shared/language';
import { type Problem, sendButtons } from '../shared/asking';
import { type AdaptiveCard, card, fitting, problem, small } from '../shared/card';
import { nobodyYet, writeItemForm } from './actions';
import { actionItemTexts as texts } from './text';

/** Bytes of names to choose from: Teams takes 28 KB of a card. */
const mostForNames = 18_000;

/** What was filled in, when the form comes back with what is wrong. */
export type FilledInAgain = Partial<TypedItem> & { readonly problem?: Problem };

/** The dialog that makes an action item; shown again with what was typed and what is wrong. */
export function writeItemCard(
  people: readonly ItemOwner[],
  formId: string,
  language: Language,
  { title, owner, dueDay, problem: wrong }: FilledInAgain = {},
): AdaptiveCard {
  const label = (key: 'title' | 'owner' | 'day') => say(texts[`${key}-label`], language);
  const everybody = people.map((one) => ({ title: one.name, value: one.personId }));
  const nobody = { title: say(texts.nobody, language), value: nobodyYet };
  return card(
    language,
    [
      ...(wrong ? [problem(wrong.sentence)] : []),
      {
        type: 'Input.Text',
        id: 'title',
        label: label('title'),
        placeholder: say(texts['title-example'], language),
        maxLength: mostInTitle,
        ...(title ? { value: title } : {}),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'owner',
        style: 'compact',
        label: label('owner'),
        choices: [nobody, ...fitting(everybody, mostForNames)],
        value: owner || nobodyYet,
      },
      {
        type: 'Input.Date',
        id: 'dueDay',
        label: label('day'),
        ...(dueDay ? { value: dueDay } : {}),
      },
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(writeItemForm, say(texts['write-send'], language), {
      formId,
      language,
      problem: wrong,
    }),
  );
}
