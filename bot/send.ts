import {
  afterSend,
  claim,
  type Delivery,
  isLostTooOften,
  isTooOld,
  postponed,
  recordDelivery,
  type SendOutcome,
} from '../domain/shared/delivery';
import {
  type Documents,
  type NewId,
  type Operation,
  type StoredDocument,
  workOf,
} from '../domain/shared/documents';
import type { EventDocument } from '../domain/shared/event';
import type { Clock } from '../domain/shared/time';
import { longestInvocation, longestPause, readable, rethrowIfDatabase } from './shared/change-feed';
import { type Notice, type NoticeOutcome, type Notices, notReadableYet } from './shared/notice';
import type { Report } from './shared/report';
import { createSetAside } from './shared/set-aside';

/** Why a delivery was given up, where its last outcome alone doesn't say it. */
const givenUpCodes: Readonly<Partial<Record<SendOutcome['kind'], string>>> = {
  retry: 'not-taken-for-a-day',
  unknown: 'lost-too-often',
};
/** What the database refuses is looked at again after this long, in milliseconds. */
const restAfterFault = 15 * 60 * 1000;

/**
 * Events → messages. Each message is tracked by its delivery; what can't be sent now becomes due
 * and the clock brings it back. Only a database failure throws.
 */
export function createSend(options: {
  documents: Documents;
  notices: Notices;
  clock: Clock;
  pause: (milliseconds: number) => Promise<void>;
  newId: NewId;
  report: Report;
}) {
  const { documents, notices, clock, pause, newId, report } = options;
  const setAside = createSetAside('send', options);

  /** Takes a batch of the change feed: new events, and deliveries that the clock woke. */
  return async function send(changes: readonly StoredDocument[]): Promise<void> {
    const stopAt = clock().getTime() + longestInvocation;
    await Promise.all(
      byLeerwerkplaats(readable(changes, report)).map((some) => inOrder(some, stopAt)),
    );
  };

  async function inOrder(
    changes: readonly (EventDocument | Delivery)[],
    stopAt: number,
  ): Promise<void> {
    for (const change of changes) {
      try {
        await (isEvent(change) ? deliverAll(change, stopAt) : deliverAgain(change, stopAt));
      } catch (fault) {
        rethrowIfDatabase(fault);
        const name = String((fault as Error).name);
        report('send-broken', { documentId: change.id, name });
        await leave(change, name);
      }
    }
  }

  /** What can't be handled: an event waits for a person, a delivery is tried for a day first. */
  async function leave(change: EventDocument | Delivery, code: string): Promise<void> {
    if (!isEvent(change) && !isTooOld(change, clock())) return putBack(change, restAfterFault);
    if (!isEvent(change)) await record({ ...change, state: 'failed', dueAt: null });
    await setAside(change, code);
  }

  async function record(delivery: Delivery, also: readonly Operation[] = []): Promise<void> {
    await documents.batch(workOf(delivery.leerwerkplaatsId), [
      ...recordDelivery(delivery),
      ...also,
    ]);
  }

  async function deliverAll(event: EventDocument, stopAt: number): Promise<void> {
    const late = clock().getTime() > stopAt;
    for (const notice of await noticesOf(event)) {
      await (late ? postpone(event, notice) : deliver(event, notice.recipient, notice, stopAt));
    }
  }

  async function noticesOf(event: EventDocument): Promise<readonly Notice[]> {
    return Object.hasOwn(notices, event.name) ? ((await notices[event.name]?.(event)) ?? []) : [];
  }

  /** The event may not be readable yet; then it is tried again later, like everything else. */
  async function deliverAgain(delivery: Delivery, stopAt: number): Promise<void> {
    if (clock().getTime() > stopAt) return putBack(delivery, 0);
    const { leerwerkplaatsId, eventId, recipient } = delivery;
    const event = await documents.get<EventDocument>(workOf(leerwerkplaatsId), eventId);
    const notice = event && (await noticesOf(event)).find((one) => one.recipient === recipient);
    await deliver({ id: eventId, leerwerkplaatsId }, recipient, notice, stopAt);
  }

  /** Leaves a woken delivery to the clock again. */
  async function putBack(delivery: Delivery, milliseconds: number): Promise<void> {
    const dueAt = new Date(clock().getTime() + milliseconds).toISOString();
    await record({ ...delivery, state: 'waiting', dueAt });
  }

  async function deliver(
    event: Pick<EventDocument, 'id' | 'leerwerkplaatsId'>,
    recipient: string,
    notice: Notice | undefined,
    stopAt: number,
  ): Promise<void> {
    const delivery = await claim(documents, event, recipient, clock(), newId());
    if (!delivery) return;
    const come = await comeOf(notice, delivery, stopAt);
    const after = afterSend(delivery, come.outcome, clock());
    // Kept before it is recorded: a sender that dies in between leaves too much rather than too little.
    if (after.state === 'failed') {
      await setAside(after, givenUpCodes[come.outcome.kind] ?? come.outcome.kind);
    }
    await record(after, come.record);
    if (after.state === 'failed') {
      report('delivery-failed', { deliveryId: after.id, attempts: after.attempts });
    }
  }

  async function comeOf(
    notice: Notice | undefined,
    delivery: Delivery,
    stopAt: number,
  ): Promise<NoticeOutcome> {
    if (isLostTooOften(delivery)) return { outcome: { kind: 'unknown' } };
    return notice ? attempt(notice, delivery, stopAt) : notReadableYet;
  }

  /**
   * What surely didn't arrive and soon may is tried again at once. A mistake in one message is that
   * message's, not the feed's.
   */
  async function attempt(
    notice: Notice,
    delivery: Delivery,
    stopAt: number,
  ): Promise<NoticeOutcome> {
    try {
      for (let waited = 0; ; ) {
        const come = await notice.send({ repeat: delivery.lost > 0 });
        if (come.outcome.kind !== 'retry') return come;
        const { afterMilliseconds } = come.outcome;
        waited += afterMilliseconds;
        if (waited > longestPause || clock().getTime() + afterMilliseconds > stopAt) return come;
        await pause(afterMilliseconds);
      }
    } catch (fault) {
      rethrowIfDatabase(fault);
      report('notice-broken', { deliveryId: delivery.id, name: String((fault as Error).name) });
      return { outcome: { kind: 'rejected' } };
    }
  }

  async function postpone(event: EventDocument, { recipient }: Notice): Promise<void> {
    await documents.batch(workOf(event.leerwerkplaatsId), [postponed(event, recipient, clock())]);
  }
}

/** What a slow channel holds up is its own leerwerkplaats, not the others. */
function byLeerwerkplaats(changes: readonly StoredDocument[]): (EventDocument | Delivery)[][] {
  const groups = new Map<string, (EventDocument | Delivery)[]>();
  for (const change of changes) {
    if (!isEvent(change) && !isDueDelivery(change)) continue;
    const { leerwerkplaatsId } = change;
    groups.set(leerwerkplaatsId, [...(groups.get(leerwerkplaatsId) ?? []), change]);
  }
  return [...groups.values()];
}

function isEvent(document: StoredDocument): document is EventDocument {
  return document.type === 'event';
}

function isDueDelivery(document: StoredDocument): document is Delivery {
  return document.type === 'delivery' && (document as Delivery).state === 'due';
}
