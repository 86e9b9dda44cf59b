import type { DateResult } from '../../../../domain/shared/date-phrase/model';
import { readDatePhrase } from '../../../../domain/shared/date-phrase/read';
import { wallClock } from '../../../../domain/shared/wall-clock';

const timeZone = 'Europe/Amsterdam';

/** A Monday morning: 23 November 2026, 10:00. */
export const monday = '2026-11-23T10:00';

/** What a phrase is, read when the clocks of Amsterdam (winter time) show `now`. */
export function readAt(now: string, phrase: string): string {
  return shown(readDatePhrase(phrase, { now: new Date(`${now}:00+01:00`), timeZone }));
}

/** '2026-12-04 17:00 until 18:00', '2026-12-04 evening', or the refusal. */
export function shown(result: DateResult): string {
  if (!result.ok) return result.refusal;
  const reading = result.value;
  if (reading.kind === 'day') return `${reading.day} ${reading.part ?? ''}`.trim();
  const clock = (at: string) => wallClock(new Date(at), timeZone).slice(0, 16).replace('T', ' ');
  const until = reading.until ? ` until ${clock(reading.until).slice(11)}` : '';
  return `${clock(reading.at)}${until}`;
}
