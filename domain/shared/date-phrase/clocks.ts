import { type Clock, type Found, type Pattern, pattern } from './said';

const hour = '(?: (?:h|clock))?';
const noon = '(?: ([ap])m)?';

/** What tells an hour. */
export const clockPatterns: readonly Pattern[] = [
  [
    pattern('T(\\d+):(\\d+)([ap])?', hour),
    ([h = '', m, half]) => clock(clockAt(h, Number(m), half)),
  ],
  [
    pattern('N(\\d+) (?:h|clock)(?: N(\\d\\d)(?! [MU]))?', noon),
    ([h = '', m, half]) => clock(clockAt(h, Number(m), half)),
  ],
  [pattern('N(\\d\\d)(\\d\\d) h'), ([h = '', m]) => clock(clockAt(h, Number(m)))],
  [
    pattern('(?:at|about) N(\\d+)(?! [MU])', hour, noon),
    ([h = '', half]) => clock(clockAt(h, 0, half)),
  ],
  [pattern('N(\\d+) ([ap])m'), ([h = '', half]) => clock(clockAt(h, 0, half))],
  [pattern('half N(\\d+)', hour, noon), (found) => past(found, -30)],
  [pattern('half past N(\\d+)', hour, noon), (found) => past(found, 30)],
  [pattern('q (?:over|past) N(\\d+)', hour, noon), (found) => past(found, 15)],
  [pattern('q (?:before|to) N(\\d+)', hour, noon), (found) => past(found, -15)],
  [
    pattern(
      'N(\\d+(?= Ui)|5|10|20|25) (?:Ui )?(over|past|before|to) (half )?N(\\d+)(?! [MU])',
      hour,
      noon,
    ),
    ([m, way = '', half = '', h = '', afternoon = '']) =>
      past([h, afternoon], aside(Number(m), way) - (half ? 30 : 0)),
  ],
  // The first hour of two: 'van 10 tot 12', '10-12 uur'.
  [
    pattern('(?:(?:van|from) )?N(\\d+)(?= (?:tot|to) (?:at )?(?:N\\d+(?! [MU]|\\d)|T))'),
    ([h = '']) => clock(clockAt(h, 0)),
  ],
  [pattern('(?:over|in) ', '(N\\d+|anderhalf|half N1|N1 half|half) ', '(h|Ui|Uq)'), waiting],
];

/** The second hour of two, after 'tot'. */
export const endPatterns: readonly Pattern[] = [
  ...clockPatterns,
  [pattern('N(\\d+)(?! [MU])'), ([h = '']) => clock(clockAt(h, 0))],
];

const clock = (found: Clock | undefined) => found && { clock: found };

/** An hour as digits; a nought before it says that it is an hour of the night. */
function clockAt(digits: string, minutes: number, half = ''): Clock | undefined {
  const hour = Number(digits);
  if (hour > (half ? 12 : 24) || minutes > 59 || hour * 60 + minutes > 24 * 60) return undefined;
  if (half) return { minutes: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes, exact: true };
  return { minutes: hour * 60 + minutes, exact: digits.startsWith('0') };
}

/** So many minutes after a whole hour: 'half vier', 'ten to five'. Twelve comes before one. */
function past([digits = '', half = '']: Found, minutes: number) {
  const hour = clockAt(digits, 0, half);
  if (hour === undefined || Math.abs(minutes) > 59) return undefined;
  const total = hour.minutes + minutes;
  return { clock: { minutes: total < 60 ? total + 12 * 60 : total, exact: hour.exact } };
}

const aside = (minutes: number, way: string) =>
  way === 'over' || way === 'past' ? minutes : -minutes;

function waiting([count = '', unit = '']: Found) {
  const half = count.includes('half') && count !== 'anderhalf';
  const number = half ? 0.5 : count === 'anderhalf' ? 1.5 : Number(count.slice(1));
  const minutes = number * ({ h: 60, Ui: 1, Uq: 15 }[unit] ?? 0);
  return { wait: minutes * 60_000 };
}
