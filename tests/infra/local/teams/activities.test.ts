import { localTimestampOf } from '../../../../infra/local/teams/activities';
import { readMentions } from '../../../../infra/local/teams/mentions';
import type { Person } from '../../../../infra/local/teams/model';

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
  ['Dag @Ada, @Leerwerkplaats!', true],
])('%j mentions the bot: %p', (text, mentioned) => {
  expect(readMentions(text, []).mentioned.length === 1).toBe(mentioned);
});

test('a mention is of the longest name that fits, with the Teams id, and marked in the words', () => {
  const member = (key: string, name: string) => ({ key, name, id: `29:${key}` }) as Person;
  const members = [member('jan', 'Jan'), member('jans', 'Jan Schets (huisarts)')];
  expect(readMentions('@jan schets (huisarts), en @Jan?', members)).toEqual({
    text: '<at>Jan Schets (huisarts)</at>, en <at>Jan</at>?',
    mentioned: [
      { key: 'jans', account: { id: '29:jans', name: 'Jan Schets (huisarts)' } },
      { key: 'jan', account: { id: '29:jan', name: 'Jan' } },
    ],
  });
});
