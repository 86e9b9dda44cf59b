import { valueText } from '../../domain/polls/answer-text';
import type { Answer, Said } from '../../domain/polls/answers';
import { mostWords, saidOf, valuesOf } from '../../domain/polls/answers';
import type { Poll } from '../../domain/polls/model';
import { pollTerms } from '../../domain/polls/text';
import { type Language, say } from '../../domain/shared/language';
import { type CardElement, small } from '../shared/card';
import { pollTexts as texts } from './text';

/** Of more dates than that each is a list to choose from, so that the form stays short. */
const mostExpanded = 6;

/** What comes back of the fields: each option by its id, or the choice under 'choice'. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields that ask for an answer, filled in with what is there already. */
export function answerFields(
  poll: Poll,
  language: Language,
  earlier: Answer = { chosen: [] },
): CardElement[] {
  const { kind } = poll;
  if (kind === 'single' || kind === 'multiple') return [choiceField(poll, language, earlier)];
  if (kind === 'open') return wordsFields('words-label', language, earlier);
  const fields = poll.options.map(({ id, text }) => ({
    type: 'Input.ChoiceSet',
    id,
    label: text,
    style: poll.options.length > mostExpanded ? 'compact' : 'expanded',
    choices: valuesOf[kind].map((value) => ({ title: valueText(value, language), value })),
    value: earlier.chosen.map(saidOf).find(({ optionId }) => optionId === id)?.value ?? '',
  }));
  return kind === 'scale'
    ? [...fields, ...wordsFields('comment-label', language, earlier)]
    : fields;
}

/** What the fields say. */
export function saidIn({ kind, options }: Poll, fields: Fields): Said[] {
  if (kind === 'single' || kind === 'multiple') {
    const chosen = typeof fields.choice === 'string' ? fields.choice : '';
    return chosen.split(',').flatMap((optionId) => (optionId === '' ? [] : [{ optionId }]));
  }
  return options.flatMap(({ id: optionId }) => {
    const value = fields[optionId];
    return typeof value === 'string' && value !== '' ? [{ optionId, value }] : [];
  });
}

function choiceField({ kind, options }: Poll, language: Language, { chosen }: Answer): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'choice',
    style: kind === 'single' ? 'compact' : 'expanded',
    isMultiSelect: kind === 'multiple',
    label: say(texts['choose-label'], language),
    placeholder: say(texts.choose, language),
    choices: options.map(({ id, text }) => ({ title: text, value: id })),
    // What was withdrawn is no choice any more.
    value: chosen.filter((key) => options.some(({ id }) => id === key)).join(','),
    wrap: true,
  };
}

function wordsFields(
  label: 'words-label' | 'comment-label',
  language: Language,
  { words = '' }: Answer,
): CardElement[] {
  return [
    {
      type: 'Input.Text',
      id: 'words',
      label: say(pollTerms[label], language),
      isMultiline: true,
      maxLength: mostWords,
      value: words,
    },
    small(say(pollTerms['words-seen'], language)),
    small(say(pollTerms['no-residents'], language)),
  ];
}
