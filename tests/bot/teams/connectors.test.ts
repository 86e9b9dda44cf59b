import type { ConnectorClient } from 'botframework-connector';
import { TeamsAdapter } from '../../../bot/teams/adapter';
import { usualPatience } from '../../../bot/teams/one-try';

const serviceUrl = 'https://smba.example/emea/';

function adapterWithClock() {
  let now = 0;
  const identity = {
    appId: '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42',
    tenantId: 'b1f7e0a4-2c3d-4e58-8f96-5a0c7d21e863',
    managedIdentityId: 'f3a1c1de-0000-4000-8000-000000000000',
    localIssuer: undefined,
    unsigned: false,
  };
  const adapter = new TeamsAdapter(identity, usualPatience, () => new Date(now));
  return {
    client: (url = serviceUrl): Promise<ConnectorClient> => adapter.connector(url),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test('messages to one region share a client, and with it the token, for five minutes', async () => {
  const { client, wait } = adapterWithClock();
  const first = await client();
  wait(5 * 60_000 - 1);
  expect(await client()).toBe(first);
  wait(1);
  expect(await client()).not.toBe(first);
});

test('each region of Teams has a client of its own', async () => {
  const { client } = adapterWithClock();
  const [one, other] = [await client(), await client('https://smba.example/amer/')];
  expect(one).not.toBe(other);
});
