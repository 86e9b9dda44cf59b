import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { createIssuer } from '../../../../infra/local/issuer/issuer';
import { localAppId } from '../../../../infra/local/teams/identity';

const base = 'http://127.0.0.1:4000/issuer';
let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'issuer-')), 'key');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function mounted(address = base) {
  const issuer = await createIssuer({ folder });
  return { issuer, routes: issuer.routes(address) };
}

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

test('the key is readable for its owner only and the same after a restart', async () => {
  const first = await mounted();
  if (process.platform !== 'win32') {
    expect((await stat(join(folder, 'key.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  }
  const token = await first.issuer.signBotToken();
  const second = await mounted();
  expect(await second.issuer.verifyBotToken(token)).toBe(true);
});

test('the metadata leads to keys that are endorsed for Teams and hold no secret', async () => {
  const { issuer, routes } = await mounted();
  const metadata = await (await routes.request('/.well-known/openid-configuration')).json();
  expect(metadata).toMatchObject({ issuer: base, jwks_uri: `${base}/keys` });
  const { keys } = (await (await routes.request('/keys')).json()) as {
    keys: Record<string, unknown>[];
  };
  const { kid } = decodeProtectedHeader(await issuer.signBotToken());
  expect(keys).toMatchObject([{ kty: 'RSA', kid, endorsements: ['msteams'] }]);
  expect(keys[0]).not.toHaveProperty('d');
});

test('the bot gets a token for its own id that the connector knows', async () => {
  const { issuer, routes } = await mounted();
  const asked = { grant_type: 'client_credentials', client_id: localAppId, client_secret: 'x' };
  const answer = (await (await routes.request('/token', form(asked))).json()) as {
    access_token: string;
  };
  expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  expect(await issuer.verifyBotToken(answer.access_token)).toBe(true);
});

test.each([
  ['another app', { grant_type: 'client_credentials', client_id: 'another' }],
  ['another grant', { grant_type: 'password', client_id: localAppId }],
  ['nothing', {}],
])('no token for %s', async (_name, asked: Record<string, string>) => {
  const { routes } = await mounted();
  expect((await routes.request('/token', form(asked))).status).toBe(400);
});

test('a channel token, a token of another issuer and rubbish are no bot tokens', async () => {
  const { issuer } = await mounted();
  const serviceUrl = 'http://127.0.0.1:4000/connector/';
  const other = await createIssuer({ folder: `${folder}-other` });
  other.routes(base);
  for (const token of [
    await issuer.signChannelToken({ serviceUrl }),
    await issuer.signChannelToken({ serviceUrl, audience: 'https://api.botframework.com' }),
    await other.signBotToken(),
    'rubbish',
  ]) {
    expect(await issuer.verifyBotToken(token)).toBe(false);
  }
});

test('a driver outside gets channel tokens, and an error for a malformed question', async () => {
  const { routes } = await mounted();
  const ask = (body: string) => routes.request('/channel-token', { method: 'POST', body });
  const answer = await ask(JSON.stringify({ serviceUrl: 'http://127.0.0.1:5000/' }));
  expect(await answer.json()).toEqual({ token: expect.stringMatching(/^ey/) });
  expect((await ask('{"serviceUrl":"nowhere"}')).status).toBe(400);
  expect((await ask('not json')).status).toBe(400);
});
