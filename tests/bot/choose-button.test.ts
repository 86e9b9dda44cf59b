import { chooseRow } from '../../bot/polls/choosing';
import type { Poll, PollOption } from '../../domain/polls/model';
import { button } from '../support/people';

const asked = (option: Omit<PollOption, 'id'>): Poll => ({
  id: 'p',
  leerwerkplaatsId: 'l',
  channelId: 'c',
  kind: 'date',
  results: 'at-once',
  question: 'Wanneer?',
  options: [{ id: 'o1', ...option }],
  askedBy: { personId: 'x:y', name: 'Karin' },
  status: 'open',
  counts: { 'o1.yes': 1 },
  voters: 1,
  version: 1,
});
const date = { at: '2026-12-04T09:00:00.000Z' };

test.each([
  ['vrijdag 4 december 10:00', 'nl', 'Kies vrijdag 4 december 10:00'],
  ['Wednesday 23 September 10:00–11:30', 'en', 'Choose Wednesday 23 September 10:00–11:30'],
  ['vrijdag 4 december 10:00, bij de bakker op de hoek', 'nl', 'Kies deze datum'],
  ['Friday 4 December 10:00, at the bakery on the corner', 'en', 'Choose this date'],
] as const)('the button for %s says which date it is, where that fits', (text, language, title) => {
  expect(button(chooseRow(asked({ text, date }), language), title).verb).toBe('polls/choose-date');
});

test('a day without an hour has the same button, which asks the hour', () => {
  const row = chooseRow(asked({ text: 'vrijdag 4 december', date: { day: '2026-12-04' } }), 'nl');
  expect(button(row, 'Kies vrijdag 4 december').data).toMatchObject({
    verb: 'polls/choose-other-date',
  });
});
