import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Started } from './started';
import { startTeams } from './started';

/** A bot that answers each activity with the next of these: a status, or silence. */
type Manner = number | 'silence';

let bot: Server;
let heard: { id: string; type: string }[];
let manners: Manner[];
let started: Started;

beforeEach(async () => {
  heard = [];
  bot = createServer(async (request, response) => {
    heard.push((await json(request)) as { id: string; type: string });
    const manner = manners.shift() ?? 200;
    if (manner !== 'silence') response.writeHead(manner).end('{}');
  });
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
  const messages = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
  const timing = { messageMs: 1_000, invokeMs: 1_000, dialogMs: 1_000, againMs: 1 };
  manners = [];
  started = await startTeams({ messages, timing });
  await started.server.teams.installApp(started.team, 'anna');
  heard = [];
});
afterEach(async () => {
  bot.closeAllConnections();
  await new Promise((resolve) => bot.close(resolve));
  await started.close();
});

const say = () =>
  started.server.teams.say({
    person: 'anna',
    channel: started.meetings,
    text: '@Leerwerkplaats hallo',
  });

test.each<[Manner[]]>([[['silence', 200]], [[500, 200]]])(
  'after %j the same message comes once more, and all is well',
  async (given) => {
    manners = given;
    const said = await say();
    expect(heard.map(({ id }) => id)).toEqual([said.message.id, said.message.id]);
    expect(said.delivered).toBe(true);
  },
);

test('after two failures the message shows that nobody took it', async () => {
  manners = ['silence', 503, 200];
  const said = await say();
  expect(heard).toHaveLength(2);
  expect(said.delivered).toBe(false);
  expect(started.server.teams.messages(started.meetings).at(-1)?.undelivered).toBe(true);
});

test('a click that nobody answers fails visibly and comes only once', async () => {
  const { message } = await say();
  heard = [];
  manners = ['silence', 200];
  const action = { type: 'Action.Execute', verb: 'vote' };
  const answer = await started.server.teams.press({
    person: 'cleo',
    messageId: message.id,
    action,
  });
  expect(answer).toEqual({ kind: 'failed', text: 'Something went wrong. Please try again.' });
  expect(heard.map(({ type }) => type)).toEqual(['invoke']);
});

test.each<[Manner[], number, string]>([
  [['silence', 'silence', 200], 3, 'none'],
  [['silence', 'silence', 'silence', 200], 3, 'failed'],
  [[500, 200], 1, 'failed'],
])('after %j a dialog that was sent came %i times under one id: %s', async (given, times, kind) => {
  const { message } = await say();
  heard = [];
  manners = given;
  const form = { person: 'cleo', messageId: message.id, data: {} };
  expect(await started.server.teams.submitDialog(form)).toMatchObject({ kind });
  expect(heard).toHaveLength(times);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
});

test('a bot that is down is a failure, not an exception', async () => {
  bot.closeAllConnections();
  await new Promise((resolve) => bot.close(resolve));
  expect((await say()).delivered).toBe(false);
});
