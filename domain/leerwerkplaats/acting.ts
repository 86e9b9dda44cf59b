import type { Command } from '../shared/command';
import type { Role } from './access';

/** A command, and what role whoever asks has: proven by the channel, or by their own record elsewhere. */
export interface Acting extends Command {
  /** Undefined: no part in the leerwerkplaats, or not any more. */
  readonly role: Role | undefined;
}
