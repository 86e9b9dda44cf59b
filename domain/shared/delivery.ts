import {
  type Documents,
  documentId,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from './documents';
import type { EventDocument } from './event';

/**
 * One message to one recipient. Exactly-once doesn't exist here: a claim that ran out, or an
 * answer that never came, may have been a message that arrived, so the next try is marked as a repeat.
 */
export interface Delivery extends StoredDocument {
  readonly type: 'delivery';
  readonly leerwerkplaatsId: string;
  readonly eventId: string;
  readonly recipient: string;
  /** 'due' wakes `send`; 'claimed' has a sender at work; 'waiting' surely didn't arrive. */
  readonly state: 'due' | 'claimed' | 'waiting' | 'unknown' | 'sent' | 'failed';
  readonly attempts: number;
  /** Whether an earlier try may have arrived. */
  readonly repeat: boolean;
  readonly dueAt: string | null;
  readonly activityId: string | null;
}

/** What Teams made of a send. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly activityId: string }
  | { readonly kind: 'retry'; readonly afterMilliseconds: number }
  | { readonly kind: 'unknown' }
  /** The conversation, message or person can't be reached any more (403, 404). */
  | { readonly kind: 'gone' }
  /** Teams won't take this message, now or later (400, 413): our mistake, to be looked at. */
  | { readonly kind: 'rejected' };

/** A sender that hasn't finished by then is taken to be dead. */
const claimMilliseconds = 60_000;
/** After this many tries it is a permanent failure, to be looked at by a person. */
const lastAttempt = 8;
/** As long as the event itself; 30 days in seconds. */
const lifetime = 30 * 24 * 60 * 60;

/**
 * Claims a delivery, so that one sender at a time works on it. Undefined: it is done, given up,
 * waiting for its time, or another sender has it.
 */
export async function claim(
  documents: Documents,
  event: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
  recipient: string,
  now: Date,
): Promise<Delivery | undefined> {
  const partition = workOf(event.leerwerkplaatsId);
  const id = documentId('delivery', event.id, recipient);
  const dueAt = new Date(now.getTime() + claimMilliseconds).toISOString();
  const fresh: Delivery = {
    id,
    type: 'delivery',
    schema: 1,
    ttl: lifetime,
    leerwerkplaatsId: event.leerwerkplaatsId,
    eventId: event.id,
    recipient,
    state: 'claimed',
    attempts: 1,
    repeat: false,
    dueAt,
    activityId: null,
  };
  const created = await documents.batch(partition, [{ kind: 'create', document: fresh }]);
  if (created.ok) return fresh;
  const earlier = await documents.get<Delivery>(partition, id);
  if (earlier?.state !== 'due') return undefined;
  const { etag, ...stored } = earlier;
  const again: Delivery = { ...stored, state: 'claimed', attempts: stored.attempts + 1, dueAt };
  const claimed = await documents.batch(partition, [{ kind: 'replace', document: again, etag }]);
  return claimed.ok ? again : undefined;
}

/** The delivery after a try: sent, given up, or due again with a growing pause (seconds, then minutes). */
export function afterSend(delivery: Delivery, outcome: SendOutcome, now: Date): Delivery {
  if (outcome.kind === 'sent') {
    return { ...delivery, state: 'sent', activityId: outcome.activityId, dueAt: null };
  }
  const final = outcome.kind === 'gone' || outcome.kind === 'rejected';
  if (final || delivery.attempts >= lastAttempt) {
    return { ...delivery, state: 'failed', dueAt: null };
  }
  const pause = 5_000 * 2 ** (delivery.attempts - 1);
  const asked = outcome.kind === 'retry' ? outcome.afterMilliseconds : 0;
  return {
    ...delivery,
    state: outcome.kind === 'unknown' ? 'unknown' : 'waiting',
    repeat: delivery.repeat || outcome.kind === 'unknown',
    dueAt: new Date(now.getTime() + Math.max(pause, asked)).toISOString(),
  };
}

/** Stores a delivery that this sender has claimed. */
export function recordDelivery(delivery: Delivery): Operation {
  return {
    kind: 'patch',
    id: delivery.id,
    changes: [
      { op: 'set', path: '/state', value: delivery.state },
      { op: 'set', path: '/repeat', value: delivery.repeat },
      { op: 'set', path: '/dueAt', value: delivery.dueAt },
      { op: 'set', path: '/activityId', value: delivery.activityId },
    ],
  };
}

/** Wakes a delivery whose time has come. A claim that ran out may have arrived: a repeat. */
export function woken(delivery: Read<Delivery>): Delivery {
  const { etag: _etag, ...stored } = delivery;
  return {
    ...stored,
    state: 'due',
    repeat: stored.repeat || stored.state === 'claimed',
    dueAt: null,
  };
}
