import type { Discipline } from '../../../domain/leerwerkplaats/disciplines';
import { bestDate, rankDates } from '../../../domain/polls/advice';
import { adviceText } from '../../../domain/polls/advice-text';

const gp: Discipline = 'general-practitioner';
const wmo: Discipline = 'wmo-consultant';

/** What was said of a date: how many yes, rather not, no, and of which disciplines somebody can. */
type Day = readonly [yes: number, ratherNot: number, no: number, there?: readonly Discipline[]];

function pollOf(days: Readonly<Record<string, Day>>, needed: readonly Discipline[] = []) {
  const all = Object.entries(days);
  return {
    options: all.map(([id]) => ({ id, text: id })),
    counts: Object.fromEntries(
      all.flatMap(([id, [yes, ratherNot, no]]) => [
        [`${id}.yes`, yes],
        [`${id}.rather-not`, ratherNot],
        [`${id}.no`, no],
      ]),
    ),
    needed,
    coverage: Object.fromEntries(all.map(([id, [, , , there = []]]) => [id, there])),
  };
}

test.each<[string, Record<string, Day>, Discipline[], string]>([
  ['most who can', { a: [3, 0, 2], b: [4, 0, 1] }, [], 'b a'],
  ['and then most who would rather not, but could', { a: [3, 0, 2], b: [3, 1, 1] }, [], 'b a'],
  ['and then fewest who can’t', { a: [3, 1, 2], b: [3, 1, 0] }, [], 'b a'],
  ['and else the order in which they were asked', { b: [3, 1, 1], a: [3, 1, 1] }, [], 'b a'],
  ['a needed discipline before more people', { a: [9, 0, 0], b: [2, 0, 7, [gp]] }, [gp], 'b a'],
  [
    'two needed ones before one',
    { a: [9, 0, 0, [wmo]], b: [2, 0, 7, [gp, wmo]] },
    [gp, wmo],
    'b a',
  ],
  [
    'among as many covered, most who can',
    { a: [2, 0, 0, [wmo]], b: [3, 0, 0, [gp]] },
    [gp, wmo],
    'b a',
  ],
  ['no discipline that nobody asked for', { a: [2, 0, 0, [gp]], b: [3, 0, 0] }, [], 'b a'],
  ['what everybody refused last', { a: [0, 0, 5], b: [0, 0, 0], c: [1, 0, 4] }, [], 'c b a'],
])('ranks by %s', (_by, days, needed, order) => {
  expect(
    rankDates(pollOf(days, needed))
      .map(({ option }) => option.id)
      .join(' '),
  ).toBe(order);
});

test.each<[string, Record<string, Day>, string | undefined]>([
  ['nobody has answered', { a: [0, 0, 0], b: [0, 0, 0] }, undefined],
  ['everybody refused each', { a: [0, 0, 2], b: [0, 0, 2] }, undefined],
  ['one would come if need be', { a: [0, 0, 2], b: [0, 1, 1] }, 'b'],
])('recommends, when %s', (_when, days, best) => {
  expect(bestDate(pollOf(days))?.option.id).toBe(best);
});

test('knows a date that everybody refused, which can’t be chosen', () => {
  const days = pollOf({ a: [0, 0, 5], b: [0, 0, 0], c: [0, 1, 4], d: [1, 0, 4] });
  const refused = rankDates(days).filter((one) => one.refused);
  expect(refused.map(({ option }) => option.id)).toEqual(['a']);
});

test.each<[Day, Discipline[], number, string, string]>([
  [
    [8, 0, 2, [gp, wmo]],
    [gp, wmo],
    10,
    '8 van 10 kunnen, met huisarts en Wmo-consulent',
    '8 of 10 can, with general practitioner and Wmo adviser (municipal support)',
  ],
  [
    [8, 0, 2, [wmo]],
    [gp, wmo],
    10,
    '8 van 10 kunnen, met Wmo-consulent, geen huisarts',
    '8 of 10 can, with Wmo adviser (municipal support), no general practitioner',
  ],
  [
    [8, 1, 1],
    [gp, wmo],
    10,
    '8 van 10 kunnen, 1 liever niet, geen huisarts of Wmo-consulent',
    '8 of 10 can, 1 would rather not, no general practitioner or Wmo adviser (municipal support)',
  ],
  [[1, 0, 1], [], 2, '1 van 2 kan', '1 of 2 can'],
])('says why', (day, needed, of, nl, en) => {
  const [advice] = rankDates(pollOf({ a: day }, needed));
  if (!advice) throw new Error('no advice');
  expect(adviceText(advice, of, 'nl')).toBe(nl);
  expect(adviceText(advice, of, 'en')).toBe(en);
});
