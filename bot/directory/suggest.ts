import { suggestionFor } from '../../domain/directory/look-up';
import { type Need, needInSentence, needText, type Suggestion } from '../../domain/directory/needs';
import type { DirectoryService } from '../../domain/directory/service';
import { directoryRefusals } from '../../domain/directory/text';
import { disciplines, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, notice } from '../shared/answer';
import { type AdaptiveCard, card, heading, problem } from '../shared/card';
import { handleForm } from '../shared/card-form';
import { suggestForm } from './actions';
import { directoryTexts as texts } from './text';

/** The project leader's dialog: which disciplines this leerwerkplaats suggests for a need. */
export function createSuggesting(options: {
  directory: DirectoryService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}) {
  const { directory, inLeerwerkplaats, newId } = options;

  return handleForm(suggestForm, {
    open: (turn, { need }) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        const found = await directory.look(command);
        if (!found.may.suggest) return notice(say(directoryRefusals['not-for-role'], language));
        return formAnswer(newId(), language, need, suggestionFor(need, found));
      }),
    send: (turn, { need, ...chosen }, formId) =>
      inLeerwerkplaats(turn, async (command) => {
        const { language } = turn.person;
        const kept = await directory.suggest(command, need, chosen);
        if (kept.ok) {
          return notice(
            say(texts.suggested, language, { need: say(needInSentence[need], language) }),
          );
        }
        const refusal = say(directoryRefusals[kept.refusal], language);
        return kept.refusal === 'not-for-role'
          ? notice(refusal)
          : formAnswer(formId, language, need, chosen, refusal);
      }),
  });
}

function formAnswer(
  formId: string,
  language: Language,
  need: Need,
  chosen: Suggestion,
  refusal?: string,
): Answer {
  const card = suggestCard(formId, language, need, chosen, refusal);
  return { kind: 'form', title: say(texts['suggest-title'], language), card };
}

/** Two lists to tick. */
export function suggestCard(
  formId: string,
  language: Language,
  need: Need,
  chosen: Suggestion,
  refusal?: string,
): AdaptiveCard {
  const choices = disciplines.map(({ key }) => ({
    title: say(disciplineText[key], language),
    value: key,
  }));
  const list = (id: 'first' | 'also') => ({
    type: 'Input.ChoiceSet',
    id,
    label: say(texts[`suggest-${id}`], language),
    isMultiSelect: true,
    style: 'expanded',
    choices,
    value: chosen[id].join(','),
  });
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      heading(say(needText[need], language)),
      list('first'),
      list('also'),
    ],
    [suggestForm.send(say(texts.save, language), formId, { need })],
  );
}
