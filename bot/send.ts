import { afterSend, claim, type Delivery, recordDelivery } from '../domain/shared/delivery';
import { type Documents, type StoredDocument, workOf } from '../domain/shared/documents';
import type { EventDocument } from '../domain/shared/event';
import type { Clock } from '../domain/shared/time';
import type { Notice, Notices } from './shared/notice';
import type { Report } from './shared/report';

/**
 * Events → messages. Each message is tracked by its delivery; what can't be sent now becomes due
 * and the clock brings it back. Only a database failure throws.
 */
export function createSend(options: {
  documents: Documents;
  notices: Notices;
  clock: Clock;
  report: Report;
}) {
  const { documents, notices, clock, report } = options;

  /** Takes a batch of the change feed: new events, and deliveries that the clock woke. */
  return async function send(changes: readonly StoredDocument[]): Promise<void> {
    for (const change of changes) {
      if (isEvent(change)) {
        for (const notice of await noticesOf(change)) await deliver(change, notice);
      } else if (isDueDelivery(change)) {
        await deliverAgain(change);
      }
    }
  };

  async function noticesOf(event: EventDocument): Promise<readonly Notice[]> {
    return (await notices[event.name]?.(event)) ?? [];
  }

  async function deliverAgain(delivery: Delivery): Promise<void> {
    const partition = workOf(delivery.leerwerkplaatsId);
    const event = await documents.get<EventDocument>(partition, delivery.eventId);
    if (!event) return;
    const all = await noticesOf(event);
    const notice = all.find(({ recipient }) => recipient === delivery.recipient);
    if (notice) await deliver(event, notice);
  }

  async function deliver(event: EventDocument, notice: Notice): Promise<void> {
    const delivery = await claim(documents, event, notice.recipient, clock());
    if (!delivery) return;
    const { outcome, record = [] } = await notice.send({ repeat: delivery.repeat });
    const after = afterSend(delivery, outcome, clock());
    await documents.batch(workOf(event.leerwerkplaatsId), [recordDelivery(after), ...record]);
    if (after.state === 'failed') {
      report('delivery-failed', { eventId: event.id, attempts: after.attempts });
    }
  }
}

function isEvent(document: StoredDocument): document is EventDocument {
  return document.type === 'event';
}

function isDueDelivery(document: StoredDocument): document is Delivery {
  return document.type === 'delivery' && (document as Delivery).state === 'due';
}
