import type { Texts } from '../shared/language';
import type { AnswerRefusal } from './answering';
import type { StatusRefusal } from './service';

/** What people read when a question to the group can't do what they ask. */
export const groupQuestionRefusals: Texts<AnswerRefusal | StatusRefusal> = {
  'no-such-question': {
    nl: 'Deze vraag kan ik niet vinden. Er is niets veranderd.',
    en: 'I can’t find this question. Nothing has changed.',
  },
  'question-closed': {
    nl: 'Deze vraag is gesloten. Er is niets veranderd.',
    en: 'This question is closed. Nothing has changed.',
  },
  'question-settled': {
    nl: 'Deze vraag is al meer dan een jaar gesloten en kan niet meer open. Stel een nieuwe vraag.',
    en: 'This question was closed more than a year ago and can’t be reopened. Ask a new question.',
  },
  'own-question': {
    nl: 'Dit is uw eigen vraag. U krijgt een bericht zodra iemand antwoordt.',
    en: 'This is your own question. You get a message as soon as somebody answers.',
  },
  'reads-only': {
    nl: 'In uw rol leest u mee. Een vraag stellen of beantwoorden kan niet.',
    en: 'In your role you read along. You can’t ask or answer a question.',
  },
  'not-your-question': {
    nl: 'Alleen wie de vraag stelde of de projectleider kan dit doen.',
    en: 'Only the person who asked or the project leader can do this.',
  },
};
