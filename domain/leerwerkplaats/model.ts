import { oneLine } from '../shared/one-line';
import { type Result, refuse, succeed } from '../shared/result';

/** Where a channel of a team is, as a verified activity told. */
export interface ChannelAddress {
  readonly tenantId: string;
  readonly teamId: string;
  readonly channelId: string;
  /** Where the channel's Teams region is reached; it can change, so the newest is kept. */
  readonly serviceUrl: string;
}

/** As long as a Teams channel's name (Graph: 50 characters). */
const longestName = 50;

export type NameRefusal = 'name-missing' | 'name-too-long';

/** The name as it is kept. */
export function leerwerkplaatsName(typed: string): Result<string, NameRefusal> {
  const name = oneLine(typed);
  if (name === '') return refuse('name-missing');
  if (name.length > longestName) return refuse('name-too-long', { most: longestName });
  return succeed(name);
}

/** Whether two names mean the same leerwerkplaats: case, spaces and dashes don't count. */
export function sameName(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/[\s\-–]+/g, '');
}

/** A channel as people know it: 'Amsterdam › Algemeen', or what of it is known. */
export function channelNameOf(team: string | undefined, channel: string | undefined): string {
  return [team, channel].filter((name) => name).join(' › ');
}

/** The same once the channel has another name. */
export function renamedChannel(known: string, channel: string): string {
  const [team, ...rest] = known.split(' › ');
  return channelNameOf(rest.length > 0 ? team : undefined, channel);
}
