import { type DayNumber, mondayOf } from './calendar';
import { clockPatterns, endPatterns } from './clocks';
import { datePatterns } from './dates';
import { dayPatterns } from './days';
import { distancePatterns } from './distances';
import type { Pattern, Said } from './said';
import { widePatterns } from './wide';

/** What the words from a place on say together, and where they end. */
export interface Gathered {
  readonly said: Said;
  readonly end: number;
  /** Words that speak of a moment were left over: what was said is half of it. */
  readonly leftover: boolean;
}

/** Of two that are as long, the first counts. */
const anywhere = [
  ...clockPatterns,
  ...datePatterns,
  ...distancePatterns,
  ...dayPatterns,
  ...widePatterns,
];
const skippable = /^(?:F|in|at|before|by|tot|van|on)$/;
/** Words that begin a phrase ('met Pasen'), and elsewhere have nothing to do with it. */
const opening = /^(?:met|aan|per)$/;
const otherwise = /^(?:met|aan|per|time|few|roughly|V)?$/;

/**
 * Puts together what codes say from a place on, up to the first that speaks of no moment (''), or
 * past it when `through`.
 */
export function gather(
  codes: readonly string[],
  start: number,
  today: DayNumber,
  through: boolean,
): Gathered {
  let said: Said = {};
  let end = start;
  let leftover = false;
  for (let place = start; place < codes.length; ) {
    // 'Vóór vrijdag 2 weken vakantie aanvragen': the weeks are no part of the phrase.
    const isAmount = end > start && /^N\d+ U/.test(codes.slice(place).join(' '));
    if (isAmount && !through) break;
    const piece = pieceAt(codes, place, said, today);
    const together = piece && merged(said, piece.said, today);
    if (piece && together) {
      said = together;
      place += piece.length;
      end = place;
    } else if (isPassed(codes[place] ?? '', place === start, through)) {
      place += 1;
    } else {
      leftover = codes[place] !== '';
      break;
    }
  }
  return { said, end, leftover };
}

function isPassed(code: string, isFirst: boolean, through: boolean): boolean {
  if (isFirst && opening.test(code)) return true;
  return otherwise.test(code) ? through : skippable.test(code);
}

interface Piece {
  readonly said: Said;
  readonly length: number;
}

function pieceAt(codes: readonly string[], place: number, said: Said, today: DayNumber) {
  const code = codes[place] ?? '';
  if (said.clock && /^(?:tot|to)$/.test(code)) {
    const end = longest(endPatterns, codes.slice(place + 1), today);
    const until = end?.said.clock;
    if (end && until) return { said: { until }, length: end.length + 1 };
  }
  return longest(anywhere, codes.slice(place), today);
}

function longest(patterns: readonly Pattern[], codes: readonly string[], today: DayNumber) {
  const text = codes.join(' ');
  let best: Piece | undefined;
  for (const [shape, say] of patterns) {
    const match = shape.exec(text);
    const length = match ? match[0].split(' ').length : 0;
    if (!match || length <= (best?.length ?? 0)) continue;
    const found = match.slice(1).map((group: string | undefined) => group ?? '');
    const said = say(found, today);
    if (said) best = { said, length };
  }
  return best;
}

/** Both together; undefined when they tell one thing in two ways. */
function merged(first: Said, then: Said, today: DayNumber): Said | undefined {
  const both = { ...first, ...then };
  const keys = Object.keys(first) as (keyof Said)[];
  if (keys.some((key) => key in then && first[key] !== then[key])) return undefined;
  // 'Over twee uur' says all by itself.
  const waits = first.wait !== undefined || then.wait !== undefined;
  if (waits && Object.keys(both).length > 1) return undefined;
  // 'Soep koken voor 3, vóór vrijdag'.
  if (first.bare !== undefined) return undefined;
  // '3 december 10', 'vrijdag, Jan': the number or the month says something else.
  const named = first.day !== undefined || (first.weekday !== undefined && then.tooWide);
  if (named && (then.bare !== undefined || then.tooWide)) return undefined;
  // 'Over twee weken op dinsdag' is of that week; 'dinsdag over twee weken' is after Tuesday.
  if (first.ahead === undefined || then.weekday === undefined) return both;
  const { ahead, ...rest } = both;
  return { ...rest, week: (mondayOf(today + first.ahead) - mondayOf(today)) / 7 };
}
