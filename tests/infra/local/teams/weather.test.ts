import { userIdOf } from '../../../../infra/local/teams/ids';
import type { Storm } from '../../../../infra/local/teams/weather';
import { type Started, startTeams } from './started';

let started: Started;
let token: string;
const injected: unknown[] = [];
const databaseFaults = {
  inject: (fault: unknown) => void injected.push(fault),
  clear: () => void injected.splice(0),
  left: () => injected.length,
};

beforeEach(async () => {
  started = await startTeams({ databaseFaults });
  await started.server.teams.installApp(started.team, 'anna');
  token = await started.issuer.signBotToken();
});
afterEach(() => started.close());

const hello = { type: 'message', text: 'hallo' };
const activities = (activity = '') =>
  `conversations/${encodeURIComponent(started.meetings)}/activities${activity}`;

function call(method: string, path: string, body?: unknown, signal?: AbortSignal) {
  return fetch(`${started.server.url}/connector/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
}

/** Over HTTP, as another program does it. */
const weather = (method: string, body?: unknown) =>
  fetch(`${started.server.url}/page-api/weather`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const storm = async (teams: Storm) => {
  expect((await weather('POST', { teams })).status).toBe(200);
};
const said = () => started.server.teams.messages(started.meetings).map(({ text }) => text);

it('more messages than Teams takes are refused with the seconds to wait, and counted', async () => {
  for (let count = 0; count < 7; count += 1) {
    expect((await call('POST', activities(), hello)).status).toBe(201);
  }
  const refused = await call('POST', activities(), hello);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
  expect(said()).toHaveLength(7);
  const { counts } = await (await weather('GET')).json();
  expect(counts).toMatchObject({ post: 8, refused: 1 });
});

it.each([412, 429, 500, 502, 503, 504])('%i so many times, then as usual', async (status) => {
  await storm({ status, times: 2, headers: { 'retry-after': '9' } });
  for (const expected of [status, status, 201]) {
    const answer = await call('POST', activities(), hello);
    expect(answer.status).toBe(expected);
    if (expected === status) expect(answer.headers.get('retry-after')).toBe('9');
  }
  expect(said()).toHaveLength(1);
});

it('until it is cleared, where no number was given', async () => {
  await storm({ status: 503 });
  for (let count = 0; count < 3; count += 1) {
    expect((await call('GET', `${activities()}/../members`)).status).toBe(503);
  }
  await weather('DELETE');
  expect((await call('POST', activities(), hello)).status).toBe(201);
});

it('a connection that is cut leaves nothing behind', async () => {
  await storm({ reset: true, times: 1 });
  await expect(call('POST', activities(), hello)).rejects.toThrow('fetch failed');
  expect(said()).toEqual([]);
});

it.each<[string, Storm]>([
  ['cut off', { reset: true, when: 'after', times: 1 }],
  ['an error', { status: 502, when: 'after', times: 1 }],
])('an answer that is lost, %s: the message stands there', async (_what, lost) => {
  await storm(lost);
  const status = await call('POST', activities(), hello).then(
    (answer) => answer.status,
    () => 502,
  );
  expect(status).toBe(502);
  expect(said()).toEqual(['hallo']);
});

it('silence lasts until the caller gives up', async () => {
  await storm({ silent: true, times: 1 });
  const patience = AbortSignal.timeout(100);
  await expect(call('POST', activities(), hello, patience)).rejects.toThrow('timeout');
  expect(said()).toEqual([]);
});

it('a slow answer comes in the end; who doesn’t wait for it leaves nothing behind', async () => {
  await storm({ slow: 1, times: 1 });
  expect((await call('POST', activities(), hello)).status).toBe(201);
  await storm({ slow: 600_000, times: 1 });
  const patience = AbortSignal.timeout(100);
  await expect(call('POST', activities(), hello, patience)).rejects.toThrow('timeout');
  expect(said()).toHaveLength(1);
});

describe('only what fits', () => {
  it.each<[Storm['kind'], string, () => Promise<Response>]>([
    ['post', 'a new message', () => call('POST', activities(), hello)],
    ['reply', 'an answer', () => call('POST', activities('/1'), hello)],
    ['edit', 'an edit', () => call('PUT', activities('/1'), hello)],
    ['remove', 'a removal', () => call('DELETE', activities('/1'))],
    ['read', 'the roster', () => call('GET', activities('/../members'))],
  ])('%s: %s', async (kind, _what, attempt) => {
    for (const other of ['post', 'reply', 'edit', 'remove', 'read'] as const) {
      if (other !== kind) await storm({ kind: other, status: 503 });
    }
    expect((await attempt()).status).not.toBe(503);
    await storm({ ...(kind ? { kind } : {}), status: 504 });
    expect((await attempt()).status).toBe(504);
  });

  it('a conversation, with its threads', async () => {
    await storm({ conversation: started.meetings, status: 503 });
    const thread = encodeURIComponent(`${started.meetings};messageid=1`);
    expect((await call('POST', `conversations/${thread}/activities`, hello)).status).toBe(503);
    const opened = { channelData: { channel: { id: started.meetings } }, activity: hello };
    expect((await call('POST', 'conversations', opened)).status).toBe(503);
    const other = encodeURIComponent(started.general);
    expect((await call('POST', `conversations/${other}/activities`, hello)).status).toBe(201);
  });

  it('the opening of a chat, by its person', async () => {
    await storm({ conversation: userIdOf('bas'), status: 503 });
    const chat = (key: string) =>
      call('POST', 'conversations', { members: [{ id: userIdOf(key) }] });
    expect([(await chat('bas')).status, (await chat('cleo')).status]).toEqual([503, 201]);
  });
});

it('weather for the database goes the same way, and what is no weather is refused', async () => {
  const fault = { match: { operation: 'batch' }, status: 449, times: 2 };
  expect((await weather('POST', { database: fault })).status).toBe(200);
  expect(injected).toEqual([fault]);
  await weather('DELETE');
  expect(injected).toEqual([]);
  for (const wrong of [{}, { teams: { status: 'bad' } }, { database: { rain: true } }]) {
    expect((await weather('POST', wrong)).status).toBe(400);
  }
});
