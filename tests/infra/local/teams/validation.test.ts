import type { ChannelTokenClaims } from '../../../../infra/local/issuer/issuer';
import { localBotId } from '../../../../infra/local/teams/identity';
import { type Started, startTeams } from './started';

/** The bot's side of this is botbuilder's own validation, not ours. */
let started: Started;
let serviceUrl: string;
beforeAll(async () => {
  started = await startTeams();
  serviceUrl = `${started.server.url}/connector/`;
  // botbuilder reports each refusal to the console, which is expected here.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await started.close();
});

async function post(token: string | undefined): Promise<number> {
  const conversation = { id: 'a:1', conversationType: 'personal' };
  const activity = {
    type: 'event',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    conversation,
    from: { id: '29:1' },
    recipient: { id: localBotId },
  };
  const response = await fetch(started.bot.messages, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(activity),
  });
  return response.status;
}

test('a good token passes', async () => {
  expect(await post(await started.issuer.signChannelToken({ serviceUrl }))).toBe(200);
  expect(started.bot.heard).toHaveLength(1);
});

test('no token is refused', async () => {
  expect(await post(undefined)).toBe(401);
});

test.each<[string, Partial<ChannelTokenClaims>]>([
  ['another audience', { audience: '00000000-0000-4000-8000-000000000000' }],
  ['another issuer', { issuer: 'https://api.botframework.com' }],
  ['expired beyond the clock skew', { expiresInSeconds: -301 }],
  ['another service url', { serviceUrl: 'http://127.0.0.1:1/connector/' }],
])('%s is refused and reaches no code of the bot', async (_name, wrong) => {
  const before = started.bot.heard.length;
  expect(await post(await started.issuer.signChannelToken({ serviceUrl, ...wrong }))).toBe(401);
  expect(started.bot.heard).toHaveLength(before);
});

test('an outside driver can have a raw activity signed', async () => {
  const response = await fetch(`${started.server.issuerUrl}/channel-token`, {
    method: 'POST',
    body: JSON.stringify({ serviceUrl }),
  });
  const { token } = (await response.json()) as { token: string };
  expect(await post(token)).toBe(200);
});
