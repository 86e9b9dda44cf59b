import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageState } from '../../../../infra/local/teams/page-model';
import {
  serveTeams,
  type TeamsOptions,
  type TeamsServer,
} from '../../../../infra/local/teams/serve';
import { bytesOf } from '../../../support/bytes-of';
import { people, type Started, startTeams } from './started';

let started: Started;
beforeEach(async () => {
  started = await startTeams();
});
afterEach(() => started.close());

/** A second server on the same file: what a restart finds after kill -9, with nothing closed. */
function restarted(options: Partial<TeamsOptions> = {}): Promise<TeamsServer> {
  return serveTeams({
    file: join(started.folder, 'teams.sqlite'),
    port: 0,
    page: started.folder,
    messages: started.bot.messages,
    issuer: started.issuer,
    unsigned: false,
    report: () => undefined,
    ...options,
  });
}

test('teams, messages and cards are there after a hard stop, and what one person saw alone is in no file', async () => {
  const { teams } = started.server;
  await teams.installApp(started.team, 'anna');
  const words = { person: 'anna', channel: started.meetings, text: '@Leerwerkplaats kaart' };
  const messageId = (await teams.say(words)).replies[0]?.id ?? '';
  await teams.press({ person: 'bas', messageId, action: 'Dinsdag' });
  const before = teams.messages(started.meetings, 'bas');
  const again = await restarted();
  try {
    const shared = before.map(({ view: _, ...message }) => message);
    expect(again.teams.messages(started.meetings, 'bas')).toEqual(shared);
    expect(again.teams.teams()).toEqual(teams.teams());
    expect(before.at(-1)?.view).toEqual({ note: 'Bewaard.' });
    expect(bytesOf(started.folder).includes('Bewaard.')).toBe(false);
    const { message } = await again.teams.say({ ...words, text: 'verder' });
    expect(Number(message.id)).toBeGreaterThan(Number(before.at(-1)?.id));
  } finally {
    await again.close();
  }
});

test('adding the same team again changes nothing', async () => {
  const before = started.server.teams.teams();
  const channels = ['Algemeen', 'Bijeenkomsten'];
  started.server.teams.addTeam({ name: 'Proefteam', channels, people });
  expect(started.server.teams.teams()).toEqual(before);
});

test('a taken port is an error with its code, and no second file is made', async () => {
  const attempt = serveTeams({
    file: join(started.folder, 'second.sqlite'),
    port: started.server.port,
    page: started.folder,
    messages: started.bot.messages,
    issuer: started.issuer,
    unsigned: false,
    report: () => undefined,
  });
  await expect(attempt).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(await readdir(started.folder)).not.toContain('second.sqlite');
});

test('unsigned calls pass only where that was asked for', async () => {
  const path = `/connector/v3/conversations/${encodeURIComponent(started.general)}/members`;
  expect((await fetch(started.server.url + path)).status).toBe(401);
  const open = await startTeams({ unsigned: true });
  await open.server.teams.installApp(open.team, 'anna');
  expect((await fetch(open.server.url + path)).status).toBe(200);
  await open.close();
});

test('tabs are there after a restart, also when the app answers at another port', async () => {
  const { url, teams } = started.server;
  await teams.installApp(started.team, 'anna');
  const contentUrl = `${new URL(started.bot.messages).origin}/tab/channel?of=1#2`;
  const tab = { id: 'een', name: 'Stand', entityId: 'stand', contentUrl };
  const body = JSON.stringify({ person: 'anna', channel: started.meetings, tab });
  await fetch(`${url}/page-api/tabs/save`, { method: 'POST', body });
  const again = await restarted({ appOrigin: 'http://127.0.0.1:9999' });
  try {
    const state = (await (await fetch(`${again.url}/page-api/state`)).json()) as PageState;
    const found = state.teams[0]?.channels.flatMap(({ tabs }) => tabs);
    expect(found).toEqual([{ ...tab, contentUrl: 'http://127.0.0.1:9999/tab/channel?of=1#2' }]);
  } finally {
    await again.close();
  }
});
