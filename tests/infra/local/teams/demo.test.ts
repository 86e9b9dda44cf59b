import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder';
import { loadDemo } from '../../../../infra/local/demo/demo';
import { createIssuer, type Issuer } from '../../../../infra/local/issuer/issuer';
import { cardOf } from '../../../../infra/local/teams/answers';
import type { Message } from '../../../../infra/local/teams/model';
import { serveTeams, type TeamsServer } from '../../../../infra/local/teams/serve';
import { type LocalBot, startBot } from './local-bot';

/** Six leerwerkplaatsen are played in most of these, while other tests keep both cores busy. */
jest.setTimeout(60_000);

const contentType = 'application/vnd.microsoft.card.adaptive';

const emptyCard = { type: 'AdaptiveCard', version: '1.5', body: [] };
const helpButton = { type: 'Action.Execute', title: 'Ik kan helpen', verb: 'help', data: {} };
const questionMessage = {
  type: 'message',
  attachments: [
    {
      contentType,
      content: {
        ...emptyCard,
        body: [{ type: 'TextBlock', text: 'Wie kan helpen: steun aan mantelzorgers?' }],
        actions: [helpButton],
      },
    },
  ],
};

/** Posts a poll with a button for each option, or a question, after it answered, and counts. */
function countingTurn(votes: Map<string, string>, told: Map<string, string[]>) {
  return async (context: TurnContext) => {
    const { activity } = context;
    if (activity.name === 'task/submit') {
      const { verb, formId } = activity.value.data;
      told.set(verb, [...new Set([...(told.get(verb) ?? []), formId])]);
      if (verb === 'group-questions/ask') await context.sendActivity(questionMessage);
      const value = { title: 'Gedaan', card: { contentType, content: emptyCard } };
      const body = { task: { type: 'continue', value } };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
      return;
    }
    if (activity.name === 'adaptiveCard/action') {
      const { option } = activity.value.action.data;
      if (option !== undefined) votes.set(activity.from.name, option);
      const body = {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Ja',
      };
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
      return;
    }
    const [, ...options] = activity.text?.match(/peiling/) ? activity.text.split(' ; ') : [];
    if (options.length === 0) return;
    const actions = options.map((option) => ({
      type: 'Action.Execute',
      title: option,
      verb: 'vote',
      data: { option },
    }));
    const content = { type: 'AdaptiveCard', version: '1.5', body: [], actions };
    await context.sendActivity({ type: 'message', attachments: [{ contentType, content }] });
  };
}

let folder: string;
let bot: LocalBot;
let server: TeamsServer;
let issuer: Issuer;
let votes: Map<string, string>;
let told: Map<string, string[]>;
let reported: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-'));
  votes = new Map();
  told = new Map();
  reported = [];
  bot = await startBot({ issuerUrl: () => server.issuerUrl, turn: countingTurn(votes, told) });
  issuer = await createIssuer({ folder: join(folder, 'issuer') });
  server = await serveTeams({
    file: join(folder, 'teams.sqlite'),
    port: 0,
    page: folder,
    messages: bot.messages,
    issuer,
    unsigned: false,
    report: () => undefined,
    timing: { againMs: 1 },
  });
});
afterEach(async () => {
  await server.close();
  await bot.close();
  await rm(folder, { recursive: true });
});

async function edit(poll: Message | undefined, content: object): Promise<void> {
  const conversation = `${poll?.conversation};messageid=${poll?.thread}`;
  const path = `/connector/v3/conversations/${conversation}/activities/${poll?.id}`;
  const response = await fetch(server.url + path, {
    method: 'PUT',
    headers: { authorization: `Bearer ${await issuer.signBotToken()}` },
    body: JSON.stringify({ type: 'message', attachments: [{ contentType, content }] }),
  });
  expect(response.status).toBe(200);
}

const load = (empty = false) =>
  loadDemo({ teams: server.teams, empty, report: (line) => reported.push(line) });

test('six teams have the app, and each its own leerwerkplaats with a poll and its votes', async () => {
  await load();
  expect(reported).toEqual([]);
  const teams = server.teams.teams();
  expect(teams.map(({ name, installed }) => [name, installed])).toEqual(
    [
      'Gooise Meren',
      'Amsterdam-Centrum',
      'Krimpenerwaard',
      'Zwijndrecht',
      'Rotterdam',
      'Westelijke Mijnstreek',
    ].map((name) => [name, true]),
  );
  for (const team of teams) {
    const said = server.teams.messages(team.channels[1]?.id ?? '');
    expect(team.channels[1]?.tabs?.map(({ name }) => name)).toEqual(['Leerwerkplaats']);
    const leader = server.teams.people().find(({ key }) => key === said[0]?.author);
    expect(leader?.title).toBe('projectleider');
    expect(said.map(({ text }) => text)).toContain(`@Leerwerkplaats start ${team.name}`);
    const voters = server.teams.people().filter(({ key }) => team.people.includes(key));
    expect(voters.filter(({ name }) => votes.has(name)).length).toBeGreaterThanOrEqual(4);
  }
});

test('eight people of each tell who they are, four get a role, and one asks the group', async () => {
  await load();
  const times = (verb: string) => told.get(verb)?.length;
  expect(times('members/profile')).toBe(6 * 8);
  expect(times('members/who-is-who')).toBe(6 * 4);
  expect(times('directory/import')).toBe(6 * 2);
  expect(times('group-questions/ask')).toBe(6);
});

test('the cast: each team has everyone it needs and one guest, and a shared channel with an outsider', async () => {
  await load();
  const people = server.teams.people();
  for (const team of server.teams.teams()) {
    const here = people.filter(({ key }) => team.people.includes(key));
    expect(here).toHaveLength(10);
    expect(new Set(here.map(({ title }) => title)).size).toBe(10);
    expect(here.filter(({ role }) => role === 'guest')).toHaveLength(1);
    const shared = team.channels.flatMap(({ sharedWith = [] }) => sharedWith);
    expect(people.filter(({ key }) => shared.includes(key))).toMatchObject([{ role: 'external' }]);
  }
  expect(people.filter(({ language }) => language === 'en')).toHaveLength(1);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('a second start says and votes nothing again', async () => {
  await load();
  const heard = bot.heard.length;
  votes.clear();
  await load();
  expect(bot.heard).toHaveLength(heard);
  expect(votes.size).toBe(0);
});

test('who left, and what was renamed or removed, is so at the next start', async () => {
  await load();
  const { teams } = server;
  const [team] = teams.teams();
  const [, meetings, core] = team?.channels ?? [];
  await teams.removePerson(team?.key ?? '', 'ada', 'els');
  await teams.renameChannel(team?.key ?? '', 'ada', meetings?.id ?? '', 'Samen');
  await teams.removeChannel(team?.key ?? '', 'ada', core?.id ?? '');
  await load();
  const [after] = teams.teams();
  expect(after?.people).not.toContain('els');
  const names = after?.channels.map(({ name }) => name);
  expect(names).toEqual(['Algemeen', 'Samen', 'Met het ziekenhuis']);
});

test('a vote that somebody changed since stays changed', async () => {
  await load();
  const [, meetings] = server.teams.teams()[0]?.channels ?? [];
  const poll = server.teams.messages(meetings?.id ?? '').find((message) => cardOf(message));
  const press = { person: 'bram', messageId: poll?.id ?? '', action: 'donderdag 3 december 9:00' };
  await server.teams.press(press);
  await load();
  expect(votes.get('Bram Bedacht')).toBe('donderdag 3 december 9:00');
});

test('a poll that was closed since is not waited for and gets no votes', async () => {
  await load();
  const [, meetings] = server.teams.teams()[0]?.channels ?? [];
  const [poll] = server.teams.messages(meetings?.id ?? '').filter((message) => cardOf(message));
  const closed = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '' }] };
  const text = JSON.stringify(poll && cardOf(poll));
  await edit(poll, { ...closed, body: [{ type: 'TextBlock', text: text.replaceAll('"', ' ') }] });
  votes.clear();
  await load();
  expect(reported).toEqual([]);
  expect(votes.size).toBe(0);
});

test('without a bot it says what is missing and goes on', async () => {
  await bot.close();
  await load();
  expect(reported).toHaveLength(12);
  expect(server.teams.teams()).toHaveLength(6);
});

test('empty: one team, and the app is not in it', async () => {
  await load(true);
  expect(server.teams.teams()).toMatchObject([{ name: 'Mijn team', installed: false }]);
  expect(bot.heard).toEqual([]);
});
