import type { Entry } from '../../domain/directory/model';
import { type Need, needInSentence, needs, needText } from '../../domain/directory/needs';
import { type GroupQuestion, type HelpAnswer, namesOf } from '../../domain/group-questions/model';
import { disciplines, disciplineText } from '../../domain/leerwerkplaats/disciplines';
import { calledAs, formerParticipant, type Language, say } from '../../domain/shared/language';
import { entryRow } from '../directory/rows';
import { cardDeletedCard, postAgainTitle } from '../leerwerkplaats/card-again';
import {
  type AdaptiveCard,
  type CardButton,
  type CardElement,
  card,
  heading,
  paragraph,
  problem,
  small,
} from '../shared/card';
import { sharedTexts } from '../shared/text';
import {
  askGroupForm,
  closeQuestion,
  giveAnswer,
  postQuestionAgain,
  reopenQuestion,
  takeBack,
} from './actions';
import { groupQuestionTexts as texts } from './text';

/** So many names stand on the card; of the rest the number does. */
const mostNames = 20;

/** The question as everyone in the channel sees it. `repeat`: an earlier post may have arrived too. */
export function groupQuestionCard(
  question: GroupQuestion,
  language: Language,
  { repeat = false }: { repeat?: boolean } = {},
): AdaptiveCard {
  const { need, discipline, askedBy, status, settled } = question;
  const answers = [
    ...namesLine(question, 'can-help', language),
    ...namesLine(question, 'call-me', language),
  ];
  const line = [
    ...(status === 'closed' ? [say(texts.closed, language)] : []),
    ...(settled ? [] : [say(texts['asked-by'], language, { name: calledAs(askedBy.name) })]),
  ].join(' · ');
  const meant = discipline && say(disciplineText[discipline], language);
  return {
    ...card(
      language,
      [
        heading(say(texts.title, language, { need: say(needInSentence[need], language) })),
        ...(meant ? [paragraph(say(texts['most-of-all'], language, { discipline: meant }))] : []),
        small(line),
        ...(answers.length > 0 ? answers : [paragraph(say(texts['nobody-yet'], language))]),
        small(say(texts['write-nothing'], language)),
        ...(repeat ? [small(say(sharedTexts.repeated, language))] : []),
      ],
      buttons(question, language),
    ),
    fallbackText: say(texts.summary, language),
  };
}

function namesLine(question: GroupQuestion, answer: HelpAnswer, language: Language): CardElement[] {
  const all = namesOf(question, answer).map((name) => name || say(formerParticipant, language));
  if (all.length === 0) return [];
  if (question.settled) return [paragraph(say(texts[answer], language, { names: all.length }))];
  const shown = all.slice(0, mostNames).join(', ');
  const count = all.length - mostNames;
  const names = count > 0 ? say(texts.others, language, { names: shown, count }) : shown;
  return [paragraph(say(texts[answer], language, { names }))];
}

function buttons(
  { id: questionId, status, settled }: GroupQuestion,
  language: Language,
): CardButton[] {
  if (settled) return [];
  const label = (key: keyof typeof texts) => say(texts[key], language);
  const more = { mode: 'secondary' } as const;
  if (status === 'closed') {
    return [reopenQuestion.button(label('reopen-button'), { questionId }, more)];
  }
  return [
    giveAnswer.button(label('can-help-button'), { questionId, answer: 'can-help' }),
    giveAnswer.button(label('call-me-button'), { questionId, answer: 'call-me' }),
    takeBack.button(label('take-back-button'), { questionId }, more),
    closeQuestion.button(label('close-button'), { questionId }, more),
  ];
}

/** The dialog that asks: two lists, nothing to type. */
export function askGroupCard(
  formId: string,
  language: Language,
  { need, refusal }: { need?: Need; refusal?: string } = {},
): AdaptiveCard {
  const choice = (id: 'need' | 'discipline', choices: { title: string; value: string }[]) => ({
    type: 'Input.ChoiceSet',
    id,
    style: 'compact',
    label: say(texts[`${id}-label`], language),
    placeholder: say(texts.choose, language),
    choices,
  });
  const about = needs.map(({ key }) => ({ title: say(needText[key], language), value: key }));
  const whom = disciplines.map(({ key }) => ({
    title: say(disciplineText[key], language),
    value: key,
  }));
  return card(
    language,
    [
      ...(refusal === undefined ? [] : [problem(refusal)]),
      { ...choice('need', about), ...(need ? { value: need } : {}) },
      choice('discipline', whom),
      small(say(texts['no-text'], language)),
    ],
    [askGroupForm.send(say(texts['ask-send'], language), formId)],
  );
}

/** What the asker reads, 1:1: who answered, and how to reach them where 'Wie doet wat' knows. */
export function answeredCard(
  { name, answer, need }: { name: string; answer: HelpAnswer; need: Need },
  entry: Entry | undefined,
  language: Language,
): AdaptiveCard {
  const about = say(needInSentence[need], language);
  return card(language, [
    heading(say(texts[`told-${answer}`], language, { name })),
    paragraph(say(texts['told-about'], language, { need: about })),
    ...(entry ? [entryRow({ ...entry, from: 'member' }, language)] : []),
    small(say(texts['write-nothing'], language)),
  ]);
}

/** What the asker or the project leader reads, 1:1, when the question's card was deleted. */
export function questionDeletedCard(
  { id: questionId, leerwerkplaatsId, need }: GroupQuestion,
  language: Language,
): AdaptiveCard {
  const again = postQuestionAgain.button(postAgainTitle(language), {
    questionId,
    leerwerkplaatsId,
  });
  const { 'card-deleted-title': title, 'card-deleted-body': body } = texts;
  return cardDeletedCard({ title, what: say(needText[need], language), body, again }, language);
}
