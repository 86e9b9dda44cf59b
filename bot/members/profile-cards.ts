import {
  type Discipline,
  disciplines,
  disciplineText,
} from '../../domain/leerwerkplaats/disciplines';
import { profileLimits, type TypedProfile } from '../../domain/leerwerkplaats/profile';
import { type Language, say } from '../../domain/shared/language';
import { type Problem, sendButtons } from '../shared/asking';
import {
  type AdaptiveCard,
  type CardElement,
  card,
  paragraph,
  problem,
  small,
} from '../shared/card';
import { dismissProfile, profileForm } from './actions';
import { memberTexts as texts } from './text';

/** A field of one line, with a hint of what belongs there. */
export function textField(
  id: keyof typeof profileLimits,
  language: Language,
  value: string,
): CardElement {
  return {
    type: 'Input.Text',
    id,
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts[`${id}-example`], language),
    maxLength: profileLimits[id],
    ...(value === '' ? {} : { value }),
  };
}

/** The disciplines as a list to choose from, in the order of the field. */
export function disciplineChoice(
  label: string,
  language: Language,
  chosen: Discipline | undefined,
): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'discipline',
    style: 'compact',
    label,
    placeholder: say(texts.choose, language),
    ...(chosen === undefined ? {} : { value: chosen }),
    choices: disciplines.map(({ key }) => ({
      title: say(disciplineText[key], language),
      value: key,
    })),
  };
}

/** The dialog 'Wie bent u?', with what is known or was typed. */
export function profileCard(
  formId: string,
  language: Language,
  known: TypedProfile,
  again?: Problem,
): AdaptiveCard {
  const field = (id: keyof typeof profileLimits) => textField(id, language, known[id]);
  return card(
    language,
    [
      ...(again ? [problem(again.sentence)] : []),
      paragraph(say(texts['profile-explanation'], language)),
      field('name'),
      field('organisation'),
      disciplineChoice(say(texts['discipline-label'], language), language, known.discipline),
      field('callMeFor'),
      field('reachability'),
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(profileForm, say(texts.save, language), { formId, language, problem: again }),
  );
}

/** The quiet offer under a private answer, until it was filled in or dismissed. */
export function profileOffer(language: Language): CardElement[] {
  return [
    { ...small(say(texts.offer, language)), separator: true },
    {
      type: 'ActionSet',
      actions: [
        profileForm.button(say(texts['profile-button'], language)),
        dismissProfile.button(say(texts['offer-dismiss'], language), {}),
      ],
    },
  ];
}
