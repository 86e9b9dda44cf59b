import type { SendOutcome } from '../../domain/shared/delivery';

/** What went wrong with a call to Teams. */
export type Failure = Exclude<SendOutcome, { kind: 'sent' | 'unneeded' }>;

/** Too many, busy with this message, our token, too slow: it didn't arrive, and may later. */
const surelyNotTaken = [401, 408, 412, 429];

/** When Teams says 'later' without saying when, in milliseconds. */
const pauseUnlessTold = 5_000;

/** What Teams means by a 403 or 404 (its documented error codes); any other is 'gone'. */
const refusals: Readonly<Record<string, Failure>> = {
  BotNotInConversationRoster: { kind: 'away', part: 'team' },
  ConversationNotFound: { kind: 'away', part: 'channel' },
  ActivityNotFoundInConversation: { kind: 'deleted' },
};

/** What a failed request means: try later, surely not arrived, perhaps arrived, or never. */
export function failureOf(fault: unknown): Failure {
  const status = statusOf(fault);
  if (status !== undefined && surelyNotTaken.includes(status)) {
    return { kind: 'retry', afterMilliseconds: askedPause(fault) ?? pauseUnlessTold };
  }
  if (status === 403 || status === 404) return refusals[codeOf(fault)] ?? { kind: 'gone' };
  if (status !== undefined && status < 500) return { kind: 'rejected' };
  return { kind: 'unknown' };
}

/** How long Teams asks us to leave the conversation alone, in milliseconds; 0 if it doesn't. */
export function restAfter(fault: unknown): number {
  return askedPause(fault) ?? (statusOf(fault) === 429 ? pauseUnlessTold : 0);
}

/** The HTTP status of a fault that the connector threw, if it has one. */
export function statusOf(fault: unknown): number | undefined {
  const status = (fault as { statusCode?: unknown } | undefined)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}

function codeOf(fault: unknown): string {
  const { body, code } = fault as { body?: { error?: { code?: unknown } }; code?: unknown };
  return String(body?.error?.code ?? code ?? '');
}

function askedPause(fault: unknown): number | undefined {
  const { response } = fault as {
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const seconds = Number(response?.headers?.get?.('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
