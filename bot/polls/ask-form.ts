import {
  type Discipline,
  disciplines,
  disciplineText,
} from '../../domain/leerwerkplaats/disciplines';
import { type PollKind, pollKinds } from '../../domain/polls/answers';
import { pollLimits, pollResults } from '../../domain/polls/model';
import { type Language, say, type Texts } from '../../domain/shared/language';
import { type Problem, sendButtons } from '../shared/asking';
import { type AdaptiveCard, type CardElement, card, problem, small } from '../shared/card';
import { askForm } from './actions';
import { pollTexts as texts } from './text';

/** What was typed and chosen, when the form comes back with what is wrong. */
export interface TypedAgain {
  readonly question?: string | undefined;
  readonly options?: string | undefined;
  readonly kind?: PollKind | undefined;
  readonly mostChosen?: number | undefined;
  readonly results?: string | undefined;
  readonly anonymous?: boolean | undefined;
  readonly needed?: readonly Discipline[] | undefined;
  readonly addsOptions?: boolean | undefined;
  readonly closes?: string | undefined;
  readonly closesWhenAllAnswered?: boolean | undefined;
  /** The session that it finds a date for. */
  readonly forSession?: string | undefined;
  readonly problem?: Problem;
}

/** The dialog that makes a poll; shown again with what was typed and what is wrong. */
export function askFormCard(
  formId: string,
  language: Language,
  again: TypedAgain = {},
): AdaptiveCard {
  const ticked = (id: 'anonymous' | 'addsOptions' | 'closesWhenAllAnswered') => ({
    type: 'Input.Toggle',
    id,
    title: say(texts[`${id}-label`], language),
    value: String(again[id] ?? false),
    wrap: true,
  });
  const more = 'more';
  const toggle = { type: 'Action.ToggleVisibility', targetElements: [more] };
  return card(
    language,
    [
      ...(again.problem ? [problem(again.problem.sentence)] : []),
      { ...typedIn('question', again, language), maxLength: pollLimits.question },
      { ...typedIn('options', again, language), isMultiline: true },
      listOf('kind', pollKinds, texts, language, again.kind ?? 'single'),
      ticked('anonymous'),
      typedIn('closes', again, language),
      {
        type: 'ActionSet',
        actions: [{ ...toggle, title: say(texts['more-button'], language) }],
      },
      {
        type: 'Container',
        id: more,
        isVisible: isFilledIn(again),
        items: [
          mostChosenField(again, language),
          neededField(again, language),
          listOf('results', pollResults, texts, language, again.results ?? 'at-once'),
          ticked('addsOptions'),
          ticked('closesWhenAllAnswered'),
        ],
      },
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(askForm, say(texts['ask-send'], language), {
      formId,
      language,
      problem: again.problem,
      ...(again.forSession ? { carried: { forSession: again.forSession } } : {}),
    }),
  );
}

/** Nothing that was filled in, or may be wrong, is out of sight. */
function isFilledIn(again: TypedAgain): boolean {
  const { problem, mostChosen, needed, results, addsOptions, closesWhenAllAnswered } = again;
  const chosen = (results ?? 'at-once') !== 'at-once' || (needed?.length ?? 0) > 0;
  return Boolean(problem || mostChosen || chosen || addsOptions || closesWhenAllAnswered);
}

function typedIn(id: 'question' | 'options' | 'closes', again: TypedAgain, language: Language) {
  const value = again[id];
  return {
    type: 'Input.Text',
    id,
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts[`${id}-example`], language),
    ...(value === undefined ? {} : { value }),
  };
}

function mostChosenField({ mostChosen }: TypedAgain, language: Language): CardElement {
  return {
    // Microsoft's library doesn't send a number field that has a limit and is left empty (3.0.6).
    type: 'Input.Text',
    id: 'mostChosen',
    label: say(texts['most-chosen-label'], language),
    maxLength: 2,
    ...(mostChosen ? { value: String(mostChosen) } : {}),
  };
}

function neededField({ needed = [] }: TypedAgain, language: Language): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'needed',
    style: 'compact',
    isMultiSelect: true,
    label: say(texts['needed-label'], language),
    choices: disciplines.map(({ key }) => ({
      title: say(disciplineText[key], language),
      value: key,
    })),
    value: needed.join(','),
  };
}

function listOf<Name extends 'kind' | 'results', Value extends string>(
  id: Name,
  values: readonly Value[],
  words: Texts<`${Name}-${Value}` | `${Name}-label`>,
  language: Language,
  chosen: string,
) {
  return {
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label: say(words[`${id}-label`], language),
    choices: values.map((value) => ({ title: say(words[`${id}-${value}`], language), value })),
    value: chosen,
  };
}
