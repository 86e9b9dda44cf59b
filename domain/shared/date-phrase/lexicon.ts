import { cardinals, ordinals } from './numbers';

/**
 * What words say of a moment, Dutch and English alike, as codes that the patterns are written in.
 * A code in capitals is a thing: 'W5' Friday, 'M12' December, 'N3' three, 'O3' the third, 'R1'
 * tomorrow, 'Pe' evening, 'E2' the end of, 'Ud' days, 'X…' a holiday, 'T…' an hour. A code in
 * small letters is a word with several roles. 'F' says nothing and may stand anywhere; what
 * stands under 'no' turns a moment into something else, which isn't understood.
 */
const words = {
  W1: 'maandag, ma, monday, mon',
  W2: 'dinsdag, di, tuesday, tue, tues',
  W3: 'woensdag, wo, woe, wednesday, wed, weds',
  W4: 'donderdag, do, thursday, thu, thur, thurs',
  W5: 'vrijdag, vr, vrij, friday, fri',
  W6: 'zaterdag, za, zat, saturday, sat',
  W7: 'zondag, zo, sunday, sun',
  M1: 'januari, jan, january',
  M2: 'februari, feb, febr, february',
  M3: 'maart, mrt, march, mar',
  M4: 'april, apr',
  M5: 'mei, may',
  M6: 'juni, jun, june',
  M7: 'juli, jul, july',
  M8: 'augustus, aug, august',
  M9: 'september, sep, sept',
  M10: 'oktober, okt, october, oct',
  M11: 'november, nov',
  M12: 'december, dec',
  'R-2': 'eergisteren, day before yesterday',
  'R-1': 'gisteren, gister, yesterday',
  R0: 'vandaag, today',
  R1: 'tomorrow, tmrw',
  R2: 'overmorgen, day after tomorrow',
  'R0 Pm': 'vanochtend, vanmorgen, this morning',
  'R0 Pa': 'vanmiddag, this afternoon',
  'R0 Pe': 'vanavond, tonight, this evening',
  'R0 Pn': 'vannacht',
  'R1 Pm': 'morgenochtend, morgenvroeg, morgen vroeg',
  'R1 Pa': 'morgenmiddag',
  'R1 Pe': 'morgenavond',
  'R2 Pm': 'overmorgenochtend',
  'R2 Pa': 'overmorgenmiddag',
  'R2 Pe': 'overmorgenavond',
  morgen: 'morgen',
  Pm: 'ochtend, ocht, ochtends, morgens, voormiddag, morning',
  Pa: 'middag, middags, namiddag, afternoon',
  Pe: 'avond, av, avonds, evening',
  Pn: 'nacht, nachts, night',
  'T12:00': 'noon, midday, 12 noon, 12 midday',
  'T24:00': 'midnight, middernacht, 12 midnight',
  E0: 'begin, beginning, start of',
  E1: 'medio, midden, halverwege, middle, mid',
  E2: 'eind, einde, end',
  Ud: 'dag, dagen, day, days',
  Uw: 'week, weken, weeks, wk',
  Um: 'maand, maanden, month, months',
  Uy: 'jaar, jaren, year, years',
  Uf: 'fortnight',
  weekend: 'weekend, weekeinde',
  h: 'uur, uren, hour, hours',
  clock: "o'clock, oclock, u, h",
  Ui: 'minuut, minuten, minute, minutes, min',
  Uq: 'kwartier',
  q: 'kwart, quarter',
  half: 'half, halve',
  'half past': 'half past',
  anderhalf: 'anderhalf, anderhalve',
  am: 'am',
  pm: 'pm',
  next: 'volgende, volgend, next',
  this: 'deze, dit, this',
  coming: 'komende, komend, aankomende, aanstaande, eerstvolgende, coming, upcoming, a.s., a.s, as',
  past: 'vorige, vorig, afgelopen, verleden, previous, past',
  last: 'laatste, last',
  ago: 'geleden, ago',
  later: 'later, from now, vanaf nu, verder',
  over: 'over',
  in: 'in, binnen, within',
  at: 'om, at, rond, tegen, circa, around, @',
  to: 'to',
  before: 'voor, before',
  by: 'by, due, deadline, uiterlijk, uiterlijk op, niet later dan, no later than, not later than, tot en met, t/m',
  tot: 'tot, until, till, -',
  van: 'van',
  from: 'from',
  on: 'op, on',
  after: 'na, after',
  F: "de, het, the, of, sluit, sluiten, closes, close, 's",
  no: 'niet, geen, behalve, not, except, or, en, and, vanaf, tussen, between, elke, elk, iedere, ieder, every, nooit, never, sinds, since',
  Xchristmas: 'kerst, kerstmis, kerstdag, christmas, christmas day, xmas',
  XchristmasEve: 'kerstavond, christmas eve',
  XboxingDay: 'boxing day',
  XnewYearsEve:
    "oudjaar, oudejaarsdag, oudejaarsavond, oudjaarsavond, new year's eve, new years eve",
  XnewYear: "nieuwjaar, nieuwjaarsdag, new year, new year's day, new years day",
  XsaintNicholas: 'sinterklaas, sinterklaasavond, pakjesavond',
  XkingsDay: "koningsdag, king's day, kings day",
  Xremembrance: 'dodenherdenking',
  Xliberation: 'bevrijdingsdag, liberation day',
  Xepiphany: 'driekoningen',
  Xascension: 'hemelvaart, hemelvaartsdag, ascension day',
  XgoodFriday: 'goede vrijdag, good friday',
  Xeaster: 'pasen, paasdag, easter, easter sunday',
  XeasterMonday: 'paasmaandag, easter monday',
  Xpentecost: 'pinksteren, pinksterdag, pentecost, whit sunday',
  XwhitMonday: 'pinkstermaandag, whit monday',
} as const;

/** The codes of a word, or of several words that belong together. */
export const codes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(words).flatMap(([code, texts]) =>
    texts.split(', ').map((text) => [text, code]),
  ),
  ...withPartOfDay(),
  ...cardinals.flatMap((texts, number) => texts.map((text) => [text, `N${number}`])),
  ...ordinals.flatMap((texts, number) => texts.map((text) => [text, `O${number}`])),
] as [string, string][]);

/** 'maandagochtend', 'vrijdagavond'. */
function withPartOfDay(): [string, string][] {
  const parts = {
    ochtend: 'Pm',
    morgen: 'Pm',
    middag: 'Pa',
    namiddag: 'Pa',
    avond: 'Pe',
    nacht: 'Pn',
  };
  const days = [words.W1, words.W2, words.W3, words.W4, words.W5, words.W6, words.W7];
  return days.flatMap((texts, index) =>
    Object.entries(parts).map(([part, code]): [string, string] => [
      `${texts.split(',')[0]}${part}`,
      `W${index + 1} ${code}`,
    ]),
  );
}
