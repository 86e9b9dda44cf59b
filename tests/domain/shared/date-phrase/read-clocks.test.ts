import { readDatePhrase } from '../../../../domain/shared/date-phrase/read';
import { monday, readAt } from './reading';

describe('a phrase depends on when it is written', () => {
  it.each([
    ['2026-11-27T10:00', 'vrijdag 17:00', '2026-11-27 17:00'],
    ['2026-11-27T17:00', 'vrijdag 17:00', '2026-12-04 17:00'],
    ['2026-11-27T18:00', 'vrijdag', '2026-11-27'],
    ['2026-11-27T10:00', 'komende vrijdag', '2026-12-04'],
    ['2026-11-27T10:00', 'vrijdag a.s.', '2026-12-04'],
    ['2026-11-27T10:00', 'volgende week vrijdag', '2026-12-04'],
    ['2026-11-27T10:00', 'dinsdag over een week', '2026-12-08'],
    ['2026-11-25T10:00', 'over 2 weken op dinsdag', '2026-12-08'],
    ['2026-11-27T10:00', 'deze week woensdag', 'in-the-past'],
    ['2026-11-28T10:00', 'eind van de week', '2026-12-04'],
    ['2026-11-29T10:00', 'volgende maandag', '2026-11-30'],
    ['2026-11-28T10:00', 'na het weekend', '2026-11-30'],
    ['2026-11-24T14:00', 'om 13:00', '2026-11-25 13:00'],
    ['2026-11-24T23:30', 'vanavond', '2026-11-24 evening'],
    ['2026-11-24T14:00', 'vanochtend', 'in-the-past'],
    ['2026-11-24T14:00', 'dinsdagochtend', '2026-12-01 morning'],
    ['2026-11-24T01:00', 'vannacht 2 uur', '2026-11-24 02:00'],
    ['2026-11-24T14:00', '24-11', '2026-11-24'],
    ['2026-11-24T14:00', '23-11', '2027-11-23'],
    ['2026-11-24T14:00', '24-11 13:00', 'in-the-past'],
  ])('at %s “%s” is %s', (now, phrase, moment) => {
    expect(readAt(now, phrase)).toBe(moment);
  });
});

describe('the year turns', () => {
  it.each([
    ['2026-12-28T10:00', '3 januari', '2027-01-03'],
    ['2026-12-28T10:00', 'vrijdag', '2027-01-01'],
    ['2026-12-31T23:30', 'morgen 0:15', '2027-01-01 00:15'],
    ['2026-12-30T10:00', 'over 3 dagen', '2027-01-02'],
    ['2026-12-28T10:00', 'eind van de maand', '2026-12-31'],
    ['2026-12-28T10:00', 'eind volgende maand', '2027-01-31'],
    ['2026-12-28T10:00', 'week 1 maandag', '2027-01-04'],
    ['2026-12-28T10:00', 'deze week zondag', '2027-01-03'],
    ['2026-12-26T10:00', 'eerste kerstdag', '2027-12-25'],
    ['2026-12-31T10:00', 'over een maand', '2027-01-31'],
    ['2027-01-31T10:00', 'over een maand', '2027-02-28'],
    ['2027-01-30T10:00', 'de 31e', '2027-01-31'],
    ['2027-02-01T10:00', 'de 31e', '2027-03-31'],
  ])('at %s “%s” is %s', (now, phrase, moment) => {
    expect(readAt(now, phrase)).toBe(moment);
  });
});

describe('a leap day', () => {
  it.each([
    ['2028-02-01T10:00', '29 februari', '2028-02-29'],
    ['2028-02-28T10:00', 'morgen', '2028-02-29'],
    ['2028-02-28T10:00', 'overmorgen', '2028-03-01'],
    ['2028-02-01T10:00', 'eind februari', '2028-02-29'],
    ['2027-02-01T10:00', 'eind februari', '2027-02-28'],
    ['2027-06-01T10:00', '29 februari', '2028-02-29'],
    ['2028-03-01T10:00', '29 februari', 'no-such-date'],
    ['2028-02-29T10:00', 'over een jaar', '2029-02-28'],
    ['2028-01-31T10:00', 'over een maand', '2028-02-29'],
  ])('at %s “%s” is %s', (now, phrase, moment) => {
    expect(readAt(now, phrase)).toBe(moment);
  });
});

describe('the clocks change', () => {
  const read = (phrase: string, now: string, timeZone = 'Europe/Amsterdam') =>
    readDatePhrase(phrase, { now: new Date(now), timeZone });

  it.each([
    ['za 24 okt 2026 17:00', '2026-10-24T15:00:00.000Z'],
    ['zo 25 okt 2026 17:00', '2026-10-25T16:00:00.000Z'],
    // Shown twice: the first time.
    ['zo 25/10 02:30', '2026-10-25T00:30:00.000Z'],
    ['zo 25/10 03:00', '2026-10-25T02:00:00.000Z'],
    ['zo 25/10 01:59', '2026-10-24T23:59:00.000Z'],
    ['za 27 maart 2027 17:00', '2027-03-27T16:00:00.000Z'],
    ['zo 28 maart 2027 01:59', '2027-03-28T00:59:00.000Z'],
    // Skipped: as much later as the clocks skip.
    ['zo 28 maart 2027 02:30', '2027-03-28T01:30:00.000Z'],
    ['zo 28 maart 2027 03:00', '2027-03-28T01:00:00.000Z'],
    ['zo 28 maart 2027 17:00', '2027-03-28T15:00:00.000Z'],
  ])('“%s” is %s', (phrase, at) => {
    expect(read(phrase, '2026-10-20T10:00:00Z')).toMatchObject({ value: { kind: 'moment', at } });
  });

  it('a week later is the same hour on the clock, two hours later is two hours', () => {
    const before = '2026-10-24T23:30:00Z';
    const at = (phrase: string) => read(phrase, before);
    expect(at('over een week 10:00')).toMatchObject({ value: { at: '2026-11-01T09:00:00.000Z' } });
    expect(at('over 2 uur')).toMatchObject({ value: { at: '2026-10-25T01:30:00.000Z' } });
  });

  it('the day is that of the given time zone', () => {
    const late = '2026-11-23T23:30:00Z';
    expect(read('morgen', late)).toMatchObject({ value: { day: '2026-11-25' } });
    expect(read('morgen', late, 'America/Kralendijk')).toMatchObject({
      value: { day: '2026-11-24' },
    });
    expect(read('morgen 9:00', late, 'America/Kralendijk')).toMatchObject({
      value: { at: '2026-11-24T13:00:00.000Z' },
    });
  });
});

describe('an hour that a day alone takes', () => {
  const read = (phrase: string, now: string) =>
    readDatePhrase(phrase, {
      now: new Date(now),
      timeZone: 'Europe/Amsterdam',
      hourOf: (part) => (part === 'evening' ? '22:00' : '17:00'),
    });

  it.each([
    ['2026-11-27T15:59:00Z', 'vrijdag', '2026-11-27T16:00:00.000Z'],
    ['2026-11-27T16:00:00Z', 'vrijdag', '2026-12-04T16:00:00.000Z'],
    ['2026-11-27T16:00:00Z', 'vanavond', '2026-11-27T21:00:00.000Z'],
    ['2026-11-27T16:00:00Z', 'vrijdag 10:00', '2026-12-04T09:00:00.000Z'],
  ])('at %s “%s” is %s', (now, phrase, at) => {
    expect(read(phrase, now)).toEqual({ ok: true, value: { kind: 'moment', at } });
  });

  it('refuses a day whose hour has gone by', () => {
    expect(read('vandaag', '2026-11-27T16:00:00Z')).toMatchObject({ refusal: 'in-the-past' });
  });
});

describe('how far ahead', () => {
  it('goes to two years from today', () => {
    expect(readAt(monday, '23 november 2028')).toBe('2028-11-23');
    expect(readAt(monday, '24 november 2028')).toBe('too-far');
  });

  it('a long text is not read', () => {
    expect(readAt(monday, `vrijdag 17:00 ${'en dan '.repeat(100)}`)).toBe('not-understood');
  });
});
