import { draftLine } from '../../../domain/action-items/drafting';
import { wallClock } from '../../../domain/shared/wall-clock';
import { linesWith, rowsOf, understood } from './deadline-reading';

/**
 * Around the turn of the year and leap days. Columns: language, said on (on the clocks of
 * Amsterdam), expected, phrases that mean the same.
 */
const table = `
  nl  2026-12-31T12:00  2027-01-01  vrijdag | 1-1 | morgen | week 53 vrijdag | begin januari
  nl  2026-12-31T12:00  2027-01-01  nieuwjaar
  en  2026-12-31T12:00  2027-01-01  tomorrow
  nl  2026-12-31T12:00  2027-01-02  2 januari | overmorgen | zaterdag
  en  2026-12-31T12:00  2027-01-02  by Saturday
  nl  2026-12-31T12:00  2026-12-31  31-12 | oudjaar | eind van de maand | donderdag
  nl  2026-12-31T12:00  2026-12-31  eind van het jaar | eind van het kwartaal | vandaag
  en  2026-12-31T12:00  2026-12-31  end of the year
  nl  2026-12-31T12:00  2027-01-04  week 1 maandag | maandag | na het weekend | begin volgende week
  nl  2026-12-31T12:00  2027-01-31  eind januari | eind volgende maand | over een maand
  en  2026-12-31T12:00  2027-01-31  by the 31st of January
  nl  2026-12-31T12:00  2027-01-08  volgende week vrijdag | vrijdag over een week
  en  2026-12-31T12:00  2027-01-08  next week Friday
  nl  2026-12-30T09:00  2027-01-03  3 januari | 3-1 | zondag | over 4 dagen | voor de 3e
  en  2026-12-30T09:00  2027-01-03  by January 3 | by the 3rd
  nl  2026-12-30T09:00  2027-01-01  vrijdag | nieuwjaar | over twee dagen | voor de 1e
  nl  2026-12-30T09:00  2027-01-01  eind van de week | deze week vrijdag
  nl  2026-12-30T09:00  2026-12-31  eind van de maand | 31 december | morgen | eind Q4
  nl  2026-12-30T09:00  2026-12-31  oudejaarsavond
  nl  2026-12-30T09:00  2026-12-30  30 december | 30-12 | vandaag | woensdag
  nl  2026-12-30T09:00  2027-12-29  29 december | 29-12
  en  2026-12-30T09:00  2027-12-29  by 29 December
  nl  2026-12-30T09:00  2027-01-06  over een week
  en  2026-12-30T09:00  2027-01-06  in a week
  nl  2026-12-30T09:00  2027-01-13  over 14 dagen
  en  2026-12-30T09:00  2027-01-13  in a fortnight
  nl  2026-12-30T09:00  2027-01-15  half januari
  nl  2026-12-30T09:00  2027-01-30  over een maand
  nl  2026-12-30T09:00  2027-02-28  over twee maanden
  en  2026-12-30T09:00  2027-02-28  in two months
  nl  2027-01-01T00:01  2027-12-31  31-12
  nl  2027-01-01T00:01  2027-01-01  1 januari | vandaag | vrijdag
  nl  2027-01-01T00:01  2027-01-03  zondag | week 53 zondag
  nl  2027-01-01T00:01  2027-03-31  eind Q1 | eind van het kwartaal
  nl  2028-02-28T12:00  2028-02-29  morgen | eind van de maand | 29 februari | dinsdag | voor de 29e
  nl  2028-02-28T12:00  2028-02-29  over een dag
  nl  2028-02-28T12:00  2028-03-01  overmorgen | woensdag | 1 maart | voor de 1e
  nl  2028-02-28T12:00  2028-03-28  over een maand
  nl  2028-02-28T12:00  2029-02-28  over een jaar
  nl  2028-02-29T12:00  2028-02-29  vandaag | 29 februari | eind februari | dinsdag
  nl  2028-02-29T12:00  2028-03-01  morgen
  nl  2028-02-29T12:00  2028-03-29  over een maand
  nl  2028-02-29T12:00  2029-02-28  over een jaar
  en  2028-02-29T12:00  2029-02-28  in a year
  nl  2028-02-29T12:00  2028-03-07  over een week
  nl  2027-02-28T12:00  2027-03-01  morgen | 1 maart | maandag | voor de 1e
  nl  2027-02-28T12:00  2027-02-28  eind van de maand | vandaag | eind februari | zondag
  nl  2027-02-28T12:00  2028-02-29  29 februari
  nl  2027-02-28T12:00  2027-03-30  voor de 30e
  en  2027-02-28T12:00  2027-03-30  by the 30th
  nl  2027-02-28T12:00  2027-03-28  over een maand
  nl  2028-01-31T12:00  2028-02-29  over een maand
  nl  2027-01-31T12:00  2027-02-28  over een maand
`;

test.each(rowsOf(table))('%s: “%s”, said on %s, is %s', (_language, phrase, saidOn, expected) => {
  for (const line of linesWith(phrase)) {
    expect(understood(line, saidOn)).toBe(`Taart halen / ${expected}`);
  }
});

/** The phrases of the columns below. */
const columns = [
  ['vandaag', 'today'],
  ['morgen', 'tomorrow'],
  ['vóór vrijdag', 'by Friday'],
  ['zondag', 'Sunday'],
  ['volgende week maandag', 'next week Monday'],
  ['over een week', 'in a week'],
  ['over 10 werkdagen', 'in 10 working days'],
  ['eind van de maand', 'end of the month'],
];

/**
 * Around both changes of the clocks, the turn of the year and leap days, and a minute before and
 * after midnight. The columns are, in their order:
 * today, tomorrow, by Friday, Sunday, next week Monday, in a week, in 10 working days, end of the month.
 */
const moments = `
  2026-10-23T10:00  2026-10-23  2026-10-24  2026-10-23  2026-10-25  2026-10-26  2026-10-30  2026-11-06  2026-10-31
  2026-10-24T23:59  2026-10-24  2026-10-25  2026-10-30  2026-10-25  2026-10-26  2026-10-31  2026-11-06  2026-10-31
  2026-10-25T00:01  2026-10-25  2026-10-26  2026-10-30  2026-10-25  2026-10-26  2026-11-01  2026-11-06  2026-10-31
  2026-10-25T03:00  2026-10-25  2026-10-26  2026-10-30  2026-10-25  2026-10-26  2026-11-01  2026-11-06  2026-10-31
  2026-10-25T23:59  2026-10-25  2026-10-26  2026-10-30  2026-10-25  2026-10-26  2026-11-01  2026-11-06  2026-10-31
  2026-10-26T00:01  2026-10-26  2026-10-27  2026-10-30  2026-11-01  2026-11-02  2026-11-02  2026-11-09  2026-10-31
  2026-12-30T12:00  2026-12-30  2026-12-31  2027-01-01  2027-01-03  2027-01-04  2027-01-06  2027-01-14  2026-12-31
  2026-12-31T23:59  2026-12-31  2027-01-01  2027-01-01  2027-01-03  2027-01-04  2027-01-07  2027-01-15  2026-12-31
  2027-01-01T00:01  2027-01-01  2027-01-02  2027-01-01  2027-01-03  2027-01-04  2027-01-08  2027-01-15  2027-01-31
  2027-02-28T23:59  2027-02-28  2027-03-01  2027-03-05  2027-02-28  2027-03-01  2027-03-07  2027-03-12  2027-02-28
  2028-02-28T12:00  2028-02-28  2028-02-29  2028-03-03  2028-03-05  2028-03-06  2028-03-06  2028-03-13  2028-02-29
  2028-02-29T23:59  2028-02-29  2028-03-01  2028-03-03  2028-03-05  2028-03-06  2028-03-07  2028-03-14  2028-02-29
  2027-03-26T17:00  2027-03-26  2027-03-27  2027-03-26  2027-03-28  2027-03-29  2027-04-02  2027-04-12  2027-03-31
  2027-03-27T23:59  2027-03-27  2027-03-28  2027-04-02  2027-03-28  2027-03-29  2027-04-03  2027-04-12  2027-03-31
  2027-03-28T00:01  2027-03-28  2027-03-29  2027-04-02  2027-03-28  2027-03-29  2027-04-04  2027-04-12  2027-03-31
  2027-03-28T03:00  2027-03-28  2027-03-29  2027-04-02  2027-03-28  2027-03-29  2027-04-04  2027-04-12  2027-03-31
  2027-03-28T23:59  2027-03-28  2027-03-29  2027-04-02  2027-03-28  2027-03-29  2027-04-04  2027-04-12  2027-03-31
  2027-03-29T00:01  2027-03-29  2027-03-30  2027-04-02  2027-04-04  2027-04-05  2027-04-05  2027-04-12  2027-03-31
  2027-06-27T23:59  2027-06-27  2027-06-28  2027-07-02  2027-06-27  2027-06-28  2027-07-04  2027-07-09  2027-06-30
  2027-06-28T00:30  2027-06-28  2027-06-29  2027-07-02  2027-07-04  2027-07-05  2027-07-05  2027-07-12  2027-06-30
`;

const cells = moments
  .trim()
  .split('\n')
  .flatMap((row) => {
    const [saidOn = '', ...days] = row.trim().split(/ +/);
    return columns.flatMap((phrases, column) =>
      phrases.map((phrase) => [saidOn, phrase, days[column]] as const),
    );
  });

test.each(cells)('said on %s, “%s” is %s', (saidOn, phrase, expected) => {
  for (const line of linesWith(phrase)) {
    expect(understood(line, saidOn)).toBe(`Taart halen / ${expected}`);
  }
});

test.each([
  // The hour that the clocks show twice.
  ['2026-10-25T00:30:00Z', 'vandaag', '2026-10-25'],
  ['2026-10-25T01:30:00Z', 'vandaag', '2026-10-25'],
  ['2026-10-25T22:59:00Z', 'morgen', '2026-10-26'],
  ['2026-10-25T23:00:00Z', 'morgen', '2026-10-27'],
  // In the Netherlands it is Monday already, and Saturday.
  ['2026-11-29T23:30:00Z', 'maandag', '2026-11-30'],
  ['2026-11-29T23:30:00Z', 'by Sunday', '2026-12-06'],
  ['2026-11-27T23:00:00Z', 'vóór vrijdag', '2026-12-04'],
  ['2026-11-27T22:59:00Z', 'vóór vrijdag', '2026-11-27'],
  ['2027-03-27T23:00:00Z', 'today', '2027-03-28'],
  ['2027-03-28T21:59:00Z', 'today', '2027-03-28'],
  ['2027-03-28T22:00:00Z', 'today', '2027-03-29'],
  ['2026-12-31T23:00:00Z', 'eind van het jaar', '2027-12-31'],
  ['2026-12-31T22:59:00Z', 'eind van het jaar', '2026-12-31'],
])('at %s, “%s” is %s by Dutch clocks', (at, phrase, expected) => {
  const saidOn = wallClock(new Date(at), 'Europe/Amsterdam').slice(0, 16);
  const read = draftLine(`Taart halen ${phrase}`, { people: [], now: new Date(at) });
  expect([saidOn, read]).toMatchObject([saidOn, { value: { dueDay: expected } }]);
});
