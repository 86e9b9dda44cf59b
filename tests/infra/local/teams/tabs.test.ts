import type { PageState } from '../../../../infra/local/teams/page-model';
import { type Started, startTeams } from './started';

const appOrigin = 'http://127.0.0.1:9999';
let started: Started;
beforeEach(async () => {
  started = await startTeams({ appOrigin });
  await started.server.teams.installApp(started.team, 'anna');
});
afterEach(() => started.close());

const post = (path: string, body: object) =>
  fetch(`${started.server.url}/page-api/tabs/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });

const stand = { id: 'een', name: 'Stand', entityId: 'e1', contentUrl: `${appOrigin}/tab/channel` };

const save = (change: object = {}, tab: object = {}) =>
  post('save', {
    person: 'anna',
    channel: started.meetings,
    tab: { ...stand, ...tab },
    ...change,
  });

async function stateOf(person: string): Promise<PageState> {
  const answer = await fetch(`${started.server.url}/page-api/state?person=${person}`);
  return (await answer.json()) as PageState;
}

async function tabsFor(person: string) {
  const { teams } = await stateOf(person);
  return teams.flatMap(({ channels }) => channels.flatMap(({ tabs }) => tabs));
}

test('the personal app has the pages of the manifest, at the app’s own address', async () => {
  const page = { entityId: 'nog-te-kiezen', contentUrl: `${appOrigin}/tab/personal` };
  expect((await stateOf('anna')).chat.tabs).toMatchObject([{ ...page, name: 'Nog te kiezen' }]);
  expect((await stateOf('cleo')).chat.tabs).toMatchObject([{ ...page, name: 'Still to choose' }]);
  expect((await stateOf('anna')).app.configurationUrl).toBe(`${appOrigin}/tab/config`);
});

test('only pages of the app become tabs', async () => {
  expect((await save({}, { contentUrl: 'http://127.0.0.1:9998/tab/channel' })).status).toBe(400);
  expect((await save({}, { contentUrl: 'nergens' })).status).toBe(400);
  expect(await tabsFor('anna')).toEqual([]);
});

test('only who is in the team changes its tabs, and only where the app is', async () => {
  expect((await save({ person: 'iemand' })).status).toBe(404);
  expect((await save({ channel: started.server.teams.chat('anna') })).status).toBe(404);
  await save();
  const remove = { person: 'iemand', channel: started.meetings, tab: 'een' };
  expect((await post('remove', remove)).status).toBe(404);
  expect(await tabsFor('bas')).toEqual([stand]);
  await started.server.teams.removeApp(started.team, 'anna');
  expect(await tabsFor('anna')).toEqual([]);
  expect((await save()).status).toBe(404);
});

test('a channel keeps its tabs under another name, and the bot isn’t told of them', async () => {
  await save();
  const { teams } = started.server;
  await teams.renameChannel(started.team, 'anna', started.meetings, 'Samen');
  expect(await tabsFor('anna')).toEqual([stand]);
  await teams.removeChannel(started.team, 'anna', started.meetings);
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelDeleted', channel: { id: started.meetings, name: 'Samen' } },
  });
  expect(JSON.stringify(started.bot.heard)).not.toContain(stand.contentUrl.slice(-12));
  await teams.restoreChannel(started.team, 'anna', started.meetings);
  expect(await tabsFor('anna')).toEqual([stand]);
});

test('a token is for somebody who exists', async () => {
  expect((await post('token', { person: 'iemand' })).status).toBe(404);
});

test('the page has one address, also for who asks for localhost', async () => {
  const address = `${started.server.url.replace('127.0.0.1', 'localhost')}/?person=anna`;
  const answer = await fetch(address, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe(`${started.server.url}/?person=anna`);
});
