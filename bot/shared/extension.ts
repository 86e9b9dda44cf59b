import type { Answer } from './answer';
import type { Turn } from './turn';

/** A command of the message extension that searches, by its id in the manifest. */
export interface SearchHandler {
  readonly id: string;
  /** `typed` is empty before anything was typed. */
  readonly run: (turn: Turn, typed: string) => Promise<Answer>;
}

/** A command of the message extension that opens a dialog, by its id in the manifest. */
export interface Shortcut {
  readonly id: string;
  readonly verb: string;
  /** What the button would carry that opens the same dialog on a card. */
  readonly carried: object;
}
