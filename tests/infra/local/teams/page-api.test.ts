import { request } from 'node:http';
import type { SeenMessage } from '../../../../infra/local/teams/model';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { type Started, startTeams } from './started';

let started: Started;
beforeAll(async () => {
  started = await startTeams();
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(() => started.close());

const get = (path: string) => fetch(`${started.server.url}/page-api/${path}`);
const post = (path: string, body: unknown) =>
  fetch(`${started.server.url}/page-api/${path}`, { method: 'POST', body: JSON.stringify(body) });

/** fetch sets Host by itself, so the headers of a strange page need the plain client. */
function statusWith(headers: Record<string, string>, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = started.server;
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test.each(['/page-api/state?person=anna', '/issuer/keys', '/'])(
  'another website gets nothing from %s',
  async (path) => {
    const host = `127.0.0.1:${started.server.port}`;
    expect(await statusWith({ host, origin: 'https://example.com' }, path)).toBe(403);
    expect(await statusWith({ host: `example.com:${started.server.port}` }, path)).toBe(403);
    expect(await statusWith({ host, origin: `http://${host}` }, path)).toBe(200);
  },
);

test('a person sees their own teams and nobody else’s chat', async () => {
  const state = (await (await get('state?person=bas')).json()) as PageState;
  expect(state.person.name).toBe('Bas Voorbeeld');
  expect(state.teams.map(({ name }) => name)).toEqual(['Proefteam']);
  const chat = encodeURIComponent(started.server.teams.chat('anna'));
  expect((await get(`messages?person=bas&conversation=${chat}`)).status).toBe(404);
  expect((await get('state?person=nobody')).status).toBe(404);
});

test('what is said arrives in the conversation', async () => {
  const words = { person: 'bas', channel: started.meetings, text: '@Leerwerkplaats hallo' };
  expect(await (await post('say', words)).json()).toEqual({ delivered: true });
  const path = `messages?person=anna&conversation=${encodeURIComponent(started.meetings)}`;
  const messages = (await (await get(path)).json()) as SeenMessage[];
  expect(messages.map(({ text }) => text)).toEqual([words.text, 'U zei: hallo']);
});

test.each([
  ['say', { person: 'bas', text: '   ' }],
  ['say', { person: 'bas' }],
  ['press', { person: 'bas', messageId: '1', action: 'Dinsdag' }],
  ['team', {}],
  ['edit', { person: 'bas', messageId: '1', text: '' }],
  ['language', { person: 'bas', language: 'de' }],
  ['press', { person: 'bas', messageId: '1', action: {}, theme: 'pink' }],
])('a malformed %s is refused: %j', async (path, body) => {
  expect((await post(path, body)).status).toBe(400);
});

test.each([
  ['say', { person: 'nobody', text: 'hallo' }],
  ['press', { person: 'bas', messageId: '1', action: {} }],
  ['team', { person: 'anna', team: 'nowhere', change: { kind: 'install-app' } }],
  ['edit', { person: 'bas', messageId: '1', text: 'hallo' }],
  ['delete', { person: 'bas', messageId: '1' }],
  ['undelete', { person: 'bas', messageId: '1' }],
])('a %s without its person, message or team is not found', async (path, body) => {
  expect((await post(path, body)).status).toBe(404);
});

test('changes come as events, with what this person sees', async () => {
  const stop = new AbortController();
  const live = await fetch(`${started.server.url}/page-api/live?person=anna`, {
    signal: stop.signal,
  });
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await post('say', { person: 'bas', channel: started.meetings, text: 'Dag allemaal' });
  const { value } = (await reader?.read()) ?? {};
  expect(value).toContain('Dag allemaal');
  stop.abort();
});
