import type { Storm } from '../../infra/local/teams/weather';
import type { Running } from './application';

type Named = readonly [what: string, storm: Storm];

/** What surely didn't arrive. */
export const refusals: readonly Named[] = [
  ['429 with Retry-After', { status: 429, headers: { 'retry-after': '20' } }],
  ['412', { status: 412 }],
];

/** What perhaps arrived: nobody can tell from the answer. */
export const losses: readonly Named[] = [
  ['500', { status: 500 }],
  ['502', { status: 502 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['a connection that is cut', { reset: true }],
  ['silence', { silent: true }],
  ['502 after it was stored', { status: 502, when: 'after' }],
  ['a connection that is cut after it was stored', { reset: true, when: 'after' }],
  ['silence after it was stored', { silent: true, when: 'after' }],
];

/** Lets it happen to the next call that fits. Nobody waits long for a Teams that is silent. */
export function brew(running: Running, storm: Storm): void {
  if (storm.silent) Object.assign(running.patience, { read: 500, reply: 500, send: 500 });
  running.teams.weather.push({ times: 1, ...storm });
}
