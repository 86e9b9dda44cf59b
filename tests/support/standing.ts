import type { Running } from './application';
import { cardIn } from './lifecycle';
import { wordsOf } from './people';

/** What the messages of the bot say now, in the order in which they were posted. */
export function standing({ teams }: Running): string[] {
  const messages = new Map<string, string>();
  for (const { messageId, body } of teams.calls) {
    if (messageId !== undefined) messages.set(messageId, wordsOf(cardIn(body)));
  }
  return [...messages.values()];
}
