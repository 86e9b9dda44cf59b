/** The zone that the stand-in tells the bot of, whatever this computer is set to. */
const timeZone = 'Europe/Amsterdam';

export type Language = 'nl' | 'en';

const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : 'nl-NL');

/** Two moments of one day in Amsterdam give the same text. */
export function dayOf(moment: Date): string {
  return moment.toLocaleDateString('sv-SE', { timeZone });
}

/** '14:03', with the day before it when that isn't today. */
export function timeText(at: string, language: Language): string {
  const moment = new Date(at);
  const today = dayOf(moment) === dayOf(new Date());
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const;
  const day = today ? {} : ({ day: 'numeric', month: 'short' } as const);
  return moment.toLocaleString(localeOf(language), { ...day, ...time });
}

/** 'Vandaag', 'gisteren' or 'maandag 30 november'. */
export function dayText(at: string, language: Language): string {
  const moment = new Date(at);
  // Noon, because a day of 23 or 25 hours would miss yesterday at its edge.
  const noon = Date.parse(`${dayOf(new Date())}T12:00:00Z`);
  const daysAgo = Math.round((noon - Date.parse(`${dayOf(moment)}T12:00:00Z`)) / 86_400_000);
  const text =
    daysAgo === 0 || daysAgo === 1
      ? new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(-daysAgo, 'day')
      : moment.toLocaleDateString(localeOf(language), {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          timeZone,
        });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
