import type { Container } from '../containers';
import type { Store } from '../store';
import { purgeExpired } from './rows';

/** Expired documents are invisible at once; they leave the file at a write, a minute later at most. */
export function createPurge(store: Store, now: () => number): (container: Container) => void {
  const purgedAt = new Map<number, number>();
  return (container) => {
    const seconds = Math.floor(now() / 1000);
    if (container.defaultTtl === undefined) return;
    if (seconds - (purgedAt.get(container.number) ?? 0) < 60) return;
    purgedAt.set(container.number, seconds);
    purgeExpired({ store, container, seconds });
  };
}
