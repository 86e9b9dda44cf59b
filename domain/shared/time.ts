import type { Language } from './language';

/** Now. Passed in, so that tests and the local test clock can decide what it is. */
export type Clock = () => Date;

/** All leerwerkplaatsen are in the Netherlands, wherever the server or the reader's phone is. */
export const timeZone = 'Europe/Amsterdam';
const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

const hours = formatsOf({ hour: '2-digit', minute: '2-digit' });
const days = formatsOf({ weekday: 'long', day: 'numeric', month: 'long' });
const dates = formatsOf({ day: 'numeric', month: 'long', year: 'numeric' });

/** Made when first needed, and once: making one takes longer than all else that an answer says. */
function formatsOf(parts: Intl.DateTimeFormatOptions) {
  const made: Partial<Record<Language, Intl.DateTimeFormat>> = {};
  return (language: Language) => {
    made[language] ??= new Intl.DateTimeFormat(locales[language], { timeZone, ...parts });
    return made[language];
  };
}

/** The hour of a moment (ISO 8601) in Amsterdam: '14:03'. */
export function hourOf(at: string, language: Language): string {
  return hours(language).format(new Date(at));
}

/** The day of a moment (ISO 8601) in Amsterdam: 'dinsdag 1 december'. */
export function dayOf(at: string, language: Language): string {
  return days(language).format(new Date(at));
}

/** The date of a moment (ISO 8601) in Amsterdam: '1 december 2026'. */
export function dateOf(at: string, language: Language): string {
  return dates(language).format(new Date(at));
}

/** When something happened, as people say it: '14:03', or 'dinsdag 1 december 14:03' if it wasn't today. */
export function momentOf(at: string, now: Date, language: Language): string {
  const hour = hourOf(at, language);
  const day = dayOf(at, language);
  return day === dayOf(now.toISOString(), language) ? hour : `${day} ${hour}`;
}
