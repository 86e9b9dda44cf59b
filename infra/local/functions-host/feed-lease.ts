import type { Container, FeedRange } from '@azure/cosmos';
import { z } from 'zod';

const leaseDocument = z.object({
  id: z.string(),
  owner: z.string(),
  expires: z.number(),
  continuation: z.string().optional(),
  _etag: z.string(),
});
export type LeaseDocument = z.infer<typeof leaseDocument>;

/** One feed range that this host may read, until somebody else takes it over. */
export interface FeedLease {
  readonly id: string;
  readonly continuation: string | undefined;
  /** Each answers false, and does nothing, when the lease is no longer ours. */
  renew(): Promise<boolean>;
  checkpoint(continuation: string): Promise<boolean>;
  release(): Promise<void>;
}

/** The leases of one change-feed function: a document per feed range, found by its id. */
export interface LeaseTable {
  read(range: FeedRange): Promise<LeaseDocument>;
  /** Takes a lease over as it was read; undefined when another host was quicker. */
  take(document: LeaseDocument): Promise<FeedLease | undefined>;
}

/**
 * @param prefix tells functions apart; two hosts share ranges when it is the same.
 * @param milliseconds how long a lease stays ours without renewal; clocks of the hosts must agree.
 */
export function createLeaseTable(options: {
  container: Container;
  prefix: string;
  owner: string;
  milliseconds: number;
}): LeaseTable {
  const { container, owner, milliseconds } = options;
  return {
    read: (range) => readOrCreate(container, `${options.prefix}${rangeName(range)}`),
    take: async (document) => {
      const taken = { ...document, owner, expires: Date.now() + milliseconds };
      const stored = await replace(container, taken);
      return stored && createLease(container, stored, milliseconds);
    },
  };
}

function rangeName(range: FeedRange): string {
  return `${range.minInclusive || '00'}-${range.maxExclusive}`;
}

async function readOrCreate(container: Container, id: string): Promise<LeaseDocument> {
  const found = await container.item(id, id).read();
  if (found.resource) return leaseDocument.parse(found.resource);
  try {
    const created = await container.items.create({ id, owner: '', expires: 0 });
    return leaseDocument.parse(created.resource);
  } catch (error) {
    if (!hasCode(error, 409)) throw error;
    return readOrCreate(container, id);
  }
}

async function replace(
  container: Container,
  document: LeaseDocument,
): Promise<LeaseDocument | undefined> {
  const { _etag: condition, ...body } = document;
  const accessCondition = { type: 'IfMatch', condition };
  try {
    const item = container.item(document.id, document.id);
    return leaseDocument.parse((await item.replace(body, { accessCondition })).resource);
  } catch (error) {
    if (hasCode(error, 412) || hasCode(error, 404)) return undefined;
    throw error;
  }
}

/** Renewal and checkpoint write the same document, so they queue up behind one another. */
function createLease(container: Container, taken: LeaseDocument, milliseconds: number): FeedLease {
  let current: LeaseDocument | undefined = taken;
  let last: Promise<unknown> = Promise.resolve();

  function update(change: Partial<LeaseDocument>): Promise<boolean> {
    const next = last.then(async () => {
      if (!current) return false;
      current = await replace(container, { ...current, ...change });
      return current !== undefined;
    });
    last = next.catch(() => undefined);
    return next;
  }

  const extended = () => ({ expires: Date.now() + milliseconds });
  return {
    id: taken.id,
    get continuation() {
      return current?.continuation;
    },
    renew: () => update(extended()),
    checkpoint: (continuation) => update({ ...extended(), continuation }),
    release: async () => {
      await update({ owner: '', expires: 0 });
      current = undefined;
    },
  };
}

function hasCode(error: unknown, code: number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
