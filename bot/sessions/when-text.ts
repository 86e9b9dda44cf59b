import { endOf, type Plan } from '../../domain/sessions/model';
import { type Language, say } from '../../domain/shared/language';
import { dayOf, hourOf } from '../../domain/shared/time';
import { sessionTexts as texts } from './text';

/** 'dinsdag 1 december, 14:00–15:30'; without a duration 'dinsdag 1 december, 14:00'. */
export function whenText(
  { startsAt, minutes }: Pick<Plan, 'startsAt'> & Partial<Pick<Plan, 'minutes'>>,
  language: Language,
): string {
  if (startsAt === null) return say(texts['no-date'], language);
  const ends = minutes === undefined ? null : endOf({ startsAt, minutes });
  const hours = ends === null ? '' : `–${hourOf(ends, language)}`;
  return `${dayOf(startsAt, language)}, ${hourOf(startsAt, language)}${hours}`;
}
