import { calledAs, type Language, say, type Texts } from '../shared/language';
import { dayOf } from '../shared/time';
import { type ActionItem, isOver } from './model';

const texts = {
  owner: { nl: 'Wie: {name}', en: 'Who: {name}' },
  'no-owner': { nl: 'Wie: nog niemand', en: 'Who: nobody yet' },
  by: { nl: 'Uiterlijk {day}', en: 'By {day}' },
  was: { nl: 'Te laat: was voor {day}', en: 'Late: was for {day}' },
  'in-progress': { nl: 'Bezig', en: 'In progress' },
  'on-hold': { nl: 'Wacht', en: 'Waiting' },
  'waiting-for': { nl: 'Wacht op: {what}', en: 'Waiting for: {what}' },
  done: { nl: 'Klaar sinds {day}', en: 'Done since {day}' },
  cancelled: { nl: 'Vervallen sinds {day}', en: 'Dropped since {day}' },
} as const satisfies Texts<string>;

/** An item, or its line on what it came from. */
interface WhoAndWhen
  extends Pick<ActionItem, 'dueDay' | 'status' | 'waitingFor'>,
    Partial<Pick<ActionItem, 'endedAt' | 'settled'>> {
  readonly owner: { readonly name: string } | null;
}

/** 'Wie: Karin · Uiterlijk vrijdag 4 december · Bezig'. */
export function whoAndWhen(
  item: WhoAndWhen,
  language: Language,
  { isLate = false }: { readonly isLate?: boolean } = {},
): string {
  const { owner, dueDay, endedAt = null, settled } = item;
  const name = owner && calledAs(owner.name);
  const who = name ? say(texts.owner, language, { name }) : say(texts['no-owner'], language);
  return [
    ...(endedAt ? [overSince(item, endedAt, language)] : []),
    ...(settled ? [] : [who]),
    ...(dueDay === null || isOver(item) ? [] : [untilWhen(dueDay, language, isLate)]),
    ...statusOf(item, language),
  ].join(' · ');
}

/** 'Uiterlijk vrijdag 4 december', or that this day is past. */
export function untilWhen(dueDay: string, language: Language, isLate: boolean): string {
  // In the middle of the day, which is the same day on Dutch clocks.
  const day = dayOf(`${dueDay}T12:00:00Z`, language);
  return say(isLate ? texts.was : texts.by, language, { day });
}

function overSince({ status }: WhoAndWhen, endedAt: string, language: Language): string {
  const text = status === 'cancelled' ? texts.cancelled : texts.done;
  return say(text, language, { day: dayOf(endedAt, language) });
}

function statusOf({ status, waitingFor }: WhoAndWhen, language: Language): string[] {
  if (status === 'in-progress') return [say(texts['in-progress'], language)];
  if (status !== 'on-hold') return [];
  return waitingFor === ''
    ? [say(texts['on-hold'], language)]
    : [say(texts['waiting-for'], language, { what: waitingFor })];
}
