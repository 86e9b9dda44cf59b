import { calledAs, type Language, say, type Texts } from '../shared/language';
import { dayOf, timeZone } from '../shared/time';
import { wallClock } from '../shared/wall-clock';
import type { ActionItem } from './model';

const texts = {
  owner: { nl: 'Wie: {name}', en: 'Who: {name}' },
  'no-owner': { nl: 'Wie: nog niemand', en: 'Who: nobody yet' },
  by: { nl: 'Uiterlijk {day}', en: 'By {day}' },
  was: { nl: 'Was voor {day}', en: 'Was for {day}' },
  'done-on': { nl: 'Klaar sinds {day}', en: 'Done since {day}' },
} as const satisfies Texts<string>;

/** An item, or its line on what it came from. */
interface WhoAndWhen
  extends Pick<ActionItem, 'dueDay'>,
    Partial<Pick<ActionItem, 'doneAt' | 'settled'>> {
  readonly owner: { readonly name: string } | null;
}

/** 'Wie: Karin · Uiterlijk vrijdag 4 december'. With `now`, what should have been done says so. */
export function whoAndWhen(
  { owner, dueDay, doneAt = null, settled }: WhoAndWhen,
  language: Language,
  now?: Date,
): string {
  const name = owner && calledAs(owner.name);
  const who = name ? say(texts.owner, language, { name }) : say(texts['no-owner'], language);
  const isLate = now && dueDay !== null && dueDay < wallClock(now, timeZone).slice(0, 10);
  // In the middle of the day, which is the same day on Dutch clocks.
  const day = dueDay === null ? '' : dayOf(`${dueDay}T12:00:00Z`, language);
  const until = say(isLate ? texts.was : texts.by, language, { day });
  return [
    ...(doneAt ? [say(texts['done-on'], language, { day: dayOf(doneAt, language) })] : []),
    ...(settled ? [] : [who]),
    ...(dueDay === null || doneAt ? [] : [until]),
  ].join(' · ');
}
