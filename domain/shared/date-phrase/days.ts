import { type DayNumber, mondayOf, mondayOfWeek, partsOf, weekdayOf } from './calendar';
import { inYear } from './dates';
import { holidays } from './holidays';
import type { PartOfDay } from './model';
import { between, type Pattern, pattern, type Said, year } from './said';

/** What tells a day by its week or its name. */
export const dayPatterns: readonly Pattern[] = [
  [pattern('R(-?\\d)'), ([days], today) => ({ day: today + Number(days) })],
  [pattern('morgen'), (_found, today) => ({ day: today + 1 })],
  [
    pattern('E(\\d) ', between, 'Uw N(\\d\\d?)'),
    ([edge, week], today) => edgeOfWeekNumbered(today, Number(edge), Number(week)),
  ],
  [pattern('(?:past|last) (?:W\\d|Uw|Um|Uy)'), () => ({ gone: true })],
  [pattern('(?:next|coming) Uw'), () => ({ week: 1 })],
  [pattern('this Uw'), () => ({ week: 0 })],
  [pattern('Uw N(\\d\\d?)'), ([week], today) => weekNumbered(today, Number(week))],
  [
    pattern('E(\\d) ', between, '(?:(this|next|coming) )?Uw'),
    ([edge, which], today) => edgeOfWeek(today, Number(edge), which),
  ],
  [pattern('(?:this )?W(\\d)'), ([w]) => ({ weekday: Number(w) })],
  [pattern('next W(\\d)'), ([w]) => ({ weekday: Number(w), week: 1 })],
  [
    pattern('(?:this )?coming W(\\d)|(?:this )?W(\\d) coming'),
    ([a, b]) => ({ weekday: Number(a || b), week: 'coming' }),
  ],
  [pattern('W(\\d) next(?! U)'), ([w]) => ({ weekday: Number(w), week: 1 })],
  [pattern('W(\\d) morgen'), ([w]) => ({ weekday: Number(w), part: 'morning' })],
  [pattern('before ', between, '(?:this )?weekend'), (_found, today) => comingFriday(today)],
  [
    pattern('after ', between, '(?:this )?weekend'),
    (_found, today) => ({ day: mondayOf(today) + 7 }),
  ],
  [pattern('E2 ', between, '(?:this )?weekend'), (_found, today) => ({ day: mondayOf(today) + 6 })],
  [pattern('about'), () => ({ roughly: true })],
  [pattern('X(\\w+)', year), ([name = '', y], today) => holiday(today, name, y)],
  [
    pattern('O([12]) X(christmas|easter|pentecost)', year),
    ([nth, name = '', y], today) => holiday(today, nth === '2' ? (second[name] ?? name) : name, y),
  ],
  [pattern('P([maen])'), ([part]) => partNamed(part)],
  [pattern('E\\d ', between, 'P([mae])'), ([part]) => ({ ...partNamed(part), endOfDay: true })],
  // 'Dinsdag 8 december a.s.'
  [pattern('coming'), () => ({})],
  [pattern('E2 ', between, 'Ud'), () => ({ endOfDay: true })],
  [pattern('E2(?= (?:(?:F|van) )*(?:W|R0|R1|morgen))'), () => ({ endOfDay: true })],
  [pattern('N(\\d\\d?)'), ([number]) => ({ bare: Number(number) })],
];

/** A numbered week that isn't over: on 1 January it can be one of the year before. */
function weekNumbered(today: DayNumber, week: number): Said {
  const { year } = partsOf(today);
  const monday = [year - 1, year, year + 1]
    .filter((at) => mondayOfWeek(at, week) < mondayOfWeek(at + 1, 1))
    .map((at) => mondayOfWeek(at, week))
    .find((at) => at + 6 >= today);
  if (monday === undefined || week < 1 || week > 53) return { day: 'no-such-date' };
  return { week: (monday - mondayOf(today)) / 7 };
}

/** Monday, Wednesday or Friday; of a week whose Friday has gone by, the next one. */
function edgeOfWeek(today: DayNumber, edge: number, which = ''): Said {
  if (edge === 2 && which === '') return comingFriday(today);
  const monday = mondayOf(today) + (which === 'next' || which === 'coming' ? 7 : 0);
  return { day: monday + edge * 2 };
}

function edgeOfWeekNumbered(today: DayNumber, edge: number, number: number): Said {
  const { week, day } = weekNumbered(today, number);
  if (typeof week !== 'number') return { day: day ?? 'no-such-date' };
  return { day: mondayOf(today) + week * 7 + edge * 2 };
}

function comingFriday(today: DayNumber): Said {
  return { day: today + ((5 - weekdayOf(today) + 7) % 7) };
}

const second: Readonly<Record<string, string>> = {
  christmas: 'boxingDay',
  easter: 'easterMonday',
  pentecost: 'whitMonday',
};

function holiday(today: DayNumber, name: string, year: string | undefined): Said | undefined {
  const dayIn = Object.entries(holidays).find(([known]) => known === name)?.[1];
  return dayIn && inYear(today, year, dayIn);
}

const parts = { m: 'morning', a: 'afternoon', e: 'evening', n: 'night' } as const;

function partNamed(letter = ''): Said {
  const found: PartOfDay | undefined = parts[letter as keyof typeof parts];
  return found === undefined ? {} : { part: found };
}
