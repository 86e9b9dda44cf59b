import { findDatePhrase } from '../../../../domain/shared/date-phrase/find';
import { shown } from './reading';

const context = { now: new Date('2026-11-23T09:00:00Z'), timeZone: 'Europe/Amsterdam' };

function found(line: string): string | undefined {
  const phrase = findDatePhrase(line, context);
  return phrase && `${line.slice(phrase.start, phrase.end)}: ${shown(phrase.reading)}`;
}

describe('a moment in a longer line', () => {
  it.each([
    ['Wie doet wat vóór vrijdag', 'vóór vrijdag: 2026-11-27'],
    [
      'Anna belt de huisarts vóór vrijdag 17:00 over de zaal',
      'vóór vrijdag 17:00: 2026-11-27 17:00',
    ],
    ['Uiterlijk 4 december stuurt Bert de notulen', 'Uiterlijk 4 december: 2026-12-04'],
    ['Vr Anna: flyer maken', 'Vr: 2026-11-27'],
    ['Zaal regelen (volgende week dinsdag)', 'volgende week dinsdag: 2026-12-01'],
    ['Sleutel halen, morgen, door Jan', 'morgen: 2026-11-24'],
    ['In drie dagen weer bellen', 'In drie dagen: 2026-11-26'],
    ['Twee weken rust, dan evalueren op 3/12', 'op 3/12: 2026-12-03'],
    ['Call the hospice by next Friday 5pm, Jan', 'by next Friday 5pm: 2026-12-04 17:00'],
    ['Samen doen zo 29/11 bij Anna', 'zo 29/11: 2026-11-29'],
    ['Verslag van gisteren af voor morgen', 'gisteren: in-the-past'],
    ['Lijst sturen op 31 februari', 'op 31 februari: no-such-date'],
    ['Evaluatie volgende week', 'volgende week: day-missing'],
    ['We sat together in May', 'in May: day-missing'],
    ['Taart met Pasen', 'met Pasen: 2027-03-28'],
    ['Lijst op de 4e', 'op de 4e: 2026-12-04'],
    ['Vóór vrijdag 3 stoelen', 'Vóór vrijdag: 2026-11-27'],
  ])('“%s” holds %s', (line, phrase) => {
    expect(found(line)).toBe(phrase);
  });

  it.each([
    'Het gaat zo goed',
    'Ma belt de huisarts',
    'Wat do we doen',
    'Jan maakt een lijst van 3 mensen',
    'De eerste drie namen doorgeven',
    'Bereikbaar 24/7 via 06-12345678',
    'Vorige week besproken',
    'We sat together, may come too',
    'Taart voor Jan',
    'Twee keer per maand',
    'Update naar 2.1',
    'Met Anna aan tafel',
    'Twee weken rust houden',
    'Bellen om 15:00',
    '',
  ])('“%s” holds none', (line) => {
    expect(found(line)).toBeUndefined();
  });
});
