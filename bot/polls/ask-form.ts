import { type PollKind, pollKinds } from '../../domain/polls/answers';
import { pollLimits, pollResults } from '../../domain/polls/model';
import { type Language, say, type Texts } from '../../domain/shared/language';
import { type Problem, sendButtons } from '../shared/asking';
import { type AdaptiveCard, card, problem, small } from '../shared/card';
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
  readonly addsOptions?: boolean | undefined;
  readonly closes?: string | undefined;
  readonly closesWhenAllAnswered?: boolean | undefined;
  readonly problem?: Problem;
}

/** The dialog that makes a poll; shown again with what was typed and what is wrong. */
export function askFormCard(
  formId: string,
  language: Language,
  again: TypedAgain = {},
): AdaptiveCard {
  const input = (id: 'question' | 'options' | 'closes', value: string | undefined) => ({
    type: 'Input.Text',
    id,
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts[`${id}-example`], language),
    ...(value === undefined ? {} : { value }),
  });
  return card(
    language,
    [
      ...(again.problem ? [problem(again.problem.sentence)] : []),
      { ...input('question', again.question), maxLength: pollLimits.question },
      { ...input('options', again.options), isMultiline: true },
      listOf('kind', pollKinds, texts, language, again.kind ?? 'single'),
      {
        type: 'Input.Number',
        id: 'mostChosen',
        label: say(texts['most-chosen-label'], language),
        min: 1,
        max: pollLimits.options.most,
        ...(again.mostChosen === undefined ? {} : { value: again.mostChosen }),
      },
      listOf('results', pollResults, texts, language, again.results ?? 'at-once'),
      {
        type: 'Input.Toggle',
        id: 'anonymous',
        title: say(texts['anonymous-label'], language),
        value: String(again.anonymous ?? false),
        wrap: true,
      },
      {
        type: 'Input.Toggle',
        id: 'addsOptions',
        title: say(texts['adds-options-label'], language),
        value: String(again.addsOptions ?? false),
        wrap: true,
      },
      input('closes', again.closes),
      {
        type: 'Input.Toggle',
        id: 'closesWhenAllAnswered',
        title: say(texts['complete-label'], language),
        value: String(again.closesWhenAllAnswered ?? false),
        wrap: true,
      },
      small(say(texts['no-residents'], language)),
    ],
    sendButtons(askForm, say(texts['ask-send'], language), {
      formId,
      language,
      problem: again.problem,
    }),
  );
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
