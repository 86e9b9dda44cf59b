import { createHash } from 'node:crypto';
import type { Turn } from './turn';

/** An opaque id of what identifies a command: 32 hexadecimal characters. */
export function commandIdOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/**
 * The id of a form that was sent: the form's own, and whose it is, so that nobody can use up
 * another's; and what it holds, because what somebody mended after an answer was lost is something
 * else: under the earlier id it would be lost too.
 */
export function formCommandId(turn: Turn, formId: string, content: object): string {
  return commandIdOf('form', turn.person.id, formId, JSON.stringify(content));
}
