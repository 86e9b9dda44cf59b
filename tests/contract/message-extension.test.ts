import { z } from 'zod';
import type { Running } from '../support/application';
import { openDialog, sendDialog } from '../support/dialogs';
import {
  channelActivity,
  channelId,
  deliver,
  somebody,
  startLeerwerkplaats,
} from '../support/people';

/**
 * What Teams sends a message extension and takes from it, as Microsoft describes it:
 * - [search] learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 * - [open] …/messaging-extensions/how-to/action-commands/create-task-module
 * - [submit] …/messaging-extensions/how-to/action-commands/respond-to-task-module-submit
 * - [types] botframework-schema 4.23.3, lib/teams: MessagingExtensionResult, MessagingExtensionActionResponse
 */
const karin = somebody(1);

let running: Running;
beforeAll(async () => {
  running = await startLeerwerkplaats(karin);
  const opened = { data: { verb: 'directory/add', formId: 'f1' } };
  await openDialog(running, karin, channelId, 'directory/add', { need: 'any' });
  await sendDialog(running, karin, channelId, opened, {
    ...{ name: 'Hanna', phone: '035-1234567', needs: 'money', discipline: 'hospice' },
  });
});
afterAll(() => running.close());

const invoke = async (name: string, value: object) => {
  const source = { source: { name: 'compose' } };
  const activity = channelActivity(running, karin, { type: 'invoke', name, value });
  const channelData = { ...(activity.channelData as object), ...source };
  return (await deliver(running, { ...activity, channelData })).body;
};

const adaptive = z.strictObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.looseObject({ type: z.literal('AdaptiveCard'), version: z.literal('1.5') }),
});
/** [search] A list shows an Adaptive Card only with a preview, which is a hero or thumbnail card. */
const listed = adaptive.extend({
  name: z.string().optional(),
  preview: z.looseObject({
    contentType: z.enum([
      'application/vnd.microsoft.card.thumbnail',
      'application/vnd.microsoft.card.hero',
    ]),
    content: z.looseObject({ title: z.string(), text: z.string() }),
  }),
});
/** [search] The answer is a list, or one plain sentence. */
const searched = z.strictObject({
  composeExtension: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('result'),
      attachmentLayout: z.literal('list'),
      attachments: z.array(listed).min(1).max(25),
    }),
    z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
  ]),
});
/** [open], [types] A dialog, or a sentence that is shown in its place. */
const dialog = z.strictObject({
  task: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('continue'),
      value: z.strictObject({
        ...{ title: z.string(), width: z.string(), height: z.string(), card: adaptive },
      }),
    }),
    z.strictObject({ type: z.literal('message'), value: z.string().min(1) }),
  ]),
});

const queryOptions = { skip: 0, count: 25 };
const query = (parameters: unknown) => ({ commandId: 'who-does-what', parameters, queryOptions });

test.each([
  ['as it opens, with initialRun', [{ name: 'initialRun', value: 'true' }], 'result'],
  ['with what was typed', [{ name: 'words', value: 'geldzorgen' }], 'result'],
  ['for what nobody has', [{ name: 'words', value: 'qqq' }], 'message'],
  ['without parameters', undefined, 'result'],
  ['with one that isn’t ours', [{ name: 'other', value: 'x' }], 'result'],
])('[search] a query %s is answered in a shape that Teams takes', async (_how, sent, type) => {
  const body = await invoke('composeExtension/query', query(sent));
  expect(searched.parse(body).composeExtension.type).toBe(type);
});

const action = {
  commandId: 'ask-poll',
  commandContext: 'compose',
  requestId: '46ecc9b7fd4d4b5d8d1c7b4d3a2f1e0c',
  context: { theme: 'default' },
};

test('[open] fetchTask is answered with a dialog, unless the command isn’t there', async () => {
  const opened = dialog.parse(await invoke('composeExtension/fetchTask', action));
  expect(opened.task.type).toBe('continue');
  const unknown = { ...action, commandId: 'nothing' };
  const refused = dialog.parse(await invoke('composeExtension/fetchTask', unknown));
  expect(refused.task.type).toBe('message');
});

test('[submit] submitAction goes on with a dialog, and closes it with an answer that has no body', async () => {
  const data = { verb: 'polls/ask', formId: 'f2', question: 'Wanneer?', options: '' };
  const again = await invoke('composeExtension/submitAction', { ...action, data });
  expect(dialog.parse(again).task.type).toBe('continue');
  const right = { ...data, options: 'a\nb' };
  expect(await invoke('composeExtension/submitAction', { ...action, data: right })).toBe(undefined);
});

test.each(['selectItem', 'queryLink', 'querySettingUrl', 'setting', 'onCardButtonClicked'])(
  '[types] composeExtension/%s, which no part of ours asks for, does nothing',
  async (name) => {
    const before = JSON.stringify(await running.stored('work'));
    await invoke(`composeExtension/${name}`, {
      commandId: 'ask-poll',
      data: { verb: 'polls/ask' },
    });
    expect(JSON.stringify(await running.stored('work'))).toBe(before);
  },
);
