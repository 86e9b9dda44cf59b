import type { Running } from './application';
import { activityIn, type DialogAnswer, taskOf, type Where } from './dialogs';
import { deliver, type Somebody } from './people';
import type { Card, CardButton } from './teams-end';

/** What a search offers: the list, or the sentence in its place. */
export interface SearchAnswer {
  readonly found: readonly { title: string; text: string; card: Card }[];
  readonly sentence: string | undefined;
}

interface SearchBody {
  composeExtension: {
    type: string;
    text?: string;
    attachments?: {
      contentType: string;
      content: Card;
      preview: { contentType: string; content: { title: string; text: string } };
    }[];
  };
}

/** An invoke of the message extension, with what every one of them carries. */
export const extensionInvoke = (kind: string, value: object) => ({
  type: 'invoke',
  name: `composeExtension/${kind}`,
  value: { commandContext: 'compose', context: { theme: 'default' }, ...value },
});

/** A search; without words it is the one that Teams makes as soon as it opens. */
export const searchFor = (words: string | undefined, commandId = 'who-does-what') =>
  extensionInvoke('query', {
    commandId,
    parameters: [
      words === undefined ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words },
    ],
    queryOptions: { skip: 0, count: 25 },
  });

/** Somebody searches in the message extension. */
export async function search(
  running: Running,
  who: Somebody,
  where: Where,
  words?: string,
): Promise<SearchAnswer> {
  const { body } = await deliver(running, activityIn(running, who, where, searchFor(words)));
  const { attachments = [], text } = (body as SearchBody).composeExtension;
  const found = attachments.map(({ content: card, preview: { content } }) => ({
    ...{ title: content.title, text: content.text, card },
  }));
  return { found, sentence: text };
}

/** Somebody opens an action command of the message extension. */
export async function openCommand(
  running: Running,
  who: Somebody,
  where: Where,
  commandId: string,
  /** The message that it is opened on, as Teams sends it. */
  messagePayload?: object,
): Promise<DialogAnswer> {
  const on = messagePayload ? { commandContext: 'message', messagePayload } : {};
  const invoke = extensionInvoke('fetchTask', { commandId, ...on });
  return taskOf((await deliver(running, activityIn(running, who, where, invoke))).body);
}

/** Somebody presses a button in the dialog of an action command. */
export async function submitCommand(
  running: Running,
  who: Somebody,
  where: Where,
  { data }: Pick<CardButton, 'data'>,
  filledIn: object = {},
): Promise<DialogAnswer> {
  const invoke = extensionInvoke('submitAction', { data: { ...data, ...filledIn } });
  return taskOf((await deliver(running, activityIn(running, who, where, invoke))).body);
}
