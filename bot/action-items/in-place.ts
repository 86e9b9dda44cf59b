import type { ItemFrom } from '../../domain/action-items/find';
import type { Command } from '../../domain/shared/command';
import type { InLeerwerkplaats } from '../leerwerkplaats/in-leerwerkplaats';
import type { Answer } from '../shared/answer';
import type { Turn } from '../shared/turn';

/** What a button of an item carries: 1:1 also of which leerwerkplaats it is. */
export interface NamedItem {
  readonly itemId: string;
  readonly leerwerkplaatsId?: string | undefined;
}

/**
 * Lets a handler run for an item where it was pressed: in a channel, whose leerwerkplaats never comes
 * from card data, or 1:1, where the item has to be one's own.
 */
export function createInPlaceOfItem(inLeerwerkplaats: InLeerwerkplaats) {
  return (
    turn: Turn,
    { itemId, leerwerkplaatsId }: NamedItem,
    handle: (command: Command, from: ItemFrom) => Promise<Answer>,
  ): Promise<Answer> => {
    const { person, commandId, at, place } = turn;
    if (place.kind === 'chat' && leerwerkplaatsId !== undefined) {
      const command = { person, commandId, at, leerwerkplaatsId };
      return handle(command, { itemId, channelId: null });
    }
    return inLeerwerkplaats(turn, (command, { channelId }) =>
      handle(command, { itemId, channelId }),
    );
  };
}
