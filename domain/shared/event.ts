import { documentId, type StoredDocument } from './documents';

/** Long enough to investigate a delivery that failed; 30 days in seconds. */
export const eventLifetime = 30 * 24 * 60 * 60;

/**
 * Something that a message depends on, written in the batch of its command. It holds ids only,
 * never free text. `send` reads it from the change feed.
 */
export interface EventDocument extends StoredDocument {
  readonly type: 'event';
  readonly name: string;
  readonly leerwerkplaatsId: string;
  /** The document that it is about: a poll id, a request id. */
  readonly subjectId: string;
  readonly at: string;
}

/** The event of a command; its id follows from the command, so that a repeat can't make two. */
export function eventOf(
  name: string,
  subjectId: string,
  command: { commandId: string; leerwerkplaatsId: string; at: Date },
): EventDocument {
  return {
    id: documentId('event', name, command.commandId),
    type: 'event',
    schema: 1,
    ttl: eventLifetime,
    name,
    leerwerkplaatsId: command.leerwerkplaatsId,
    subjectId,
    at: command.at.toISOString(),
  };
}
