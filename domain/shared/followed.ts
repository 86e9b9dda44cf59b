import type { Documents, Partition, StoredDocument } from './documents';
import { createMemory } from './memory';
import type { Clock } from './time';

/**
 * What changed so long before the last reading is read once more, in milliseconds: our clock isn't
 * the database's, and another replica may have been behind.
 */
const overlap = 60_000;

/** After so long everything is read anew, in milliseconds. */
const longest = 5 * 60_000;

interface Known<Stored> {
  readonly all: ReadonlyMap<string, Stored>;
  readonly readAt: number;
  readonly until: number;
}

/**
 * The documents that a query finds in a partition, for what is asked every other second: all of them
 * once, and then only what changed since, so that asking again costs the same however many there
 * are. The query takes `@since` (`c._ts >= @since`). For documents that are never deleted.
 * @param most partitions and parameters that are remembered
 */
export function createFollowed<Stored extends StoredDocument>(options: {
  documents: Documents;
  clock: Clock;
  name: string;
  text: string;
  most: number;
}) {
  const { documents, clock, name, text } = options;
  const remembered = createMemory<Known<Stored>>(options.most);

  return async function current(
    partition: Partition,
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<readonly Stored[]> {
    const key = JSON.stringify([partition.value, parameters]);
    const now = clock().getTime();
    const last = remembered.get(key);
    const known = last && now < last.until ? last : undefined;
    const since = known ? Math.floor((known.readAt - overlap) / 1000) : 0;
    const query = { name, text, parameters: { ...parameters, since } };
    const changed = await documents.query<Stored>(query, partition);
    const all = new Map(known?.all);
    for (const one of changed) all.set(one.id, one);
    remembered.set(key, { all, readAt: now, until: known?.until ?? now + longest });
    return [...all.values()];
  };
}
