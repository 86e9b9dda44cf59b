import type { LeaseDocument } from './feed-lease';

/**
 * Chooses the next lease that a host should take, one at a time so that hosts don't fight: a free
 * one while it has less than an even share, else one of the host that has the most too many.
 * @param now milliseconds since 1970, on the same clock as the leases' `expires`.
 * @returns undefined when the host has its share.
 */
export function nextLeaseToTake(
  leases: readonly LeaseDocument[],
  owner: string,
  now: number,
): LeaseDocument | undefined {
  const held = new Map<string, LeaseDocument[]>([[owner, []]]);
  const free: LeaseDocument[] = [];
  for (const lease of leases) {
    if (lease.owner === '' || lease.expires <= now) free.push(lease);
    else held.set(lease.owner, [...(held.get(lease.owner) ?? []), lease]);
  }
  const share = Math.ceil(leases.length / held.size);
  const own = held.get(owner)?.length ?? 0;
  if (own >= share) return undefined;
  if (free.length > 0) return free[0];
  const largest = [...held.values()].reduce((one, other) =>
    other.length > one.length ? other : one,
  );
  return largest.length > share ? largest[0] : undefined;
}
