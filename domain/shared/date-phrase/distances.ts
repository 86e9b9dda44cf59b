import { type DayNumber, monthsLater } from './calendar';
import { workingDaysLater } from './holidays';
import { type Pattern, pattern, type Said } from './said';

const some = '(N\\d+(?:\\.5| no (?:N1 )?half)?|anderhalf|half N1|N1 half|half)';
const unit = '(U[dwmyfk])';

/** What tells a day by how far it is: from today, from tomorrow, or from a weekday. */
export const distancePatterns: readonly Pattern[] = [
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
  [pattern('W(\\d) U([wf])(?! N)'), ([w, u]) => ({ weekday: Number(w), ...aheadBy(u) })],
  [pattern(some, ' (?:U\\w|h) ago'), () => ({ gone: true })],
];

/** So many days, weeks, months or years from today. */
function later(today: DayNumber, count = '', unit = ''): Said | undefined {
  const number = amountOf(count);
  const months = number * ({ Um: 1, Uy: 12 }[unit] ?? 0);
  const days = number * ({ Ud: 1, Uw: 7, Uf: 14 }[unit] ?? 0);
  // A week and a half are eleven days; half a month is nothing that one can count.
  if (!Number.isInteger(months)) return { tooWide: true };
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
