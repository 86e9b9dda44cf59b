import { extensionInvoke } from '../support/extension';
import { clicked, dialog } from '../support/people';

/** A button that the bot gave somebody: what it carries, and the fields a person fills in. */
export interface Offer {
  readonly verb: string;
  /** Opens or sends a dialog; else a click on a card. */
  readonly door: 'execute' | 'fetch' | 'submit';
  readonly carried: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * The ways by which what a button carries can come in; 'message' is a click in an older client,
 * 'extension' a dialog that the message extension opened.
 */
export type Door = Offer['door'] | 'message' | 'extension';
export const doors: readonly Door[] = ['execute', 'message', 'fetch', 'submit', 'extension'];

/** Where the data of a click stands in the activity. */
export const dataPath: Readonly<Record<Door, readonly string[]>> = {
  execute: ['value', 'action', 'data'],
  message: ['value'],
  fetch: ['value', 'data'],
  submit: ['value', 'data'],
  extension: ['value', 'data'],
};

/** What an activity says for a click on `offer`, by a door that may be the wrong one. */
export function inDoor({ verb, carried, inputs }: Offer, door: Door): Record<string, unknown> {
  const data = { ...carried, ...inputs };
  switch (door) {
    case 'execute':
      return clicked({ type: 'Action.Execute', verb, data });
    case 'message':
      return { type: 'message', value: data };
    case 'fetch':
      return dialog('task/fetch', data);
    case 'submit':
      return dialog('task/submit', data);
    case 'extension':
      return extensionInvoke('submitAction', { commandId: 'ask-poll', data });
  }
}

/** Every card in a message or an answer, however deep. */
export function cardsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { type?: unknown }).type === 'AdaptiveCard';
  if (own) return [value as Record<string, unknown>];
  return Object.values(value).flatMap(cardsIn);
}

/** Per verb and door, the button of the last card that has it, with a text for each field there. */
export function offersIn(value: unknown): Offer[] {
  const all = cardsIn(value).flatMap((card) => {
    const parts = partsOf(card);
    const fields = parts.filter(({ type }) => String(type).startsWith('Input.'));
    const inputs = Object.fromEntries(fields.map((field) => [field.id, filledIn(field)]));
    return parts.flatMap(({ type, data }) => offerOf(String(type), data, inputs) ?? []);
  });
  return [...new Map(all.map((offer) => [`${offer.verb} ${offer.door}`, offer])).values()];
}

/** Two lines do for a name, a question, and two options; a number and an address for themselves. */
function filledIn({ choices, style }: Record<string, unknown>): string {
  if (style === 'Tel') return '035-1234567';
  if (style === 'Email') return 'a@b.nl';
  return (choices as { value: string }[] | undefined)?.[0]?.value ?? 'a\nb';
}

function offerOf(type: string, data: unknown, inputs: Record<string, string>): Offer | undefined {
  if (!type.startsWith('Action.') || typeof data !== 'object' || data === null) return undefined;
  const carried = data as Record<string, unknown>;
  const opens = carried.msteams !== undefined || carried.opens === true;
  const door = opens ? 'fetch' : 'formId' in carried ? 'submit' : 'execute';
  return { verb: String(carried.verb), door, carried, inputs: opens ? {} : inputs };
}

function partsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(partsOf)];
}
