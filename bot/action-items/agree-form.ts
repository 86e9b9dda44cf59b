import type { TypedItem } from '../../domain/action-items/drafting';
import { type ItemOwner, mostInTitle } from '../../domain/action-items/model';
import { type Language, say } from '../../domain/shared/language';
import type { Problem } from '../shared/asking';
import { type CardElement, fitting, problem, small } from '../shared/card';
import { nobodyYet } from './actions';
import { actionItemTexts as texts } from './text';

/** Bytes of names in each of two lists: Teams takes 28 KB of a card. */
const mostForNames = 9_500;

/** What was filled in, when the form comes back with what is wrong. */
export type FilledInAgain = Partial<TypedItem> & { readonly problem?: Problem };

/** The fields of what is agreed: what, who, who else, and until when. */
export function agreedFields(
  people: readonly ItemOwner[],
  language: Language,
  { title, owner, deputy, dueDay, problem: wrong }: FilledInAgain,
): CardElement[] {
  const label = (key: 'owner' | 'deputy' | 'day') => say(texts[`${key}-label`], language);
  const choose = (id: 'owner' | 'deputy', nobody: string, chosen: string | undefined) => ({
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label: label(id),
    choices: [{ title: nobody, value: nobodyYet }, ...namesOf(people, chosen)],
    value: chosen || nobodyYet,
  });
  return [
    ...(wrong ? [problem(wrong.sentence)] : []),
    titleField(title, language),
    choose('owner', say(texts.nobody, language), owner),
    {
      type: 'Input.Date',
      id: 'dueDay',
      label: label('day'),
      ...(dueDay ? { value: dueDay } : {}),
    },
    choose('deputy', say(texts['no-deputy'], language), deputy),
    small(say(texts['no-residents'], language)),
  ];
}

/** What has to be done. */
export function titleField(title: string | undefined, language: Language): CardElement {
  return {
    type: 'Input.Text',
    id: 'title',
    label: say(texts['title-label'], language),
    placeholder: say(texts['title-example'], language),
    maxLength: mostInTitle,
    ...(title ? { value: title } : {}),
  };
}

/** As many as fit, the one that is chosen among them. */
function namesOf(people: readonly ItemOwner[], chosen: string | undefined) {
  const inFront = people.filter(({ personId }) => personId === chosen);
  const others = people.filter(({ personId }) => personId !== chosen);
  const kept = fitting([...inFront, ...others].map(choiceOf), mostForNames);
  return people.map(choiceOf).filter((one) => kept.some(({ value }) => value === one.value));
}

const choiceOf = ({ personId, name }: ItemOwner) => ({ title: name, value: personId });
