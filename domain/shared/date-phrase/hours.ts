import type { PartOfDay } from './model';
import type { Clock } from './said';

/**
 * An hour of the day, in minutes since midnight (24:00 is the end of the day). '8 uur ’s avonds'
 * is 20:00. Without a part of the day 1 to 6 o'clock are in the afternoon, because nobody meets at
 * night, unless it was written with a nought: '02:30'.
 */
export function minutesOf({ minutes, exact }: Clock, part: PartOfDay | undefined): number {
  const half = 12 * 60;
  if (minutes < 60 || minutes >= half + 60) return minutes;
  if (minutes >= half) return part === 'evening' || part === 'night' ? minutes + half : minutes;
  const later = {
    morning: false,
    afternoon: minutes < 7 * 60,
    evening: true,
    night: minutes >= 7 * 60,
    none: !exact && minutes < 7 * 60,
  }[part ?? 'none'];
  return later ? minutes + half : minutes;
}

/** The end of what begins at `start` minutes; undefined when it'd be over before it began. */
export function endAfter(start: number, end: Clock, part: PartOfDay | undefined) {
  const minutes = minutesOf(end, part);
  if (minutes > start) return minutes;
  const later = minutes + 12 * 60;
  return !end.exact && later > start && later <= 24 * 60 ? later : undefined;
}

/** The hour at which a part of today is over, in minutes; a night ends tomorrow. */
export const partEnds = { morning: 12 * 60, afternoon: 18 * 60, evening: 24 * 60, night: 24 * 60 };
