import type { Discipline } from '../../../domain/leerwerkplaats/disciplines';
import { type Answerer, participationOf } from '../../../domain/polls/not-answered';

const gp: Discipline = 'general-practitioner';
const wmo: Discipline = 'wmo-consultant';

function people(discipline: Discipline | undefined, answered: number, of: number): Answerer[] {
  return Array.from({ length: of }, (_, number) => ({
    personId: `t:${discipline}-${number}`,
    name: `${number}`,
    ...(discipline ? { discipline } : {}),
    answered: number < answered,
    chosen: [],
  }));
}

test.each([
  ['three of four', people(gp, 3, 4), [{ discipline: gp, answered: 3, of: 4 }]],
  [
    'fewer than three of four: not how many',
    people(gp, 2, 4),
    [{ discipline: gp, answered: undefined, of: 4 }],
  ],
  ['a discipline of two people: nothing', people(gp, 2, 2), []],
  [
    'each discipline apart',
    [...people(gp, 3, 3), ...people(wmo, 4, 5)],
    [
      { discipline: gp, answered: 3, of: 3 },
      { discipline: wmo, answered: 4, of: 5 },
    ],
  ],
  ['who doesn’t tell their discipline: nothing', people(undefined, 3, 3), []],
])('shows of %s', (_what, answerers, shown) => {
  expect(participationOf(answerers)).toEqual(shown);
});
