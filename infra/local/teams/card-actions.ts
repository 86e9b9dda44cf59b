import type { Json, JsonObject } from './model';

/** Every action of a card: its own, those of action sets, of elements that can be tapped. */
export function actionsOf(card: Json): JsonObject[] {
  if (card === null || typeof card !== 'object') return [];
  if (Array.isArray(card)) return card.flatMap(actionsOf);
  const own = typeof card.type === 'string' && card.type.startsWith('Action.') ? [card] : [];
  // What an action sends along is not part of the card, whatever it looks like.
  const parts = Object.entries(card).filter(([name]) => !['data', 'fallback'].includes(name));
  return [...own, ...parts.flatMap(([, part]) => actionsOf(part))];
}

/** The first action with this title. */
export function actionByTitle(card: Json, title: string): JsonObject | undefined {
  return actionsOf(card).find((action) => action.title === title);
}
