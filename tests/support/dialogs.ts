import type { Product } from './application';
import {
  type Activity,
  cardOf,
  channelActivity,
  chatActivity,
  deliver,
  dialog,
  type Somebody,
} from './people';
import type { Card, CardButton } from './teams-end';

/** Where somebody presses: a channel, or their own chat with the bot. */
export type Where = string | 'chat';

/** An activity from a channel or from the chat. */
export function activityIn(
  running: Product,
  who: Somebody,
  where: Where,
  more: Record<string, unknown>,
): Activity {
  return where === 'chat'
    ? chatActivity(running, who, more)
    : channelActivity(running, who, more, where);
}

/** What an answer to a dialog says: the card with which it goes on, or the sentence it ends with. */
export interface DialogAnswer {
  readonly card: Card | undefined;
  readonly sentence: string | undefined;
}

/** Opens a dialog by its verb, with what its button carries. */
export function openDialog(
  running: Product,
  who: Somebody,
  where: Where,
  verb: string,
  carried: object = {},
): Promise<DialogAnswer> {
  return press(running, who, where, 'task/fetch', { verb, ...carried });
}

/** Presses a button of a dialog that is open, with what was filled in. */
export function sendDialog(
  running: Product,
  who: Somebody,
  where: Where,
  { data }: Pick<CardButton, 'data'>,
  filledIn: object = {},
): Promise<DialogAnswer> {
  return press(running, who, where, 'task/submit', { ...data, ...filledIn });
}

async function press(
  running: Product,
  who: Somebody,
  where: Where,
  name: 'task/fetch' | 'task/submit',
  data: object,
): Promise<DialogAnswer> {
  const { body } = await deliver(running, activityIn(running, who, where, dialog(name, data)));
  return taskOf(body);
}

/** Reads the answer to a dialog. */
export function taskOf(body: unknown): DialogAnswer {
  const task = (body as { task?: { type: string; value: unknown } } | undefined)?.task;
  return {
    card: task?.type === 'continue' ? cardOf(body) : undefined,
    sentence: task?.type === 'message' ? String(task.value) : undefined,
  };
}

/** The card with which a dialog goes on. */
export function shown({ card, sentence }: DialogAnswer): Card {
  if (!card) throw new Error(`the dialog ended: ${sentence}`);
  return card;
}
