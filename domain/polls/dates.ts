import { findDatePhrase } from '../shared/date-phrase/find';
import type { DateReading } from '../shared/date-phrase/model';
import { readDatePhrase } from '../shared/date-phrase/read';
import { dateRefusals } from '../shared/date-phrase/text';
import type { Language } from '../shared/language';
import { type Result, refuse, succeed } from '../shared/result';
import { dayOf, hourOf, timeZone } from '../shared/time';
import { type DraftRefusal, whatIsWrongWith } from './drafting';
import type { PollOption } from './model';

/**
 * The options of a poll about dates, with the moment or day that each is. 'Vr 5u' is written out,
 * because 'vrijdag' is another day a week later; what else was typed beside it stays.
 */
export function datesOf(
  options: readonly PollOption[],
  asked: Date,
  language: Language,
): Result<PollOption[], DraftRefusal> {
  const context = { now: asked, timeZone };
  const dates: PollOption[] = [];
  for (const option of options) {
    const read = readDatePhrase(option.text, context);
    if (!read.ok) {
      return refuse('date-refused', { option: option.text, why: dateRefusals[read.refusal] });
    }
    const found = findDatePhrase(option.text, context);
    const rest = found ? option.text.slice(0, found.start) + option.text.slice(found.end) : '';
    const text = [written(read.value, language), trimmed(rest)].filter(Boolean).join(', ');
    if (dates.some((one) => one.text === text))
      return refuse('same-option-twice', { option: text });
    const { kind, ...date } = read.value;
    dates.push({ ...option, text, date });
  }
  // Written out, they may be longer than they were typed.
  const wrong = whatIsWrongWith(
    dates.map(({ text }) => text),
    0,
  );
  return wrong ?? succeed(dates);
}

/** What stood beside the date, without the signs that joined them. */
function trimmed(rest: string): string {
  return rest.replace(/^[\s,;:()-]+|[\s,;:()-]+$/g, '').replace(/\s+/g, ' ');
}

/** 'vrijdag 4 december 10:00–12:00', 'vrijdag 4 december'. */
function written(reading: DateReading, language: Language): string {
  if (reading.kind === 'day') {
    // Noon is on that day in every zone of Europe.
    const day = dayOf(`${reading.day}T12:00:00Z`, language);
    return reading.part ? `${day}, ${partTexts[reading.part][language]}` : day;
  }
  const { at, until } = reading;
  const end = until ? `–${hourOf(until, language)}` : '';
  return `${dayOf(at, language)} ${hourOf(at, language)}${end}`;
}

const partTexts = {
  morning: { nl: 'ochtend', en: 'morning' },
  afternoon: { nl: 'middag', en: 'afternoon' },
  evening: { nl: 'avond', en: 'evening' },
  night: { nl: 'nacht', en: 'night' },
} as const;
