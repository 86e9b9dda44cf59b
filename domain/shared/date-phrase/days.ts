import {
  type DayNumber,
  mondayOf,
  mondayOfWeek,
  monthsLater,
  partsOf,
  weekdayOf,
} from './calendar';
import { inYear } from './dates';
import { holidays, workingDaysLater } from './holidays';
import type { PartOfDay } from './model';
import { between, type Pattern, pattern, type Said, year } from './said';

const some = '(N\\d+(?:\\.5| no (?:N1 )?half)?|anderhalf|half N1|N1 half|half)';
const unit = '(U[dwmyfk])';

/** What tells a day by its distance, its week or its name. */
export const dayPatterns: readonly Pattern[] = [
  [pattern('R(-?\\d)'), ([days], today) => ({ day: today + Number(days) })],
  [pattern('morgen'), (_found, today) => ({ day: today + 1 })],
  [pattern('(?:over|in) ', some, ' ', unit), ([count, u], today) => later(today, count, u)],
  [pattern(some, ' ', unit, '(?: later)?'), ([count, u], today) => later(today, count, u)],
  [
    pattern('(?:over|in) (?:(?:F|coming|next) )*', some, ' ', unit, '(?: (?:F )*time)?'),
    ([count, u], today) => later(today, count, u),
  ],
  [pattern('(?:next|coming) Uk'), (_found, today) => ({ day: workingDaysLater(today, 1) })],
  [
    pattern('(R\\d|morgen) (?:over|in) ', some, ' ', unit),
    ([from, count, u], today) => laterThan(today, from, later(today, count, u)),
  ],
  [
    pattern(some, ' ', unit, ' (?:(?:from|after) )?(R\\d)'),
    ([count, u, from], today) => laterThan(today, from, later(today, count, u)),
  ],
  [pattern('(R\\d) U(w|f)'), ([from, u], today) => laterThan(today, from, aheadBy(u))],
  [
    pattern(some, ' (U[wf]) (?:from|after) (?:(?:this|next|coming) )?W(\\d)'),
    ([count, u, w], today) => ({ ...later(today, count, u), weekday: Number(w) }),
  ],
  [pattern('(?:(?:over|in) )?(?:F )*few (?:U\\w)'), () => ({ tooWide: true })],
  [
    pattern('(?:over|in) (?:N\\d+ (?:F|no|to|tot|N1) N\\d+|D-\\d+-\\d+) U\\w'),
    () => ({ tooWide: true }),
  ],
  [pattern('(?:over|in) N1 U\\w (?:F|no) N\\d+'), () => ({ tooWide: true })],
  [pattern('(?:over|in) (?:N1 )?(?:about|roughly) (?:N\\d+ )?U\\w'), () => ({ tooWide: true })],
  [pattern('W\\d (?:over|in) N\\d+ U[my]'), () => ({ tooWide: true })],
  // 'In de week van 7 december'.
  [pattern('(?:in )?(?:F )*Uw (?:van|F)(?= [NOD])'), () => ({ tooWide: true })],
  [
    pattern('E(\\d) ', between, 'Uw N(\\d\\d?)'),
    ([edge, week], today) => edgeOfWeekNumbered(today, Number(edge), Number(week)),
  ],
  [pattern('(?:next|coming) N\\d+ U[dwmk]'), () => ({ tooWide: true })],
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
  [
    pattern('this coming W(\\d)|this W(\\d) coming'),
    ([a, b]) => ({ weekday: Number(a || b), week: 'coming' }),
  ],
  [pattern('W(\\d) next(?! U)'), ([w]) => ({ weekday: Number(w), week: 1 })],
  [pattern('W(\\d) U([wf])(?! N)'), ([w, u]) => ({ weekday: Number(w), ...aheadBy(u) })],
  [pattern('W(\\d) morgen'), ([w]) => ({ weekday: Number(w), part: 'morning' })],
  [pattern('before ', between, '(?:this )?weekend'), (_found, today) => comingFriday(today)],
  [
    pattern('after ', between, '(?:this )?weekend'),
    (_found, today) => ({ day: mondayOf(today) + 7 }),
  ],
  [pattern('E2 ', between, '(?:this )?weekend'), (_found, today) => ({ day: mondayOf(today) + 6 })],
  [pattern('(?:(?:this|next|coming) )?(?:weekend|Um|Uy|Uc)'), () => ({ tooWide: true })],
  [pattern('Uw after next'), () => ({ tooWide: true })],
  [pattern('(?:this|next|coming) (?:Ud|q)'), () => ({ tooWide: true })],
  [pattern('K\\d', year), () => ({ tooWide: true })],
  [
    pattern('(?:after|in|tot|by) ', between, '(?:(?:this|next|coming) )?V'),
    () => ({ tooWide: true }),
  ],
  [pattern('about'), () => ({ roughly: true })],
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
  [pattern('E2(?= (?:(?:F|van) )*(?:W|R0|R1|morgen))'), () => ({ endOfDay: true })],
  [pattern('N(\\d\\d?)'), ([number]) => ({ bare: Number(number) })],
];

/** So many days, weeks, months or years from today. */
function later(today: DayNumber, count = '', unit = ''): Said | undefined {
  const number = amountOf(count);
  const months = number * ({ Um: 1, Uy: 12 }[unit] ?? 0);
  const days = number * ({ Ud: 1, Uw: 7, Uf: 14 }[unit] ?? 0);
  // A week and a half are eleven days; half a month is nothing that one can count.
  if (!Number.isInteger(months)) return undefined;
  if (months > 0) return { day: monthsLater(today, months) };
  if (unit === 'Uk') return { day: workingDaysLater(today, number) };
  return unit === 'Ud' && days % 7 !== 0
    ? { day: today + Math.ceil(days) }
    : { ahead: Math.ceil(days) };
}

/** 'N2', 'N2.5', 'anderhalf', 'N1 half', 'N2 no N1 half' (two and a half). */
function amountOf(count: string): number {
  if (count === 'anderhalf') return 1.5;
  const [, whole] = /^N(\d+(?:\.5)?)(?! half)/.exec(count) ?? [];
  const number = whole === undefined ? 0 : Math.min(Number(whole), farthest);
  return number + (count.includes('half') ? 0.5 : 0);
}

/** Beyond this there is no date in a computer; long before it, it is too far to plan. */
const farthest = 10_000;

/** So much later than another day near today: 'a week tomorrow', 'vandaag over 14 dagen'. */
function laterThan(today: DayNumber, from = '', said: Said = {}): Said | undefined {
  const start = from === 'morgen' ? 1 : Number(from.slice(1));
  const { day, ahead } = said;
  if (ahead !== undefined) return { day: today + start + ahead };
  return typeof day === 'number' ? { day: day + start } : undefined;
}

const aheadBy = (unit = ''): Said => ({ ahead: unit === 'f' ? 14 : 7 });

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
