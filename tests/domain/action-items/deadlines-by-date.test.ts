import { linesWith, rowsOf, understood } from './deadline-reading';

/**
 * Dates and holidays. Without a year it is the next one to come; 'de 15e' is that of the first
 * month that still has it; 'begin' is the first day of a month, 'half' the 15th. A day stands
 * before its month.
 * Columns: language, said on (on the clocks of Amsterdam), expected, phrases that mean the same.
 * The days were judged apart from the reader, with another calendar.
 */
const table = `
  nl  2026-11-23T10:00  2026-12-04  4 dec | 4 dec. | 4 december | vóór 4 december | voor 4 dec
  nl  2026-11-23T10:00  2026-12-04  op 4 december | uiterlijk 4 december | uiterlijk op 4 dec
  nl  2026-11-23T10:00  2026-12-04  tot 4 december | t/m 4 december | vier december | 4e december
  nl  2026-11-23T10:00  2026-12-04  de vierde december | 4 december a.s.
  nl  2026-11-23T10:00  2026-12-04  4-12 | 4/12 | 04-12 | voor 4/12 | 4-12-2026 | 4/12/2026
  nl  2026-11-23T10:00  2026-12-04  04-12-2026 | 4.12.2026 | 4-12-26 | 2026-12-04 | voor 2026-12-04
  nl  2026-11-23T10:00  2026-12-04  4 december 2026 | 4-dec-2026 | vóór 4.12 | 2026/12/04
  en  2026-11-23T10:00  2026-12-04  Dec 4 | December 4 | December 4th | 4th December
  en  2026-11-23T10:00  2026-12-04  4th of December | the 4th of December | on the 4th of December
  en  2026-11-23T10:00  2026-12-04  by 4 December | by December 4 | before December 4th, 2026
  en  2026-11-23T10:00  2026-12-04  4 Dec 2026 | the fourth of December
  nl  2026-11-23T10:00  2026-12-04  vr 4 dec | vrijdag 4 december | vrijdag 4-12
  nl  2026-11-23T10:00  2026-12-04  vóór vrijdag 4 december | vrijdag 4 december 17:00
  nl  2026-11-23T10:00  2026-12-04  voor vr 4/12 | vrijdag 4 dec. 2026
  en  2026-11-23T10:00  2026-12-04  Fri 4 Dec | Friday 4 December | Friday, December 4
  en  2026-11-23T10:00  2026-12-04  by Friday the 4th | by Friday 4th December
  nl  2026-11-23T10:00  2026-12-04  op de 4e | voor de 4e | vóór de 4e | uiterlijk de 4e
  nl  2026-11-23T10:00  2026-12-04  uiterlijk op de 4de | tot de 4e | vóór de vierde
  en  2026-11-23T10:00  2026-12-04  on the 4th | by the 4th | before the 4th | no later than the 4th
  en  2026-11-23T10:00  2026-12-04  by the fourth
  nl  2026-11-23T10:00  2026-12-15  voor de 15e | vóór de 15e | uiterlijk de 15e | op de 15de
  en  2026-11-23T10:00  2026-12-15  by the 15th | before the 15th
  nl  2026-11-23T10:00  2026-12-01  voor de 1e | uiterlijk de 1e | voor de 1ste | vóór de eerste
  en  2026-11-23T10:00  2026-12-01  by the 1st | before the first
  nl  2026-11-23T10:00  2026-11-30  voor de 30e | op de 30ste
  en  2026-11-23T10:00  2026-11-30  by the 30th
  nl  2026-11-23T10:00  2026-12-31  voor de 31e | uiterlijk de 31ste
  en  2026-11-23T10:00  2026-12-31  by the 31st
  nl  2026-11-23T10:00  2026-12-22  voor de 22e
  en  2026-11-23T10:00  2026-12-22  by the 22nd
  nl  2026-11-23T10:00  2026-11-23  op de 23e
  en  2026-11-23T10:00  2026-11-23  by the 23rd
  nl  2026-11-23T10:00  2026-12-04  decemer 4 | 4 decmber | 4 decembr | vóór 4 dceember
  nl  2026-11-23T10:00  2027-01-01  voor 1 januari | voor 1-1 | 1 januari | per 1 januari
  nl  2026-11-23T10:00  2027-01-01  nieuwjaar
  en  2026-11-23T10:00  2027-01-01  by 1 January | by January 1st | before Jan 1
  nl  2026-11-23T10:00  2027-11-01  1 november | vóór 1 november | 1-11
  en  2026-11-23T10:00  2027-11-01  by 1 November
  nl  2026-11-23T10:00  2026-11-30  uiterlijk 30 nov | uiterlijk 30 nov. | 30 nov.
  nl  2026-11-23T10:00  2026-11-30  voor maandag 30 november | eind november | eind van de maand
  nl  2026-11-23T10:00  2026-11-30  einde van de maand | einde maand | uiterlijk eind november
  nl  2026-11-23T10:00  2026-11-30  uiterlijk eind van de maand | voor het einde van de maand
  nl  2026-11-23T10:00  2026-11-30  aan het eind van de maand | eind deze maand | EOM
  en  2026-11-23T10:00  2026-11-30  by end of month | end of the month | by the end of the month
  en  2026-11-23T10:00  2026-11-30  end of November | at the end of the month | by EOM
  en  2026-11-23T10:00  2026-11-30  end of this month
  nl  2026-11-23T10:00  2026-12-31  eind volgende maand | voor het eind van volgende maand
  nl  2026-11-23T10:00  2026-12-31  eind december | eind van het jaar | eind dit jaar | einde jaar
  nl  2026-11-23T10:00  2026-12-31  voor het eind van het jaar | eind 2026 | uiterlijk eind december
  en  2026-11-23T10:00  2026-12-31  end of next month | end of December | end of the year
  en  2026-11-23T10:00  2026-12-31  by the end of the year | end of this year | by end of year
  nl  2026-11-23T10:00  2026-12-01  begin december | begin volgende maand | 1 dec
  en  2026-11-23T10:00  2026-12-01  beginning of December | start of December | start of next month
  nl  2026-11-23T10:00  2026-12-15  half december | medio december | halverwege december
  nl  2026-11-23T10:00  2026-12-15  midden december | half volgende maand
  en  2026-11-23T10:00  2026-12-15  mid December | mid-December | middle of December
  nl  2026-11-23T10:00  2027-01-01  begin januari | begin volgend jaar
  nl  2026-11-23T10:00  2027-01-15  half januari | medio januari
  nl  2026-11-23T10:00  2027-01-31  eind jan | eind januari
  en  2026-11-23T10:00  2027-01-31  end of January
  nl  2026-11-23T10:00  2027-12-31  eind volgend jaar
  nl  2026-11-23T10:00  2027-02-28  eind februari
  en  2026-11-23T10:00  2027-02-28  end of February
  nl  2026-11-23T10:00  2026-12-31  eind van het kwartaal | einde kwartaal | eind dit kwartaal
  nl  2026-11-23T10:00  2026-12-31  eind Q4 | einde van Q4 | eind vierde kwartaal
  nl  2026-11-23T10:00  2026-12-31  eind van het vierde kwartaal | uiterlijk eind Q4
  en  2026-11-23T10:00  2026-12-31  end of the quarter | by end of quarter | end of Q4
  en  2026-11-23T10:00  2026-12-31  by the end of Q4 | end of this quarter
  nl  2026-11-23T10:00  2027-03-31  eind volgend kwartaal | eind Q1
  en  2026-11-23T10:00  2027-03-31  end of next quarter | end of Q1 2027
  nl  2026-11-23T10:00  2027-01-01  begin volgend kwartaal | begin Q1
  en  2026-11-23T10:00  2027-01-01  start of Q1
  nl  2026-11-23T10:00  2028-02-29  29 februari | 29 februari 2028 | voor 29 feb | 29-2-2028
  en  2026-11-23T10:00  2028-02-29  by February 29
  nl  2026-11-23T10:00  2026-11-27  laatste vrijdag van de maand | de laatste vrijdag van november
  nl  2026-11-23T10:00  2026-11-27  uiterlijk laatste vrijdag van november
  en  2026-11-23T10:00  2026-11-27  the last Friday of the month | last Friday of November
  nl  2026-11-23T10:00  2026-12-07  eerste maandag van december | de eerste maandag van de maand
  en  2026-11-23T10:00  2026-12-07  the first Monday of December
  nl  2026-11-23T10:00  2026-11-23  23 november | 23-11
  en  2026-11-23T10:00  2026-11-23  by 23 November
  nl  2026-11-23T10:00  2027-11-22  22-11-2027
  en  2026-11-23T10:00  2027-11-22  22 november 2027 | 22 November 2027
  en  2026-11-23T10:00  2026-11-30  by month end | month-end
  en  2026-11-23T10:00  2026-12-31  by year end | year-end
  nl  2026-11-23T10:00  2026-11-30  maandeinde
  nl  2026-11-23T10:00  2026-12-31  voor jaareinde
  en  2026-11-23T10:00  2026-11-27  for Friday | close of play Friday
  en  2026-11-23T10:00  2026-11-24  for tomorrow
  nl  2026-11-23T10:00  2026-11-27  eerder dan vrijdag | => vrijdag | -> vrijdag
  nl  2026-11-23T10:00  2026-11-30  laatste werkdag van de maand | laatste werkdag van november
  en  2026-11-23T10:00  2026-11-30  last working day of the month
  nl  2026-11-23T10:00  2027-01-04  eerste werkdag van januari
  en  2026-11-23T10:00  2027-01-04  the first working day of January
  nl  2026-11-23T10:00  2026-12-31  laatste werkdag van december
  nl  2026-11-23T10:00  2026-12-11  eind week 50 | eind van week 50
  nl  2026-11-23T10:00  2026-12-07  begin week 50
  nl  2026-11-23T10:00  2026-12-04  volgende maand de 4e | de 4e van volgende maand | de 4e
  en  2026-11-23T10:00  2026-12-04  the 4th | the 4th of next month
  nl  2026-11-23T10:00  2026-11-25  binnen 48 uur
  en  2026-11-23T10:00  2026-11-24  within 24 hours
  nl  2026-11-23T10:00  2026-12-11  over 2,5 week | over twee en een halve week
  en  2026-11-23T10:00  2026-12-11  in two and a half weeks
  nl  2026-11-23T10:00  2027-03-03  over honderd dagen | over 100 dagen
  nl  2026-11-23T10:00  2026-12-05  vóór Sinterklaas | voor sinterklaas | met Sinterklaas
  nl  2026-11-23T10:00  2026-12-05  pakjesavond
  nl  2026-11-23T10:00  2026-12-25  vóór Kerst | voor kerst | met kerst | kerst | uiterlijk kerst
  nl  2026-11-23T10:00  2026-12-25  eerste kerstdag | 1e kerstdag | met de kerst
  nl  2026-11-23T10:00  2026-12-25  vrijdag 25 december
  en  2026-11-23T10:00  2026-12-25  Christmas | before Christmas | by Christmas | at Christmas
  en  2026-11-23T10:00  2026-12-25  by xmas | Christmas Day
  nl  2026-11-23T10:00  2026-12-26  tweede kerstdag | 2e kerstdag
  en  2026-11-23T10:00  2026-12-26  Boxing Day
  nl  2026-11-23T10:00  2026-12-24  kerstavond
  en  2026-11-23T10:00  2026-12-24  Christmas Eve
  nl  2026-11-23T10:00  2026-12-31  oudjaar | oudejaarsdag | oudejaarsavond | voor oudjaar
  en  2026-11-23T10:00  2026-12-31  New Year's Eve | by new years eve
  nl  2026-11-23T10:00  2027-01-01  nieuwjaarsdag | nieuwjaar
  en  2026-11-23T10:00  2027-01-01  New Year's Day | before New Year
  nl  2026-11-23T10:00  2027-03-28  voor Pasen | vóór Pasen | met Pasen | eerste paasdag
  nl  2026-11-23T10:00  2027-03-28  pasen 2027
  en  2026-11-23T10:00  2027-03-28  Easter | before Easter | by Easter Sunday
  nl  2026-11-23T10:00  2027-03-29  tweede paasdag | paasmaandag
  en  2026-11-23T10:00  2027-03-29  Easter Monday
  nl  2026-11-23T10:00  2027-03-26  goede vrijdag
  en  2026-11-23T10:00  2027-03-26  Good Friday
  nl  2026-11-23T10:00  2027-04-27  Koningsdag | vóór Koningsdag
  en  2026-11-23T10:00  2027-04-27  King’s Day
  nl  2026-11-23T10:00  2027-05-06  hemelvaart | voor Hemelvaartsdag
  en  2026-11-23T10:00  2027-05-06  Ascension Day
  nl  2026-11-23T10:00  2027-05-16  met Pinksteren | voor Pinksteren
  en  2026-11-23T10:00  2027-05-16  Pentecost
  nl  2026-11-23T10:00  2027-05-17  tweede pinksterdag | pinkstermaandag
  nl  2026-11-23T10:00  2027-05-05  bevrijdingsdag
  nl  2026-11-23T10:00  2027-05-04  dodenherdenking
  nl  2026-11-23T10:00  2027-01-06  driekoningen
  nl  2026-12-25T09:00  2026-12-25  kerst
  en  2026-12-25T09:00  2026-12-25  before Christmas
  nl  2026-12-26T09:00  2027-12-25  kerst
  en  2026-12-26T09:00  2027-12-25  before Christmas
  nl  2027-03-29T09:00  2028-04-16  voor Pasen
  en  2027-03-29T09:00  2028-04-16  before Easter
  nl  2026-11-23T10:00  2027-02-14  Valentijnsdag
  nl  2026-11-23T10:00  2027-05-09  voor Moederdag
  nl  2026-11-23T10:00  2027-06-20  vaderdag
  nl  2026-11-23T10:00  2026-12-31  voor oud en nieuw | met oud en nieuw | vóór oud & nieuw
  nl  2026-11-23T10:00  2026-12-31  voor de jaarwisseling
  en  2026-11-23T10:00  2027-10-31  on Halloween
  nl  2026-11-23T10:00  2027-11-11  sint maarten
`;

test.each(rowsOf(table))('%s: “%s”, said on %s, is %s', (_language, phrase, saidOn, expected) => {
  for (const line of linesWith(phrase)) {
    expect(understood(line, saidOn)).toBe(`Taart halen / ${expected}`);
  }
});
