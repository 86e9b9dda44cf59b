import type { WorkingHours } from '../leerwerkplaats/working-hours';
import { documentId, type StoredDocument } from '../shared/documents';
import type { Wake } from '../shared/due';
import { eventLifetime, eventOf } from '../shared/event';
import { reminderOf } from './closing';
import type { PollDocument } from './records';

/**
 * In `work`: when who hasn't answered a poll is reminded. Apart from the poll, whose own clock
 * closes it; and made once, so that a poll that is opened again doesn't remind anew.
 */
export interface PollReminderDocument extends StoredDocument {
  readonly type: 'poll-reminder';
  readonly leerwerkplaatsId: string;
  readonly pollId: string;
  readonly dueAt: string | null;
}

/** For the batch that makes a poll. */
export function newReminder(
  { leerwerkplaatsId, pollId }: PollDocument,
  asked: Date,
  closesAt: string,
  hours: WorkingHours,
): PollReminderDocument {
  return {
    id: documentId('poll-reminder', pollId),
    type: 'poll-reminder',
    schema: 1,
    leerwerkplaatsId,
    pollId,
    dueAt: reminderOf(asked, closesAt, hours),
  };
}

/** It is time: an event asks to remind. Whether there is still reason to is seen when it is sent. */
export const wakePollReminder: Wake = (document, now) => {
  const reminder = document as PollReminderDocument;
  const { pollId, leerwerkplaatsId } = reminder;
  const done: PollReminderDocument = { ...reminder, dueAt: null, ttl: eventLifetime };
  const event = eventOf('poll-reminder', pollId, { commandId: pollId, leerwerkplaatsId, at: now });
  return { document: done, also: [{ kind: 'create', document: event }] };
};

/** Whether one can still answer: not between the hour of closing and the clock that closes it. */
export function isStillOpen(
  { status, closesAt }: Pick<PollDocument, 'status' | 'closesAt'>,
  now: Date,
): boolean {
  return status === 'open' && (closesAt === undefined || Date.parse(closesAt) > now.getTime());
}
