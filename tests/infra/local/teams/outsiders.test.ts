import { localTenantId, otherTenantId } from '../../../../infra/local/teams/identity';
import { channelIdOf, userIdOf } from '../../../../infra/local/teams/ids';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { people, type Started, startTeams } from './started';

let started: Started;
let shared: string;
beforeAll(async () => {
  started = await startTeams();
  const outsider = {
    key: 'dirk',
    name: 'Dirk Elders',
    title: 'transferverpleegkundige',
    role: 'external',
    language: 'nl',
  } as const;
  started.server.teams.addTeam({
    name: 'Proefteam',
    channels: ['Algemeen', 'Bijeenkomsten'],
    people,
    shared: { name: 'Gedeeld', people: [outsider] },
  });
  shared = channelIdOf('proefteam', 'Gedeeld');
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(() => started.close());

async function connector(path: string, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${await started.issuer.signBotToken()}` };
  const request = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  return fetch(`${started.server.url}/connector/v3/${path}`, { headers, ...request });
}

interface Page {
  members: { name: string; tenantId: string; userRole: string }[];
  continuationToken?: string;
}

/** Every page of a roster, as a bot reads it. */
async function rosterOf(conversation: string, size: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let token: string | undefined = ''; token !== undefined; ) {
    const query = `pageSize=${size}${token && `&continuationToken=${token}`}`;
    const path = `conversations/${encodeURIComponent(conversation)}/pagedmembers?${query}`;
    const page = (await (await connector(path)).json()) as Page;
    pages.push(page);
    token = page.continuationToken;
  }
  return pages;
}

test('the roster of a shared channel comes in pages: who is from elsewhere with their own tenant, no guests', async () => {
  const pages = await rosterOf(shared, 2);
  expect(pages.map(({ members }) => members.length)).toEqual([2, 1]);
  expect(pages.flatMap(({ members }) => members)).toMatchObject([
    { name: 'Anna Proef', tenantId: localTenantId },
    { name: 'Cleo Example', tenantId: localTenantId },
    { name: 'Dirk Elders', tenantId: otherTenantId, userRole: 'user' },
  ]);
});

test('the roster of another channel has the guest, and nobody from elsewhere', async () => {
  const [page] = await rosterOf(started.meetings, 200);
  const roles = page?.members.map(({ name, userRole }) => [name, userRole]);
  expect(roles).toEqual([
    ['Anna Proef', 'user'],
    ['Bas Voorbeeld', 'guest'],
    ['Cleo Example', 'user'],
  ]);
});

test('the bot can open a chat with a guest and not with somebody of another organisation', async () => {
  const chatWith = (key: string) =>
    connector('conversations', { members: [{ id: userIdOf(key) }] });
  expect((await chatWith('bas')).status).toBe(201);
  const refused = await chatWith('dirk');
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ error: { code: 'ServiceError' } });
});

test('somebody from elsewhere sees the shared channel only, and is heard there', async () => {
  const { teams, url } = started.server;
  const state = (await (await fetch(`${url}/page-api/state?person=dirk`)).json()) as PageState;
  expect(state.teams.map(({ channels }) => channels.map(({ name }) => name))).toEqual([
    ['Gedeeld'],
  ]);
  const words = { person: 'dirk', text: '@Leerwerkplaats hallo' };
  expect(await teams.say({ ...words, channel: shared })).toMatchObject({ delivered: true });
  expect(started.bot.heard.at(-1)).toMatchObject({
    conversation: { tenantId: localTenantId },
    from: { id: userIdOf('dirk') },
  });
  await expect(teams.say({ ...words, channel: started.meetings })).rejects.toThrow('can not see');
  await expect(teams.say({ person: 'bas', channel: shared, text: 'Dag' })).rejects.toThrow();
  await expect(teams.say(words)).rejects.toThrow('can not see');
});

test('somebody from elsewhere can not be added to the team itself', async () => {
  const change = { kind: 'add-person', who: 'dirk' };
  const body = JSON.stringify({ person: 'anna', team: started.team, change });
  const added = await fetch(`${started.server.url}/page-api/team`, { method: 'POST', body });
  expect(added.status).toBe(404);
  expect(started.server.teams.teams()[0]?.people).not.toContain('dirk');
});
