import type { Texts } from '../../domain/shared/language';

/** What the bot says around the settings of a leerwerkplaats. */
export const settingsTexts = {
  button: { nl: 'Instellingen', en: 'Settings' },
  title: { nl: 'Instellingen', en: 'Settings' },
  explanation: {
    nl: 'Elke leerwerkplaats is anders. Zo werkt leerwerkplaats {name}.',
    en: 'Each leerwerkplaats is different. This is how leerwerkplaats {name} works.',
  },
  'who-changes': {
    nl: 'De projectleider of de plaatsvervanger kan dit aanpassen.',
    en: 'The project leader or the deputy can change this.',
  },
  phase: { nl: 'Fase', en: 'Phase' },
  language: {
    nl: 'Taal van de kaarten in dit kanaal',
    en: 'Language of the cards in this channel',
  },
  timeZone: { nl: 'Tijdzone', en: 'Time zone' },
  worksFrom: { nl: 'Werktijd, van', en: 'Working hours, from' },
  worksUntil: { nl: 'Werktijd, tot', en: 'Working hours, until' },
  daysOff: {
    nl: 'Vrije dagen en feestdagen, elke dag op een eigen regel',
    en: 'Days off and holidays, one to a line',
  },
  'days-example': { nl: 'Bijvoorbeeld: 25-12-2026', en: 'For example: 25-12-2026' },
  none: { nl: 'geen', en: 'none' },
  save: { nl: 'Bewaren', en: 'Save' },
  saved: { nl: 'De instellingen zijn bewaard.', en: 'The settings are saved.' },
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  meeting: { nl: '1. Kennismaken', en: '1. Getting to know each other' },
  goals: { nl: '2. Doelen stellen', en: '2. Setting goals' },
  experiments: { nl: '3. Experimenteren', en: '3. Experimenting' },
  transition: { nl: '4. Transitie', en: '4. Transition' },
  'Europe/Amsterdam': { nl: 'Nederland', en: 'The Netherlands' },
  'America/Kralendijk': { nl: 'Caribisch Nederland', en: 'Caribbean Netherlands' },
} as const satisfies Texts<string>;
