import { type Language, say, type Texts } from '../shared/language';
import { type Answer, saidOf, valuesOf } from './answers';
import type { Poll } from './model';

/** What can be said of a date. */
const dateValues = {
  yes: { nl: 'ja', en: 'yes' },
  'rather-not': { nl: 'liever niet', en: 'rather not' },
  no: { nl: 'nee', en: 'no' },
} as const satisfies Texts<string>;

const averageTexts = {
  now: { nl: 'Gemiddeld {number}', en: 'Average {number}' },
  'last-time': { nl: 'vorige keer {number}', en: 'last time {number}' },
} as const satisfies Texts<string>;

/** A value as people read it: 'liever niet', or the score itself. */
export function valueText(value: string, language: Language): string {
  return Object.hasOwn(dateValues, value)
    ? say(dateValues[value as keyof typeof dateValues], language)
    : value;
}

/** 'Gemiddeld 3,4 · vorige keer 3,1'. @param before absent: it was never asked before */
export function averageText(
  average: number,
  before: number | undefined,
  language: Language,
): string {
  const now = say(averageTexts.now, language, { number: decimal(average, language) });
  if (before === undefined) return now;
  return `${now} · ${say(averageTexts['last-time'], language, { number: decimal(before, language) })}`;
}

/** '3,4', or '3.4' in English. */
function decimal(number: number, language: Language): string {
  const place = language === 'nl' ? 'nl-NL' : 'en-GB';
  return number.toLocaleString(place, { maximumFractionDigits: 1, useGrouping: false });
}

/** An answer in words: 'dinsdag, woensdag', 'ja: dinsdag · nee: woensdag', '4: Ik weet …', and what was written. */
export function answerText(
  { kind, options }: Pick<Poll, 'kind' | 'options'>,
  { chosen, words = '' }: Answer,
  language: Language,
): string {
  const said = chosen.map(saidOf);
  const textsOf = (value?: string) =>
    options
      .filter(({ id }) => said.some((one) => one.optionId === id && one.value === value))
      .map(({ text }) => text.replace(/\.$/, ''))
      .join(', ');
  const values = valuesOf[kind];
  const parts = values.flatMap((value) => {
    const texts = textsOf(value);
    return texts === '' ? [] : [`${valueText(value, language)}: ${texts}`];
  });
  return [values.length === 0 ? textsOf() : '', ...parts, words].filter(Boolean).join(' · ');
}
