import { createHmac, createPublicKey } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { generateKeyPair, type JWK, SignJWT } from 'jose';
import { everyRoute } from '../../functions/routes/every-route';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { channelActivity, channelId, typed } from '../support/people';
import { type ServedFunctions, serveFunctions } from '../support/served-functions';
import { tabToken } from '../support/tab';
import { nastyTexts } from './nasty';
import { leader, openScenario, type Scenario } from './scenario';

jest.setTimeout(120_000);

/** All that answers over HTTP. */
const doors = [
  ...['messages', 'health', 'tab-files', 'site-home', 'site-privacy', 'site-terms'],
  'session-calendar',
  ...everyRoute.map(({ name }) => name),
];

let served: ServedFunctions;
let scenario: Scenario;
let token: string;

beforeAll(async () => {
  scenario = await openScenario();
  const { engine, teams } = scenario.running;
  served = await serveFunctions({ engine, teams, only: doors });
  token = await teams.issuer.signChannelToken({ serviceUrl: teams.serviceUrl });
});
afterAll(async () => {
  await served.close();
  await scenario.running.close();
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | readonly string[]>;
  readonly body?: string | Uint8Array;
}

/** Sends it as it is: `fetch` would mend some of it. Answers the status; a closed line is 0. */
function send({ method = 'POST', path = '/api/messages', headers, body }: Sent): Promise<number> {
  const all = { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers };
  return new Promise((resolve) => {
    const sent = request(`${served.url}${path}`, {
      method,
      headers: all as Record<string, string>,
    });
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}

const good = () => JSON.stringify(channelActivity(scenario.running, leader, typed('koppel x')));

/** Refused with one of these, without an effect, a word to Teams, or a complaint of the host. */
async function refused(sent: Sent, statuses: readonly number[]) {
  scenario.running.teams.calls.length = 0;
  expect(statuses).toContain(await send(sent));
  expect(served.reported).toEqual([]);
  expect(scenario.running.teams.calls).toEqual([]);
  expect(await scenario.changed()).toBe(false);
}

it('takes an activity as Teams sends it, so that what follows is not refused for another reason', async () => {
  expect(await send({ body: good() })).toBe(200);
  expect(await send({ body: good(), headers: { 'content-type': 'text/plain' } })).toBe(200);
  expect(scenario.running.teams.calls.length).toBeGreaterThan(0);
});

it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  'refuses %s where activities come in',
  (method) => refused({ method, body: '' }, [404]),
);

it.each([
  '/',
  '/api',
  '/api/messages/more',
  '/api/messages/..%2fhealth/x',
  '/api/redraw',
  '/api/send',
  '/api/clock',
  '/admin/functions/redraw',
  '/admin/functions/messages',
  '/admin/functions',
  '/api/%ff',
  `/api/${'x'.repeat(8_000)}`,
])('knows no way %s', (path) => refused({ path, body: good() }, [400, 404]));

it('refuses an activity that is cut off, wherever that is', async () => {
  const whole = Buffer.from(good());
  for (let length = 0; length < whole.length; length += 9) {
    await refused({ body: whole.subarray(0, length) }, [400]);
  }
});

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const within = (json: string) => `${good().slice(0, -1)},"value":${json}}`;

it.each<[string, () => string | Uint8Array, number[]]>([
  ['nothing', () => '', [400]],
  ['a text', () => '"a"', [400]],
  ['a number', () => '1', [400]],
  ['null', () => 'null', [400]],
  ['two activities', () => `[${good()},${good()}]`, [400]],
  ['an activity after another', () => good() + good(), [400]],
  ['an activity that was packed', () => gzipSync(good()), [400]],
  ['bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x7b, 0x7d]), [400]],
  ['another alphabet of bytes', () => Buffer.from(good(), 'utf16le'), [400]],
  ['100,000 lists in each other', () => deep(100_000), [400]],
  ['more than a megabyte', () => within(JSON.stringify('x'.repeat(1_000_000))), [413]],
  ['thirty megabytes', () => Buffer.alloc(30_000_000, 'x'), [413]],
])('refuses %s', (_what, body, statuses) => refused({ body: body() }, statuses));

it('answers an activity with 100,000 lists in each other, which mean nothing', async () => {
  expect(await send({ body: within(deep(100_000)) })).toBe(200);
  expect(served.reported).toEqual([]);
  expect(await scenario.changed()).toBe(false);
});

describe('refuses a token', () => {
  const encoded = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const parts = () => token.split('.') as [string, string, string];
  /** The good token with other claims or header, under the good signature. */
  const changed = (header: object, claims: unknown) => {
    const [head, payload, signature] = parts();
    const all = typeof claims === 'object' ? { ...decoded(payload), ...claims } : String(claims);
    return `Bearer ${encoded({ ...decoded(head), ...header })}.${encoded(all)}.${signature}`;
  };
  const sign = (claims: object) =>
    scenario.running.teams.issuer
      .signChannelToken({ serviceUrl: scenario.running.teams.serviceUrl, ...claims })
      .then((signed) => `Bearer ${signed}`);
  const botframework = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  const emulator = { ver: '1.0', appid: localAppId, iss: botframework };
  const skill = { ver: '2.0', azp: '11111111-2222-4333-8444-555555555555', iss: botframework };

  /** Signed with the public key as if it were a shared secret. */
  async function shared() {
    const { keys } = (await (await fetch(`${scenario.running.teams.issuerUrl}/keys`)).json()) as {
      keys: JWK[];
    };
    const key = createPublicKey({ key: keys[0] as JWK, format: 'jwk' });
    const [head, payload] = parts();
    const input = `${encoded({ ...decoded(head), alg: 'HS256' })}.${payload}`;
    const secret = key.export({ type: 'pkcs1', format: 'pem' });
    return `Bearer ${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  }

  async function ofAnotherKey() {
    const { privateKey } = await generateKeyPair('RS256');
    const [head, payload] = parts();
    const made = new SignJWT(decoded(payload)).setProtectedHeader(decoded(head));
    return `Bearer ${await made.sign(privateKey)}`;
  }

  it.each<[string, () => string | readonly string[] | Promise<string>]>([
    ['that is not there', () => ''],
    ['that is only announced', () => 'Bearer'],
    ['that is only announced, with a space', () => 'Bearer '],
    ['under another name', () => `bearer ${token}`],
    ['of a name and a password', () => 'Basic YTpi'],
    ['with another behind it', () => `Bearer ${token} ${token}`],
    ['of 10 KB of nothing', () => `Bearer ${'a'.repeat(10_000)}`],
    ['without a signature', () => `Bearer ${parts().slice(0, 2).join('.')}.`],
    ['with another signature', () => `Bearer ${token.slice(0, -6)}AAAAAA`],
    ['that says it needs none', () => changed({ alg: 'none' }, {}).replace(/[^.]*$/, '')],
    ['signed with the public key', shared],
    ['signed with a key of somebody else', ofAnotherKey],
    ['of an unknown key', () => changed({ kid: 'x' }, {})],
    ['of a key that is no name', () => changed({ kid: { a: 1 } }, {})],
    ['whose claims were changed', () => changed({}, { tid: 'a' })],
    ['whose claims are no JSON', () => changed({}, '{nope')],
    ['whose claims are nothing', () => changed({}, 'null')],
    ['whose claims are a list', () => changed({}, '[]')],
    ['of the emulator', () => changed({}, emulator)],
    ['of another bot', () => changed({}, skill)],
    [
      'with which the bot itself calls Teams',
      async () => `Bearer ${await scenario.running.teams.issuer.signBotToken()}`,
    ],
    ['that has expired', () => sign({ expiresInSeconds: -3600 })],
    ['for another bot', () => sign({ audience: '11111111-2222-4333-8444-555555555555' })],
    ['of another issuer', () => sign({ issuer: 'https://issuer.example' })],
    ['for another address', () => sign({ serviceUrl: 'https://elsewhere.example/' })],
  ])('%s', async (_what, make) => {
    const authorization = await make();
    await refused({ body: good(), headers: { authorization } }, [401]);
  });

  it('of 100 KB, which no server takes', () =>
    refused(
      { body: good(), headers: { authorization: `Bearer ${'a'.repeat(100_000)}` } },
      [431, 0],
    ));

  it('of Teams, for an activity of another tenant', () =>
    refused({ body: good().replaceAll(localTenantId, localAppId) }, [401]));

  it.each(['directline', 'webchat', 'emulator', 'AseChannel', 'MSTEAMS', ''])(
    'of Teams, for an activity of the channel %j',
    (channelId) => refused({ body: JSON.stringify({ ...JSON.parse(good()), channelId }) }, [401]),
  );
});

describe('the door of calendars', () => {
  const addresses = async () =>
    (await scenario.running.documents('session')).map(
      ({ leerwerkplaatsId, sessionId, calendarKey }) => [leerwerkplaatsId, sessionId, calendarKey],
    ) as [string, string, string][];
  const pathOf = (parts: readonly string[]) => `/agenda/${parts.map(encodeURIComponent).join('/')}`;

  it('opens to who has the address, without a token', async () => {
    const [own = ['', '', '']] = await addresses();
    const headers = { authorization: '' };
    expect(await send({ method: 'GET', path: pathOf(own), headers })).toBe(200);
  });

  it('says the same of whatever isn’t there, in any part of the address', async () => {
    const [[home, id, key] = ['', '', ''], [, , other = ''] = []] = await addresses();
    const keys = ['', other, key.slice(0, -1), `${key}0`, key.toUpperCase(), 'undefined', '*'];
    const forged = [
      ...keys.map((one) => [home, id, one]),
      ...nastyTexts.flatMap((text) => [
        [text, id, key],
        [home, text, key],
        [home, id, text],
      ]),
    ];
    // Half a character can't be said in an address at all.
    const sayable = forged.filter((one) => !/\p{Cs}/u.test(one.join('')));
    for (const parts of sayable.filter((one) => one.join('').length < 2_000)) {
      await refused({ method: 'GET', path: pathOf(parts), body: '' }, [404]);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('knows no %s', async (method) => {
    const [own = ['', '', '']] = await addresses();
    await refused({ method, path: pathOf(own), body: '' }, [404]);
  });
});

describe('the tab’s doors', () => {
  const channel = `/api/tab/channels/${encodeURIComponent(channelId)}`;
  const vote = async () => `${channel}/polls/${scenario.foreign[0]?.pollId}/vote`;
  const wish = JSON.stringify({
    commandId: '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42',
    answering: { say: { optionId: 'o1' } },
  });
  /** As somebody in the channel. */
  const own = async () => ({
    authorization: `Bearer ${await tabToken(scenario.running, leader)}`,
    'content-type': 'application/json',
  });

  it('are open to a person’s token, so that what follows is not refused for another reason', async () => {
    expect(await send({ method: 'GET', path: channel, headers: await own() })).toBe(200);
    expect(await send({ method: 'GET', path: '/api/tab/mine', headers: await own() })).toBe(200);
    // Who looked is known to take part from now on.
    await scenario.changed();
  });

  it.each(everyRoute.map(({ method, path }) => ({ method, path })))(
    'open $method $path to nobody without a token of a person',
    async ({ method, path: room }) => {
      const path = `/api/tab/${room.replaceAll(/\{\w+\}/g, 'x')}`;
      const expired = { expiresInSeconds: -3_600 };
      const own = `Bearer ${await tabToken(scenario.running, leader, expired)}`;
      const body = method === 'GET' ? '' : '{}';
      for (const authorization of ['', `Bearer ${token}`, own]) {
        await refused({ method, path, headers: { authorization }, body }, [401]);
      }
    },
  );

  it('take no token of the bot’s door, and that one none of theirs', async () => {
    await refused({ method: 'GET', path: channel }, [401]);
    await refused({ method: 'PUT', path: await vote(), body: wish }, [401]);
    await refused({ body: good(), headers: await own() }, [401]);
  });

  it.each(['POST', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE'])('know no %s', async (method) => {
    for (const path of [channel, '/api/tab/mine', await vote(), '/tab/channel', '/privacy']) {
      await refused({ method, path, headers: await own(), body: '' }, [404]);
    }
  });

  it.each<[string, () => string | Uint8Array, number]>([
    ['nothing', () => '', 400],
    ['a vote in a poll of another channel', () => wish, 404],
    ['a vote after another', () => wish + wish, 400],
    ['a vote under an id that isn’t one', () => wish.replace(/6d2f/, '../x'), 400],
    ['an option that is a list', () => wish.replace('"o1"', '["o1"]'), 400],
    ['an option of 5 KB', () => wish.replace('o1', 'o'.repeat(5_000)), 413],
    ['a vote that was packed', () => gzipSync(wish), 400],
    ['lists in each other', () => `${'['.repeat(1_900)}${']'.repeat(1_900)}`, 400],
    ['thirty megabytes', () => Buffer.alloc(30_000_000, 'x'), 413],
  ])('take no %s', async (_what, body, status) =>
    refused({ method: 'PUT', path: await vote(), headers: await own(), body: body() }, [status]),
  );

  it.each([
    '/api/tab',
    '/api/tab/channels',
    '/api/tab/channels//polls/x/vote',
    '/api/tab/channels/%00',
    '/api/tab/channels/..%2f..%2fhealth',
    '/api/tab/channels/channel%3Ax',
    `/api/tab/channels/${'x'.repeat(2_000)}`,
    `${channel}/polls`,
    `${channel}/polls/x/result`,
    `${channel}/polls/x/result/csv`,
    `${channel}/polls/x/result/csv/x`,
    `${channel}/polls/x/result/..%2f..%2fmine`,
    `${channel}/polls/x/result/%00`,
    '/api/tab/mine/1',
    '/tab/../main.js',
    '/tab/..%2fmain.js',
    '/tab/%2e%2e/main.js',
    '/tab/..%5cmain.js',
    '/tab//etc/passwd',
    '/tab/%00',
    '/main.js',
    '/host.json',
    '/__proto__',
    '/constructor',
  ])('have nothing at %s', async (path) =>
    refused({ method: 'GET', path, headers: await own() }, [400, 404]),
  );
});
