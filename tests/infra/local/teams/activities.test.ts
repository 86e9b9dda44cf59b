import { localTimestampOf, mentionsBot } from '../../../../infra/local/teams/activities';

test.each([
  ['2026-12-01T18:30:00Z', '2026-12-01T19:30:00.000+01:00'],
  ['2026-07-01T22:15:30Z', '2026-07-02T00:15:30.000+02:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59.000+02:00'],
  ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00.000+01:00'],
])('%s is %s in Amsterdam', (utc, local) => {
  expect(localTimestampOf(new Date(utc))).toBe(local);
});

test.each([
  ['@Leerwerkplaats hulp', true],
  ['@leerwerkplaats hulp', true],
  ['Vraag het @Leerwerkplaats.', true],
  ['@Leerwerkplaats', true],
  ['@Leerwerkplaatsen hulp', false],
  ['mail@Leerwerkplaats', false],
  ['Leerwerkplaats hulp', false],
])('%j mentions the bot: %p', (text, mentioned) => {
  expect(mentionsBot(text)).toBe(mentioned);
});
