import { guidOf } from '../../../../infra/local/teams/ids';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { type Started, startTeams } from './started';

let started: Started;
const dora = {
  key: 'dora',
  name: 'Dora Denk',
  title: 'huisarts',
  role: 'user',
  language: 'nl',
} as const;
beforeAll(async () => {
  started = await startTeams();
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(() => started.close());

test('the bot is told who comes and who goes', async () => {
  const { teams } = started.server;
  const account = { aadObjectId: guidOf('person', 'dora') };
  await teams.addPerson(started.team, 'anna', dora);
  expect(started.bot.heard.at(-1)).toMatchObject({
    membersAdded: [account],
    channelData: { eventType: 'teamMemberAdded' },
  });
  await teams.say({ person: 'dora', channel: started.meetings, text: 'Dag' });
  await teams.removePerson(started.team, 'anna', 'dora');
  expect(started.bot.heard.at(-1)).toMatchObject({
    membersRemoved: [account],
    channelData: { eventType: 'teamMemberRemoved' },
  });
  const late = { person: 'dora', channel: started.meetings, text: 'Ben ik er nog?' };
  await expect(teams.say(late)).rejects.toThrow('can not see');
});

test('the bot is told of channels that are made, renamed, deleted and restored', async () => {
  const { teams } = started.server;
  const channel = await teams.addChannel(started.team, 'anna', 'Nieuw');
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelCreated', channel },
  });
  await teams.renameChannel(started.team, 'anna', channel.id, 'Anders');
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelRenamed', channel: { id: channel.id, name: 'Anders' } },
  });
  await teams.removeChannel(started.team, 'anna', channel.id);
  expect(started.bot.heard.at(-1)).toMatchObject({ channelData: { eventType: 'channelDeleted' } });
  await teams.restoreChannel(started.team, 'anna', channel.id);
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelRestored', channel: { id: channel.id, name: 'Anders' } },
  });
  await teams.say({ person: 'anna', channel: channel.id, text: 'Daar is het weer' });
  await expect(teams.removeChannel(started.team, 'anna', started.general)).rejects.toThrow();
});

async function change(what: object, person = 'anna') {
  const body = JSON.stringify({ person, team: started.team, change: what });
  return fetch(`${started.server.url}/page-api/team`, { method: 'POST', body });
}

async function botCalls(path: string, request: object = {}): Promise<number> {
  const headers = { authorization: `Bearer ${await started.issuer.signBotToken()}` };
  const url = `${started.server.url}/connector/v3/${path}`;
  return (await fetch(url, { headers, ...request })).status;
}

function botPosts(): Promise<number> {
  const body = JSON.stringify({ type: 'message', text: 'Dag' });
  const path = `conversations/${encodeURIComponent(started.meetings)}/activities`;
  return botCalls(path, { method: 'POST', body });
}

async function teamsSeenBy(person: string): Promise<number> {
  const state = await fetch(`${started.server.url}/page-api/state?person=${person}`);
  return ((await state.json()) as PageState).teams.length;
}

const heardEvent = () => started.bot.heard.at(-1)?.channelData;

test('a team is renamed: the bot hears the new name', async () => {
  expect(await (await change({ kind: 'rename-team', name: 'Nieuw team' })).json()).toEqual({
    delivered: true,
  });
  expect(heardEvent()).toMatchObject({ eventType: 'teamRenamed', team: { name: 'Nieuw team' } });
});

test('an archived team is read only, for people and for the bot, until it is opened again', async () => {
  const words = { person: 'anna', channel: started.meetings, text: 'Dag' };
  expect((await change({ kind: 'unarchive-team' })).status).toBe(404);
  await change({ kind: 'archive-team' });
  expect(heardEvent()).toMatchObject({ eventType: 'teamArchived' });
  await expect(started.server.teams.say(words)).rejects.toThrow('archived');
  expect(await botPosts()).toBe(403);
  await change({ kind: 'unarchive-team' });
  expect(heardEvent()).toMatchObject({ eventType: 'teamUnarchived' });
  expect(await botPosts()).toBe(201);
});

test('the app is removed and added over HTTP', async () => {
  const installed = () => started.server.teams.teams()[0]?.installed;
  await change({ kind: 'remove-app' });
  expect(installed()).toBe(false);
  await change({ kind: 'install-app' });
  expect(installed()).toBe(true);
});

test('a deleted team is gone for everybody, until it is restored', async () => {
  await change({ kind: 'delete-team' });
  expect(heardEvent()).toMatchObject({ eventType: 'teamDeleted' });
  expect(await botPosts()).toBe(404);
  expect(await botCalls(`teams/${encodeURIComponent(started.general)}`)).toBe(404);
  expect(await teamsSeenBy('anna')).toBe(0);
  expect((await change({ kind: 'rename-team', name: 'Weg' })).status).toBe(404);
  await change({ kind: 'restore-team' });
  expect(await teamsSeenBy('anna')).toBe(1);
  expect(heardEvent()).toMatchObject({ eventType: 'teamRestored' });
  expect(await botPosts()).toBe(201);
});

test('a new version of the app can take the bot away and bring it back', async () => {
  await change({ kind: 'upgrade-app', to: 'without-bot' });
  expect(started.bot.heard.at(-1)).toMatchObject({
    type: 'installationUpdate',
    action: 'remove-upgrade',
  });
  expect(await botPosts()).toBe(403);
  await change({ kind: 'upgrade-app', to: 'with-bot' });
  expect(started.bot.heard.at(-1)).toMatchObject({ action: 'add-upgrade' });
  expect(await botPosts()).toBe(201);
});

test('people and channels are changed over HTTP too; what is not there is not found', async () => {
  const { teams } = started.server;
  await change({ kind: 'add-person', who: { key: 'eva', name: 'Eva Elders' } });
  expect(teams.teams()[0]?.people).toContain('eva');
  await change({ kind: 'remove-person', who: 'eva' });
  expect(teams.teams()[0]?.people).not.toContain('eva');
  await change({ kind: 'add-person', who: 'eva' });
  expect(teams.teams()[0]?.people).toContain('eva');
  await change({ kind: 'add-channel', name: 'Over HTTP' });
  const made = teams.teams()[0]?.channels.at(-1);
  expect(made?.name).toBe('Over HTTP');
  expect((await change({ kind: 'add-person', who: 'nobody' })).status).toBe(404);
  expect((await change({ kind: 'restore-channel', channel: made?.id })).status).toBe(404);
  expect((await change({ kind: 'explode' })).status).toBe(400);
});

test('a guest changes nothing of a team over HTTP, and can leave it', async () => {
  const { teams } = started.server;
  const before = JSON.stringify(teams.teams());
  const refused = [
    { kind: 'add-person', who: 'dora' },
    { kind: 'remove-person', who: 'cleo' },
    { kind: 'rename-team', name: 'Van mij' },
    { kind: 'add-channel', name: 'Van mij' },
    { kind: 'delete-team' },
    { kind: 'remove-app' },
    { kind: 'install-app' },
  ];
  for (const what of refused) expect((await change(what, 'bas')).status).toBe(403);
  expect(JSON.stringify(teams.teams())).toBe(before);
  expect((await change({ kind: 'remove-person', who: 'bas' }, 'bas')).status).toBe(200);
  expect(teams.teams()[0]?.people).not.toContain('bas');
});
