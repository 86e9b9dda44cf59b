import { createHash } from 'node:crypto';
import type { Turn } from './turn';

/** An opaque id of what identifies a command: 32 hexadecimal characters. */
export function commandIdOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** The id of a form that was sent: the form's own, and whose it is, so that nobody can use up another's. */
export function formCommandId(turn: Turn, formId: string): string {
  return commandIdOf('form', turn.person.id, formId);
}
