import type { GroupQuestionService } from '../../domain/group-questions/service';
import { groupQuestionRefusals } from '../../domain/group-questions/text';
import type { NewId } from '../../domain/shared/documents';
import { type Language, say } from '../../domain/shared/language';
import { handlePostAgain } from '../leerwerkplaats/card-again';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import { type Answer, nothing, notice, privately } from '../shared/answer';
import { type CardAction, handleAction } from '../shared/card-action';
import { handleForm } from '../shared/card-form';
import type { Feature } from '../shared/router';
import type { Turn } from '../shared/turn';
import {
  askGroupForm,
  closeQuestion,
  giveAnswer,
  postQuestionAgain,
  reopenQuestion,
  takeBack,
} from './actions';
import { askGroupCard } from './cards';
import { groupQuestionTexts as texts } from './text';

type Refusal = keyof typeof groupQuestionRefusals;

/** 'Vraag aan de groep': who can help with this? Asked with two lists, answered with a tap. */
export function createGroupQuestionFeature(options: {
  groupQuestions: GroupQuestionService;
  inLeerwerkplaats: InLeerwerkplaats;
  newId: NewId;
}): Feature {
  const { groupQuestions, inLeerwerkplaats, newId } = options;

  const ask = handleForm(askGroupForm, {
    open: (turn, { need }) =>
      inLeerwerkplaats(turn, async () =>
        formAnswer(turn.person.language, newId(), need === 'any' ? {} : { need }),
      ),
    send: (turn, { need, discipline }, formId) =>
      inLeerwerkplaats(turn, async (command, { channelId, language }) => {
        if (!need) {
          const refusal = say(texts['choose-need'], turn.person.language);
          return formAnswer(turn.person.language, formId, { refusal });
        }
        const question = { need, discipline: discipline || null, channelId, language };
        const asked = await groupQuestions.ask(command, question);
        return asked.ok ? nothing : notice(refusalText(asked.refusal, turn.person.language));
      }),
  });

  const answer = handleAction(giveAnswer, (turn, { questionId, answer: given }) =>
    inLeerwerkplaats(turn, async (command, { channelId }) => {
      const { language } = turn.person;
      const answered = await groupQuestions.answer(command, { questionId, channelId }, given);
      if (!answered.ok) return privately(refusalText(answered.refusal, language));
      return privately(answeredText(answered.value, language));
    }),
  );

  const back = handleAction(takeBack, (turn, { questionId }) =>
    inLeerwerkplaats(turn, async (command, { channelId }) => {
      const { language } = turn.person;
      const taken = await groupQuestions.answer(command, { questionId, channelId }, null);
      if (!taken.ok) return privately(refusalText(taken.refusal, language));
      return privately(answeredText(taken.value, language));
    }),
  );

  const setStatus = (action: CardAction<{ questionId: string }>, status: 'close' | 'reopen') =>
    handleAction(action, (turn: Turn, { questionId }) =>
      inLeerwerkplaats(turn, async (command, { channelId }): Promise<Answer> => {
        const { language } = turn.person;
        const set = await groupQuestions[status](command, { questionId, channelId });
        if (!set.ok) return privately(refusalText(set.refusal, language));
        return privately(say(texts[`${set.value}-now`], language));
      }),
    );

  const bringBack = handlePostAgain(postQuestionAgain, (command, { questionId }, isIn) =>
    groupQuestions.postAgain(command, questionId, isIn),
  );

  return {
    commands: [],
    actions: [
      answer,
      back,
      setStatus(closeQuestion, 'close'),
      setStatus(reopenQuestion, 'reopen'),
      bringBack,
    ],
    forms: [ask],
    shortcuts: [askGroupForm.shortcut('ask-group', { need: 'any' })],
    menu: (language, coupled) =>
      coupled ? [askGroupForm.button(say(texts['ask-button'], language), { need: 'any' })] : [],
  };
}

function answeredText(given: 'can-help' | 'call-me' | null, language: Language): string {
  return say(given === null ? texts['taken-back'] : texts[`answered-${given}`], language);
}

function formAnswer(
  language: Language,
  formId: string,
  again: Parameters<typeof askGroupCard>[2],
): Answer {
  const title = say(texts['ask-title'], language);
  return { kind: 'form', title, card: askGroupCard(formId, language, again) };
}

function refusalText(refusal: Refusal, language: Language): string {
  return say(groupQuestionRefusals[refusal], language);
}
