import { draftItem, draftLine, draftMinute } from '../../../domain/action-items/drafting';

const person = (number: number, name: string) => ({ personId: `tenant:${number}`, name }) as const;
const people = [
  person(1, 'Karin de Wit'),
  person(2, 'Peter'),
  person(3, 'Anna Smit'),
  person(4, 'Anna Bakker'),
  person(5, 'Anna Smit-Jonker'),
  person(6, 'José'),
];
// A Monday.
const context = { people, now: new Date('2026-11-23T09:00:00Z') };

const understood = (line: string) => {
  const read = draftLine(line, context);
  if (!read.ok) return read.refusal;
  const { title, owner, dueDay } = read.value;
  return [title, owner?.name ?? null, dueDay];
};

test.each([
  ['De zaal reserveren', ['De zaal reserveren', null, null]],
  [
    'Wie belt de huisarts? @Karin vóór vrijdag',
    ['Wie belt de huisarts?', 'Karin de Wit', '2026-11-27'],
  ],
  [
    '@karin de wit zaal reserveren, uiterlijk 4 december',
    ['zaal reserveren', 'Karin de Wit', '2026-12-04'],
  ],
  ['Zaal reserveren vóór vrijdag @Peter', ['Zaal reserveren', 'Peter', '2026-11-27']],
  ['Zaal reserveren @peter, morgen.', ['Zaal reserveren', 'Peter', '2026-11-24']],
  ['Book the room @Peter by next Tuesday', ['Book the room', 'Peter', '2026-12-01']],
  ['Vóór vrijdag de zaal reserveren', ['de zaal reserveren', null, '2026-11-27']],
  ['Verslag van maandag delen @Peter', ['Verslag van maandag delen', 'Peter', null]],
  [
    'Verslag van maandag delen @Peter vóór vrijdag',
    ['Verslag van maandag delen', 'Peter', '2026-11-27'],
  ],
  ['Overleg over vrijdag voorbereiden', ['Overleg over vrijdag voorbereiden', null, null]],
  ['Zaal reserveren vrijdag 17:00', ['Zaal reserveren', null, '2026-11-27']],
  ['Taart halen @Anna Smit', ['Taart halen', 'Anna Smit', null]],
  ['Taart halen @Anna Smit-Jonker', ['Taart halen', 'Anna Smit-Jonker', null]],
  ['Taart halen @Jose', ['Taart halen', 'José', null]],
  ['Taart halen @Anna', 'owner-not-sure'],
  ['Taart halen @Sofie', 'owner-unknown'],
  ['Taart halen @Peter @Karin', 'two-owners'],
  ['Taart halen vóór 31 februari', 'day-refused'],
  ['Taart halen vóór 1 november 2026', 'day-refused'],
  ['', 'title-missing'],
  ['@Peter vóór vrijdag', 'title-missing'],
  [' \u200b ', 'title-missing'],
  ['x'.repeat(151), 'title-too-long'],
  ['x'.repeat(4_000), 'title-too-long'],
  ['Bel mevrouw Jansen', 'name-in-text'],
  ['Bel 06 12345678 @Peter', 'phone-in-text'],
])('%j is understood', (line, expected) => {
  expect(understood(line)).toEqual(expected);
});

test.each([
  ['Taart halen @Sofie vóór vrijdag', 'Taart halen @Sofie vóór vrijdag'],
  ['Taart halen @Anna', 'Taart halen @Anna'],
  ['Taart halen vóór 31 februari', 'Taart halen vóór 31 februari'],
])('a line of minutes keeps what isn’t sure: %j', (line, title) => {
  expect(draftMinute(line, context)).toEqual({
    ok: true,
    value: { title, owner: null, deputy: null, dueDay: null },
  });
});

test('a line of minutes that may tell who a resident is is asked about all the same', () => {
  expect(draftMinute('Bel mevrouw Jansen @Sofie', context)).toMatchObject({
    refusal: 'name-in-text',
  });
});

test.each([
  ['', '', 'title-missing'],
  ['Taart', 'tenant:9', 'owner-gone'],
])('a form with %j by %j is refused', (title, owner, refusal) => {
  expect(draftItem({ title, owner, deputy: '', dueDay: '' }, context)).toMatchObject({ refusal });
});

test.each([
  ['2026-11-23', '2026-11-23'],
  ['', null],
])('a form with the day %j is taken', (dueDay, kept) => {
  const drafted = draftItem({ title: 'Taart', owner: 'tenant:2', deputy: '', dueDay }, context);
  expect(drafted).toMatchObject({ value: { owner: { name: 'Peter' }, dueDay: kept } });
});

test.each([['2026-11-22'], ['2026-02-31'], ['vrijdag'], ['2029-11-23'], ['2026-11-23T10:00']])(
  'a form with the day %j is refused',
  (dueDay) => {
    expect(draftItem({ title: 'Taart', owner: '', deputy: '', dueDay }, context)).toMatchObject({
      refusal: 'day-refused',
    });
  },
);

test('what is today is told by Dutch clocks', () => {
  const late = { people, now: new Date('2026-11-23T23:30:00Z') };
  const typed = { title: 'Taart', owner: '', deputy: '', dueDay: '2026-11-23' };
  expect(draftItem(typed, late)).toMatchObject({ refusal: 'day-refused' });
});
