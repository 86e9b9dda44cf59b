import { type Discipline, disciplineText } from '../leerwerkplaats/disciplines';
import { type Language, say, type Texts } from '../shared/language';
import type { DateAdvice } from './advice';

const texts = {
  can: { nl: '{count} van {of} kunnen', en: '{count} of {of} can' },
  one: { nl: '1 van {of} kan', en: '1 of {of} can' },
  'rather-not': { nl: '{count} liever niet', en: '{count} would rather not' },
  with: { nl: 'met {disciplines}', en: 'with {disciplines}' },
  without: { nl: 'geen {disciplines}', en: 'no {disciplines}' },
} as const satisfies Texts<string>;

/**
 * Why a date suits, or doesn't: '8 van 10 kunnen, 1 liever niet, met huisarts en Wmo-consulent'.
 * @param of how many people answered
 */
export function adviceText(
  {
    yes,
    ratherNot,
    covered,
    missing,
  }: Pick<DateAdvice, 'yes' | 'ratherNot' | 'covered' | 'missing'>,
  of: number,
  language: Language,
): string {
  return [
    say(yes === 1 ? texts.one : texts.can, language, { count: yes, of }),
    ...(ratherNot > 0 ? [say(texts['rather-not'], language, { count: ratherNot })] : []),
    ...listed(covered, 'with', 'and', language),
    ...listed(missing, 'without', 'or', language),
  ].join(', ');
}

function listed(
  disciplines: readonly Discipline[],
  how: 'with' | 'without',
  joined: 'and' | 'or',
  language: Language,
): string[] {
  if (disciplines.length === 0) return [];
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  const list = new Intl.ListFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { type });
  const names = list.format(disciplines.map((one) => disciplineText[one][language]));
  return [say(texts[how], language, { disciplines: names })];
}
