import { usualSettings } from '../../../domain/leerwerkplaats/settings-model';
import { nextWorkingMoment } from '../../../domain/leerwerkplaats/working-hours';

const caribbean = { timeZone: 'America/Kralendijk' } as const;

test.each([
  ['in working hours: now', '2026-12-01T13:03:00Z', {}, '2026-12-01T13:03:00Z'],
  ['as they begin: now', '2026-12-01T08:00:00Z', {}, '2026-12-01T08:00:00Z'],
  ['early in the morning: the same day', '2026-12-01T05:30:00Z', {}, '2026-12-01T08:00:00Z'],
  ['as they end: the next morning', '2026-12-01T16:00:00Z', {}, '2026-12-02T08:00:00Z'],
  ['on Friday evening: on Monday', '2026-12-04T18:00:00Z', {}, '2026-12-07T08:00:00Z'],
  ['in the weekend: on Monday', '2026-12-06T11:00:00Z', {}, '2026-12-07T08:00:00Z'],
  [
    'on a day off: the working day after it',
    '2026-12-24T11:00:00Z',
    { daysOff: ['2026-12-24', '2026-12-25'] },
    '2026-12-28T08:00:00Z',
  ],
  [
    'over the year’s end',
    '2026-12-31T20:00:00Z',
    { daysOff: ['2027-01-01'] },
    '2027-01-04T08:00:00Z',
  ],
  ['on Easter Monday: on Tuesday', '2027-03-26T18:00:00Z', {}, '2027-03-30T07:00:00Z'],
  ['on King’s Day, a day early', '2025-04-26T11:00:00Z', {}, '2025-04-28T07:00:00Z'],
  ['on Liberation Day in a fifth year', '2025-05-05T11:00:00Z', {}, '2025-05-06T07:00:00Z'],
  ['on Liberation Day in another year: now', '2026-05-05T11:00:00Z', {}, '2026-05-05T11:00:00Z'],
  ['before summer time begins: by its clock', '2028-03-24T18:00:00Z', {}, '2028-03-27T07:00:00Z'],
  ['before winter time begins: by its clock', '2027-10-29T18:00:00Z', {}, '2027-11-01T08:00:00Z'],
  [
    'shortly after midnight there, the day before here',
    '2026-12-01T23:30:00Z',
    {},
    '2026-12-02T08:00:00Z',
  ],
  ['elsewhere, by the clock there', '2026-12-01T12:30:00Z', caribbean, '2026-12-01T13:00:00Z'],
  [
    'elsewhere, when it is Saturday here',
    '2026-12-04T23:30:00Z',
    caribbean,
    '2026-12-07T13:00:00Z',
  ],
  [
    'elsewhere, in working hours when it is Saturday here',
    '2026-12-04T23:30:00Z',
    { ...caribbean, worksUntil: '20:00' },
    '2026-12-04T23:30:00Z',
  ],
])('%s', (_when, now, hours, moment) => {
  const found = nextWorkingMoment(new Date(now), { ...usualSettings, ...hours });
  expect(found).toEqual(new Date(moment));
});
