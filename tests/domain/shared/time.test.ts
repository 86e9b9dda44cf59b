import { dayOf, hourOf, momentOf } from '../../../domain/shared/time';

describe('time is that of Amsterdam, wherever the server is', () => {
  it.each([
    ['2026-12-01T13:03:00Z', '14:03'],
    ['2026-07-01T13:03:00Z', '15:03'],
    // The night in which the clock goes back: 2:30 twice.
    ['2026-10-25T00:30:00Z', '02:30'],
    ['2026-10-25T01:30:00Z', '02:30'],
  ])('%s is %s', (at, hour) => {
    expect(hourOf(at, 'nl')).toBe(hour);
  });

  it('names the day in the language', () => {
    expect(dayOf('2026-11-30T23:30:00Z', 'nl')).toBe('dinsdag 1 december');
    expect(dayOf('2026-11-30T23:30:00Z', 'en')).toBe('Tuesday 1 December');
  });

  it('leaves the day out when it is today', () => {
    const at = '2026-12-01T13:03:00Z';
    expect(momentOf(at, new Date('2026-12-01T22:59:00Z'), 'nl')).toBe('14:03');
    expect(momentOf(at, new Date('2026-12-01T23:01:00Z'), 'nl')).toBe('dinsdag 1 december 14:03');
  });
});
