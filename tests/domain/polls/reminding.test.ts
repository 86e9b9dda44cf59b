import { usualSettings } from '../../../domain/leerwerkplaats/settings-model';
import { reminderOf } from '../../../domain/polls/closing';

// Tuesday 1 December 2026. In winter the clocks of Amsterdam are an hour ahead of UTC.
const asked = new Date('2026-12-01T13:00:00Z');

describe('the reminder of a poll', () => {
  it('comes before days off that last until closing', () => {
    const hours = { ...usualSettings, daysOff: ['2026-12-10', '2026-12-11'] };
    expect(reminderOf(asked, '2026-12-11T11:00:00Z', usualSettings)).toBe(
      '2026-12-09T11:00:00.000Z',
    );
    expect(reminderOf(asked, '2026-12-12T11:00:00Z', hours)).toBe('2026-12-09T15:00:00.000Z');
  });

  it.each([
    ['Europe/Amsterdam', '2026-12-10T23:30:00.000Z'],
    ['America/Kralendijk', '2026-12-11T23:30:00.000Z'],
  ] as const)('knows the weekend by the clocks of the leerwerkplaats: %s', (timeZone, expected) => {
    // Two days before is Saturday 23:30 in UTC, which is Sunday 0:30 in Amsterdam and still Saturday in Kralendijk.
    const hours = { ...usualSettings, timeZone };
    const moment = reminderOf(asked, '2026-12-14T23:30:00Z', hours);
    expect(moment).toBe(expected);
  });

  it('isn’t earlier than the question', () => {
    const friday = new Date('2026-12-04T18:00:00Z');
    expect(Date.parse(reminderOf(friday, '2026-12-06T18:00:00Z', usualSettings))).toBeGreaterThan(
      friday.getTime(),
    );
  });
});
