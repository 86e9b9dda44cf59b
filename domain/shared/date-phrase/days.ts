import {
  type DayNumber,
  mondayOf,
  mondayOfWeek,
  monthsLater,
  partsOf,
  weekdayOf,
} from './calendar';
import { inYear } from './dates';
import { holidays } from './holidays';
import type { PartOfDay } from './model';
import { between, type Pattern, pattern, type Said, year } from './said';

const some = '(N\\d+|anderhalf|half N1|N1 half|half)';
const unit = '(U[dwmyf])';

/** What tells a day by its distance, its week or its name. */
export const dayPatterns: readonly Pattern[] = [
  [pattern('R(-?\\d)'), ([days], today) => ({ day: today + Number(days) })],
  [pattern('morgen'), (_found, today) => ({ day: today + 1 })],
  [pattern('(?:over|in) ', some, ' ', unit), ([count, u], today) => later(today, count, u)],
  [pattern(some, ' ', unit, '(?: later)?'), ([count, u], today) => later(today, count, u)],
  [pattern(some, ' (?:U\\w|h) ago'), () => ({ gone: true })],
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
    pattern('coming W(\\d)|W(\\d) coming'),
    ([a, b]) => ({ weekday: Number(a || b), week: 'coming' }),
  ],
  [pattern('W(\\d) Uw(?! N)'), ([w]) => ({ weekday: Number(w), ahead: 7 })],
  [pattern('W(\\d) morgen'), ([w]) => ({ weekday: Number(w), part: 'morning' })],
  [pattern('before ', between, '(?:this )?weekend'), (_found, today) => comingFriday(today)],
  [
    pattern('after ', between, '(?:this )?weekend'),
    (_found, today) => ({ day: mondayOf(today) + 7 }),
  ],
  [pattern('(?:(?:this|next|coming) )?(?:weekend|Um|Uy)'), () => ({ tooWide: true })],
  [pattern('M\\d+', year), () => ({ tooWide: true })],
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
  [pattern('N(\\d\\d?)'), ([number]) => ({ bare: Number(number) })],
];

/** So many days, weeks, months or years from today. */
function later(today: DayNumber, count = '', unit = ''): Said | undefined {
  const half = count.includes('half') && count !== 'anderhalf';
  const number = half ? 0.5 : count === 'anderhalf' ? 1.5 : Number(count.slice(1));
  const months = number * ({ Um: 1, Uy: 12 }[unit] ?? 0);
  const days = number * ({ Ud: 1, Uw: 7, Uf: 14 }[unit] ?? 0);
  // A week and a half are eleven days; half a month is nothing that one can count.
  if (!Number.isInteger(months)) return undefined;
  if (months > 0) return { day: monthsLater(today, months) };
  return unit === 'Ud' ? { day: today + Math.ceil(days) } : { ahead: Math.ceil(days) };
}

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
