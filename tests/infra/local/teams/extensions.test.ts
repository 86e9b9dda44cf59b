import { cardOf } from '../../../../infra/local/teams/answers';
import type { ExtensionAnswer } from '../../../../infra/local/teams/extension-answers';
import { guidOf } from '../../../../infra/local/teams/ids';
import type { JsonObject } from '../../../../infra/local/teams/model';
import { temporaryFolder } from '../start/launched';
import { ExtendingBot, startExtended } from './extending-bot';
import type { Started } from './started';

let started: Started;
let bot: ExtendingBot;
const folder = temporaryFolder();

beforeAll(async () => {
  bot = new ExtendingBot();
  started = await startExtended({ page: folder.path }, bot);
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(async () => {
  await started.close();
  folder.remove();
});
beforeEach(() => {
  bot.actions.length = 0;
});

const atCompose = (command: string) =>
  ({ person: 'anna', command, context: 'compose', channel: started.meetings }) as const;
const submit = (inputs: JsonObject, command = 'note') =>
  started.server.teams.submitCommand({
    ...atCompose(command),
    data: { step: 'Eerste stap' },
    inputs,
  });

/** The words on the first card that came back. */
function cardIn(answer: ExtensionAnswer): string {
  return JSON.stringify(answer.kind === 'items' ? answer.items[0]?.card : answer);
}

test('commands stand where the manifest puts them, in the language of the person', () => {
  const titles = (person: string, context: 'compose' | 'message') =>
    started.server.teams.commands(person, context).map(({ title }) => title);
  expect(titles('anna', 'compose')).toEqual(['Notitie maken', 'Wens', 'Zoeken']);
  expect(titles('anna', 'message')).toEqual(['Notitie maken']);
  expect(titles('cleo', 'message')).toEqual(['Make a note']);
});

test('an action from the compose box opens a dialog, goes on to the next and ends with a card', async () => {
  const { teams } = started.server;
  const opened = await teams.openCommand(atCompose('note'));
  expect(opened).toMatchObject({ kind: 'dialog', dialog: { title: 'Eerste stap' } });
  expect(started.bot.heard.at(-1)).toMatchObject({
    name: 'composeExtension/fetchTask',
    conversation: { id: started.meetings },
    channelData: { source: { name: 'compose' }, team: {}, channel: { id: started.meetings } },
    value: { commandId: 'note', commandContext: 'compose', context: { theme: 'default' } },
  });
  expect(await submit({ note: 'nog eens' })).toMatchObject({ dialog: { title: 'Tweede stap' } });
  const answer = await submit({ note: 'klaar' });
  expect(cardIn(answer)).toContain('klaar (Eerste stap)');
});

const post = (path: string, body: object) =>
  fetch(`${started.server.url}/page-api/extension/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });

/** Anna posts the card that a command made: in a channel, or in her chat with the bot. */
async function sendCard(channel?: string) {
  const answer = await submit({ note: 'kaart' });
  const cards = answer.kind === 'items' ? answer.items.map(({ card }) => card) : [];
  const heard = started.bot.heard.length;
  const { status } = await post('send', { person: 'anna', channel, cards });
  return { status, heard: started.bot.heard.slice(heard) };
}

test('a card of a command is sent as the person who called it, and the bot does not hear it', async () => {
  expect(await sendCard(started.meetings)).toEqual({ status: 200, heard: [] });
  const message = started.server.teams.messages(started.meetings).at(-1);
  expect(message).toMatchObject({ author: 'anna', conversation: started.meetings });
  expect(JSON.stringify(message && cardOf(message))).toContain('kaart');
});

test('a card in the chat with the bot reaches it, like the first words there', async () => {
  const { heard } = await sendCard();
  const sent = ['installationUpdate', 'conversationUpdate', 'message'];
  expect(heard.map(({ type }) => type)).toEqual(sent);
  expect(JSON.stringify(heard.at(-1)?.attachments)).toContain('kaart');
});

test('a card of a command is not posted in an archived team', async () => {
  const { teams } = started.server;
  await teams.archiveTeam(started.team, 'anna');
  const before = teams.messages(started.meetings);
  expect((await sendCard(started.meetings)).status).toBe(404);
  expect(teams.messages(started.meetings)).toEqual(before);
  await teams.unarchiveTeam(started.team, 'anna');
});

test('an action on a message carries that message', async () => {
  const { teams } = started.server;
  const text = 'Bel <haar> terug';
  const { message } = await teams.say({ person: 'cleo', channel: started.meetings, text });
  const call = {
    person: 'anna',
    command: 'note',
    context: 'message',
    messageId: message.id,
  } as const;
  await teams.openCommand(call);
  expect(bot.actions[0]).toMatchObject({
    commandContext: 'message',
    messagePayload: {
      id: message.id,
      body: { contentType: 'html', content: 'Bel &lt;haar&gt; terug' },
      from: { user: { id: guidOf('person', 'cleo'), displayName: 'Cleo Example' } },
    },
  });
  expect(started.bot.heard.at(-1)).toMatchObject({
    conversation: { id: `${started.meetings};messageid=${message.thread}` },
  });
});

test('an action in the search bar belongs to no channel', async () => {
  const call = { ...atCompose('note'), context: 'commandBox' } as const;
  await started.server.teams.openCommand(call);
  expect(bot.actions[0]).toMatchObject({ commandContext: 'commandbox' });
  const [last] = started.bot.heard.slice(-1);
  expect(last?.channelData).not.toHaveProperty('channel');
});

test('a command with parameters has a form without asking the bot', async () => {
  const heard = started.bot.heard.length;
  const opened = await started.server.teams.openCommand(atCompose('wish'));
  expect(JSON.stringify(opened)).toContain('Uw wens');
  expect(started.bot.heard).toHaveLength(heard);
  expect(cardIn(await submit({ note: 'rust' }, 'wish'))).toContain('rust');
});

test('what the bot would post is shown first; edit opens the form again, send posts it', async () => {
  const { teams } = started.server;
  const shown = await submit({ note: 'eerst zien' });
  if (shown.kind !== 'preview') throw new Error(`There was no preview but ${shown.kind}.`);
  const form = atCompose('note');
  const { activity } = shown;
  const edited = await teams.submitCommand({ ...form, preview: { action: 'edit', activity } });
  expect(edited).toMatchObject({ dialog: { title: 'Opnieuw' } });
  const sent = await teams.submitCommand({ ...form, preview: { action: 'send', activity } });
  expect(sent).toEqual({ kind: 'none' });
  const last = teams.messages(started.meetings).at(-1);
  expect(last?.author).toBe('bot');
  expect(JSON.stringify(last && cardOf(last))).toContain('Zo wordt het');
});

test('a search runs before anything is typed, then with the words; a result can ask for its card', async () => {
  const { teams } = started.server;
  const first = await teams.queryCommand(atCompose('find'));
  expect(first).toMatchObject({ items: [{ title: 'initialRun: true', text: 'Kies mij' }] });
  const found = await teams.queryCommand({ ...atCompose('find'), text: 'hospice' });
  expect(cardIn(found)).toContain('words: hospice');
  const item = found.kind === 'items' ? (found.items[0]?.tap ?? {}) : {};
  const chosen = await teams.selectItem({ ...atCompose('find'), item });
  expect(cardIn(chosen)).toContain('words: hospice');
  expect(cardIn(chosen)).toContain('Gekozen');
});

test('a command that is not there, or not in this place, is not found', async () => {
  const { teams } = started.server;
  await expect(teams.openCommand(atCompose('nothing'))).rejects.toThrow('no such command');
  const call = { ...atCompose('find'), context: 'commandBox' } as const;
  await expect(teams.queryCommand(call)).rejects.toThrow('no such command');
});

test('programs reach it over HTTP; what is malformed is refused', async () => {
  const opened = await post('open', atCompose('note'));
  expect(await opened.json()).toMatchObject({ kind: 'dialog' });
  expect((await post('open', { command: 'note' })).status).toBe(400);
});
