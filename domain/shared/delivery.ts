import {
  type Documents,
  documentId,
  type Operation,
  type Read,
  type StoredDocument,
  workOf,
} from './documents';
import { type EventDocument, eventLifetime } from './event';

/**
 * One message to one recipient. Exactly-once doesn't exist here: a claim that ran out, or an
 * answer that never came, may have been a message that arrived, so the next try is marked as a repeat.
 */
export interface Delivery extends StoredDocument {
  readonly type: 'delivery';
  readonly leerwerkplaatsId: string;
  readonly eventId: string;
  readonly recipient: string;
  /**
   * 'due' wakes `send`; 'claimed' has a sender at work; 'waiting' surely didn't arrive; 'away'
   * waits, without a clock, until the app or the channel is back.
   */
  readonly state:
    | 'due'
    | 'claimed'
    | 'waiting'
    | 'away'
    | 'unknown'
    | 'sent'
    | 'unneeded'
    | 'failed';
  readonly attempts: number;
  /** How many earlier tries may have arrived; from the first on, a message is marked as a repeat. */
  readonly lost: number;
  readonly dueAt: string | null;
  readonly since: string;
  readonly activityId: string | null;
  /** Of the try that claimed it last, which by this knows its own claim again. */
  readonly claimedAs: string;
}

/** What Teams made of a send. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly conversationId: string; readonly activityId: string }
  | { readonly kind: 'retry'; readonly afterMilliseconds: number }
  | { readonly kind: 'unknown' }
  /** The message has lost its sense: what it asks was answered meanwhile. */
  | { readonly kind: 'unneeded' }
  /** The app isn't in the team, or the channel was deleted: it waits until that is undone. */
  | { readonly kind: 'away'; readonly part: 'team' | 'channel' }
  /** The message that should be edited was deleted. */
  | { readonly kind: 'deleted' }
  /** The conversation or person can't be reached any more (403, 404). */
  | { readonly kind: 'gone' }
  /** Teams won't take this message, now or later (400, 413): our mistake, to be looked at. */
  | { readonly kind: 'rejected' };

/** A sender that hasn't finished by then is taken to be dead. */
const claimMilliseconds = 60_000;
/** When so many tries may have arrived, a person has to look. */
const mostLost = 8;
/** Surely not arrived is tried again this long, in milliseconds: a day without Teams. */
const longestWait = 24 * 60 * 60 * 1000;
const longestRest = 15 * 60 * 1000;
/** While it waits for the app or the channel it doesn't expire, nor does its event. */
const forever = -1;

/**
 * Claims a delivery, so that one sender at a time works on it. Undefined: it is done, given up,
 * waiting for its time, or another sender has it.
 * @param claimedAs an id of this try alone
 */
export async function claim(
  documents: Documents,
  event: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
  recipient: string,
  now: Date,
  claimedAs: string,
): Promise<Delivery | undefined> {
  const partition = workOf(event.leerwerkplaatsId);
  const first = fresh(event, recipient, now);
  const { id } = first;
  const dueAt = new Date(now.getTime() + claimMilliseconds).toISOString();
  const document: Delivery = { ...first, attempts: 1, dueAt, claimedAs };
  const created = await documents.batch(partition, [{ kind: 'create', document }]);
  if (created.ok) return document;
  const earlier = await documents.get<Delivery>(partition, id);
  // The answer to our own claim was lost, and the database tried it again.
  if (earlier?.claimedAs === claimedAs) return document;
  if (earlier?.state !== 'due') return undefined;
  const { etag, ...stored } = earlier;
  const attempts = stored.attempts + 1;
  const again: Delivery = { ...stored, state: 'claimed', attempts, dueAt, claimedAs };
  const claimed = await documents.batch(partition, [{ kind: 'replace', document: again, etag }]);
  if (claimed.ok) return again;
  const winner = await documents.get<Delivery>(partition, id);
  return winner?.claimedAs === claimedAs ? again : undefined;
}

function fresh(
  event: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
  recipient: string,
  now: Date,
): Delivery {
  return {
    id: documentId('delivery', event.id, recipient),
    type: 'delivery',
    schema: 1,
    ttl: eventLifetime,
    leerwerkplaatsId: event.leerwerkplaatsId,
    eventId: event.id,
    recipient,
    state: 'claimed',
    attempts: 0,
    lost: 0,
    dueAt: now.toISOString(),
    since: now.toISOString(),
    activityId: null,
    claimedAs: '',
  };
}

/** The delivery after a try: sent, given up, or due again with a growing pause (seconds, then minutes). */
export function afterSend(delivery: Delivery, outcome: SendOutcome, now: Date): Delivery {
  switch (outcome.kind) {
    case 'sent':
      return { ...delivery, state: 'sent', activityId: outcome.activityId, dueAt: null };
    case 'unneeded':
      return { ...delivery, state: 'unneeded', dueAt: null };
    case 'away':
      return { ...delivery, ttl: forever, state: 'away', dueAt: null };
    case 'deleted':
    case 'gone':
    case 'rejected':
      return { ...delivery, state: 'failed', dueAt: null };
    case 'retry':
      return isTooOld(delivery, now)
        ? { ...delivery, state: 'failed', dueAt: null }
        : { ...delivery, state: 'waiting', dueAt: later(delivery, now, outcome.afterMilliseconds) };
    case 'unknown':
      return delivery.lost + 1 >= mostLost
        ? { ...delivery, state: 'failed', dueAt: null }
        : {
            ...delivery,
            state: 'unknown',
            lost: delivery.lost + 1,
            dueAt: later(delivery, now, 0),
          };
  }
}

function later({ attempts }: Delivery, now: Date, asked: number): string {
  const pause = Math.min(longestRest, 5_000 * 2 ** (attempts - 1));
  return new Date(now.getTime() + Math.max(pause, asked)).toISOString();
}

/**
 * Stores what became of a delivery, unless somebody else has claimed it since: a sender that comes
 * late may not undo what the next one recorded.
 */
export function recordDelivery(delivery: Delivery): Operation[] {
  const record: Operation = {
    kind: 'patch',
    id: delivery.id,
    condition: `FROM c WHERE c.claimedAs = '${delivery.claimedAs}'`,
    changes: [
      { op: 'set', path: '/ttl', value: delivery.ttl ?? eventLifetime },
      { op: 'set', path: '/state', value: delivery.state },
      { op: 'set', path: '/lost', value: delivery.lost },
      { op: 'set', path: '/dueAt', value: delivery.dueAt },
      { op: 'set', path: '/activityId', value: delivery.activityId },
    ],
  };
  return delivery.state === 'away' ? [record, eventExpires(delivery, forever)] : [record];
}

/** The app or the channel is back: the delivery gets its day of tries from now on. */
export function returned({ etag, ...delivery }: Read<Delivery>, now: Date): Operation[] {
  const at = now.toISOString();
  const ttl = eventLifetime;
  const document: Delivery = { ...delivery, ttl, state: 'waiting', since: at, dueAt: at };
  return [{ kind: 'replace', document, etag }, eventExpires(delivery, ttl)];
}

function eventExpires({ eventId }: Delivery, seconds: number): Operation {
  return {
    kind: 'patch',
    id: eventId,
    changes: [{ op: 'set', path: '/ttl', value: seconds }],
  };
}

/** A delivery that this invocation has no time for: due at once, for the clock to bring back. */
export function postponed(
  event: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
  recipient: string,
  now: Date,
): Operation {
  const document: Delivery = { ...fresh(event, recipient, now), state: 'waiting' };
  return { kind: 'create', document };
}

/** A delivery that was given up and gets its tries anew. What may have arrived before stays counted. */
export function replayed(delivery: Delivery, now: Date): Delivery {
  const since = now.toISOString();
  const lost = Math.min(delivery.lost, mostLost - 1);
  return { ...delivery, state: 'due', attempts: 0, lost, since, dueAt: null };
}

/** Whether a delivery has been tried for as long as makes sense. */
export function isTooOld(delivery: Pick<Delivery, 'since'>, now: Date): boolean {
  return now.getTime() - Date.parse(delivery.since) > longestWait;
}

/** Whether so many tries may have arrived that a person has to look before there is another. */
export function isLostTooOften(delivery: Pick<Delivery, 'lost'>): boolean {
  return delivery.lost >= mostLost;
}

/** Wakes a delivery whose time has come. A claim that ran out may have arrived: a repeat. */
export function woken(delivery: Delivery): Delivery {
  return {
    ...delivery,
    state: 'due',
    lost: delivery.lost + (delivery.state === 'claimed' ? 1 : 0),
    dueAt: null,
  };
}
