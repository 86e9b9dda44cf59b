import { type CalendarEntry, calendarFile } from '../../../domain/sessions/calendar-file';
import { momentShown, wallClock } from '../../../domain/shared/wall-clock';

const entry: CalendarEntry = {
  uid: 'session-1',
  sequence: 3,
  title: 'Samen leren',
  startsAt: '2026-12-01T13:00:00.000Z',
  endsAt: '2026-12-01T14:30:00.000Z',
  place: 'Zaal 2',
  status: 'planned',
  at: new Date('2026-11-20T08:00:00Z'),
};

/** The lines as a calendar reads them: folded ones joined, in the order in which they stand. */
function linesOf(file: string): [name: string, value: string][] {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  // Every end of a line is CRLF.
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  return file
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => [
      line.slice(0, line.indexOf(':')).split(';')[0] ?? '',
      line.slice(line.indexOf(':') + 1),
    ]);
}

/** A text as it was before the format escaped it. */
const textOf = (value = ''): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));

function read(file: string): Record<string, string> {
  return Object.fromEntries(linesOf(file).filter(([name]) => name !== 'BEGIN' && name !== 'END'));
}

test('a session is one entry that a calendar knows again, and says nothing else', () => {
  expect(linesOf(calendarFile(entry))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Leerwerkplaats//Leerwerkplaats//NL'],
    ['METHOD', 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'session-1'],
    ['SEQUENCE', '3'],
    ['DTSTAMP', '20261120T080000Z'],
    ['DTSTART', '20261201T130000Z'],
    ['DTEND', '20261201T143000Z'],
    ['SUMMARY', 'Samen leren'],
    ['LOCATION', 'Zaal 2'],
    ['STATUS', 'CONFIRMED'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
});

test('a session that doesn’t take place takes its entry out of the calendar', () => {
  const cancelled = read(calendarFile({ ...entry, sequence: 4, status: 'cancelled' }));
  expect(cancelled).toMatchObject({
    METHOD: 'CANCEL',
    STATUS: 'CANCELLED',
    UID: 'session-1',
    SEQUENCE: '4',
  });
});

test('the first version of a session has a number too, and a session without a place no line for it', () => {
  const first = read(calendarFile({ ...entry, sequence: 0, place: '' }));
  expect(first.SEQUENCE).toBe('0');
  expect(first).not.toHaveProperty('LOCATION');
});

test.each([
  ['the day before summer time begins', '2026-03-28T14:00:00', '20260328T130000Z'],
  ['the day it begins', '2026-03-29T14:00:00', '20260329T120000Z'],
  ['the night in which it begins', '2026-03-29T03:30:00', '20260329T013000Z'],
  ['the day before it ends', '2026-10-24T14:00:00', '20261024T120000Z'],
  ['the day it ends', '2026-10-25T14:00:00', '20261025T130000Z'],
  ['the second time that it is half past two', undefined, '20261025T013000Z'],
])('on %s the hour is right', (_, shown, written) => {
  const starts = shown
    ? momentShown(shown, 'Europe/Amsterdam')
    : new Date('2026-10-25T01:30:00.000Z');
  const file = calendarFile({ ...entry, startsAt: starts.toISOString() });
  expect(read(file).DTSTART).toBe(written);
  expect(wallClock(starts, 'Europe/Amsterdam')).toBe(shown ?? '2026-10-25T02:30:00');
});

test.each([
  ['marks of the format', 'Zorg, welzijn; en “rust\\stilte”: hoe?'],
  ['more than one line', 'Eerste regel\nTweede regel'],
  ['a line that looks like one of the file', 'Overleg\r\nATTENDEE:mailto:iemand'],
  ['emoji', 'Afscheid 👩‍👩‍👧 en 👍🏽'],
  ['words from right to left', 'מפגש לימוד · اجتماع'],
  ['two hundred characters', 'é👍🏽€'.repeat(50)],
  ['two hundred of one byte', 'x'.repeat(200)],
])('%s arrive as they were written, in the title and in the place', (_, text) => {
  const file = calendarFile({ ...entry, title: text, place: text });
  const { SUMMARY, LOCATION, ...rest } = read(file);
  const asRead = text.replaceAll('\r\n', '\n');
  expect([textOf(SUMMARY), textOf(LOCATION)]).toEqual([asRead, asRead]);
  expect(rest).not.toHaveProperty('ATTENDEE');
});

test.each([
  ['é👍🏽€'.repeat(50)],
  ['x'.repeat(200)],
  [`x${'é'.repeat(99)}`],
  ['👩‍👩‍👧'.repeat(40)],
])('no line is longer than 75 bytes, and none ends inside a character', (title) => {
  for (const line of calendarFile({ ...entry, title }).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/\p{Cs}/u);
  }
});
