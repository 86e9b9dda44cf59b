import type { AdaptiveCard, CardButton } from './card';

/**
 * What a handler answers; `bot/teams/` turns it into what Teams expects for the way it was asked.
 * - nothing: no reply
 * - notice: a sentence; typed commands also get its buttons, so that nobody is stuck
 * - private: a sentence for this person only; never a message that others can read
 * - card: a card; after a click it is this person's own view of the card
 * - form: a dialog
 * - found: what a search of the message extension offers to put in a message
 */
export type Answer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'notice'; readonly text: string; readonly buttons: readonly CardButton[] }
  | { readonly kind: 'private'; readonly text: string }
  | { readonly kind: 'card'; readonly card: AdaptiveCard }
  | { readonly kind: 'form'; readonly title: string; readonly card: AdaptiveCard }
  | { readonly kind: 'found'; readonly found: readonly Found[] };

/** A card to choose from a list, and how it stands in that list. Any words. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

export const nothing: Answer = { kind: 'nothing' };

/** A sentence, with the buttons that help on. */
export function notice(text: string, buttons: readonly CardButton[] = []): Answer {
  return { kind: 'notice', text, buttons };
}

/** A sentence for this person only. */
export function privately(text: string): Answer {
  return { kind: 'private', text };
}
