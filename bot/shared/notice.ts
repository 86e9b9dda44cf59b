import type { SendOutcome } from '../../domain/shared/delivery';
import type { Operation } from '../../domain/shared/documents';
import type { EventDocument } from '../../domain/shared/event';

/** One message that an event asks for. */
export interface Notice {
  /** Who or what it goes to; with the event it names the delivery. */
  readonly recipient: string;
  readonly send: (attempt: Attempt) => Promise<NoticeOutcome>;
}

/** One try. `repeat`: an earlier try may have arrived, which the message should say. */
export interface Attempt {
  readonly repeat: boolean;
}

/** What became of it, and what to write together with the delivery's record. */
export interface NoticeOutcome {
  readonly outcome: SendOutcome;
  readonly record?: readonly Operation[];
}

/**
 * Per event name: the messages it asks for. A document that isn't there (yet) is the outcome
 * 'retry': the change feed can be ahead of what this process reads. A message to each of a group
 * lists the same people whenever it is asked, because each delivery is found back in that list.
 */
export type Notices = Readonly<
  Record<string, (event: EventDocument) => readonly Notice[] | Promise<readonly Notice[]>>
>;

/** An event that asks for one message. */
export function oneNotice(
  recipient: string,
  send: (event: EventDocument, attempt: Attempt) => Promise<NoticeOutcome>,
): Notices[string] {
  return (event) => [{ recipient, send: (attempt) => send(event, attempt) }];
}

/** What the message is about can't be read yet; soon it can, in milliseconds. */
export const notReadableYet: NoticeOutcome = {
  outcome: { kind: 'retry', afterMilliseconds: 1_000 },
};

/** There is nothing left to say. */
export const unneeded: NoticeOutcome = { outcome: { kind: 'unneeded' } };
