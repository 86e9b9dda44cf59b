import { usePage } from './page-context';

const dutch = {
  open: 'Weer, verkeer en klok',
  weather: 'Weer',
  weatherHint: 'Laat iets misgaan tussen Teams, de app en de database.',
  fine: 'Alles werkt zoals het hoort.',
  clear: 'Alles weer goed',
  now: 'Nu aan de hand',
  busy: 'Teams heeft het te druk: 5 oproepen worden uitgesteld',
  slow: 'Teams is traag: elke oproep duurt 3 seconden',
  broken: 'Teams is kapot: 5 oproepen mislukken',
  lost: 'Het volgende antwoord van Teams raakt weg',
  deaf: 'Teams neemt geen nieuwe berichten aan',
  slowData: 'De database is traag: 20 keer een seconde',
  busyData: 'De database heeft het te druk: 5 keer wachten',
  limits: (refused: number) =>
    `De grenzen van Teams gelden altijd. Daar kwam de app ${refused} keer overheen.`,
  clock: 'Klok',
  clockHint: 'De klok gaat voor alles hier tegelijk vooruit, en nooit terug.',
  hour: 'Een uur verder',
  day: 'Een dag verder',
  week: 'Een week verder',
  traffic: 'Verkeer',
  trafficHint: 'Wat Teams en de app elkaar sturen, zonder de inhoud. Het nieuwste staat boven.',
  columns: ['Tijd', 'Wat', 'Waar', 'Antwoord', 'ms', 'bytes'],
  toBot: 'naar de app',
  toTeams: 'naar Teams',
  none: 'geen',
  silent: 'Er is nog niets gestuurd.',
};

const english: typeof dutch = {
  open: 'Weather, traffic and clock',
  weather: 'Weather',
  weatherHint: 'Let something go wrong between Teams, the app and the database.',
  fine: 'Everything works as it should.',
  clear: 'All fine again',
  now: 'Going on now',
  busy: 'Teams is too busy: 5 calls are put off',
  slow: 'Teams is slow: each call takes 3 seconds',
  broken: 'Teams is broken: 5 calls fail',
  lost: 'The next answer of Teams gets lost',
  deaf: 'Teams takes no new messages',
  slowData: 'The database is slow: a second, 20 times',
  busyData: 'The database is too busy: 5 times to wait',
  limits: (refused: number) =>
    `The limits of Teams always hold. The app went over them ${refused} times.`,
  clock: 'Clock',
  clockHint: 'The clock moves ahead for everything here at once, and never back.',
  hour: 'An hour on',
  day: 'A day on',
  week: 'A week on',
  traffic: 'Traffic',
  trafficHint: 'What Teams and the app send each other, without the contents. Newest first.',
  columns: ['Time', 'What', 'Where', 'Answer', 'ms', 'bytes'],
  toBot: 'to the app',
  toTeams: 'to Teams',
  none: 'none',
  silent: 'Nothing has been sent yet.',
};

export type WeatherText = typeof dutch;

/** The panel's own words, in the language of this window's person. */
export function useWeatherText(): WeatherText {
  return usePage().state.person.language === 'en' ? english : dutch;
}
