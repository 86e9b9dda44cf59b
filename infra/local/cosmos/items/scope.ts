import type { Container } from '../containers';
import type { PartitionKey } from '../partition-key';
import { nextNumber } from '../schema';
import type { Store } from '../store';

/** Where and when an operation on documents happens: one partition, one moment. */
export interface ItemScope {
  store: Store;
  container: Container;
  key: PartitionKey;
  /** Whole seconds since 1970, as `_ts` and ttl count. */
  seconds: number;
  stamp(): Stamp;
}

/** One write's place among all: `lsn` is shared by what happens in one transaction. */
export interface Stamp {
  lsn: number;
  /** Unique per write: lsn × 128 + position in the batch (at most 100). */
  sequence: number;
  etag: string;
}

/** Opens the scope of one transaction; the change number is taken at the first write only. */
export function openScope(
  store: Store,
  container: Container,
  key: PartitionKey,
  seconds: number,
): ItemScope {
  let lsn = 0;
  let position = 0;
  const stamp = () => {
    lsn ||= nextNumber(store, 'lsn');
    const sequence = lsn * 128 + position++;
    return { lsn, sequence, etag: etagOf(sequence) };
  };
  return { store, container, key, seconds, stamp };
}

function etagOf(sequence: number): string {
  const digits = sequence.toString(16).padStart(16, '0');
  return `"00000000-0000-0000-${digits.slice(0, 4)}-${digits.slice(4)}"`;
}
