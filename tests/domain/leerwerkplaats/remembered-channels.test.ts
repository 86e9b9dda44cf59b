import type { ChannelAddress } from '../../../domain/leerwerkplaats/model';
import type { ChannelDocument } from '../../../domain/leerwerkplaats/records';
import { rememberChannels } from '../../../domain/leerwerkplaats/remembered-channels';

const address: ChannelAddress = {
  tenantId: 'tenant',
  teamId: 'team',
  channelId: 'channel',
  serviceUrl: 'https://region.example/',
};

/** A look-up that counts how often it is asked; `stored` is what it finds, as if at that address. */
function lookUp(stored: Partial<ChannelDocument> | undefined) {
  let now = 0;
  let asked = 0;
  const coupledChannel = async (at: ChannelAddress) => {
    asked += 1;
    return stored && ({ ...at, state: 'coupled', ...stored } as ChannelDocument);
  };
  return {
    look: rememberChannels(coupledChannel, () => new Date(now)),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    asked: () => asked,
  };
}

test('a coupled channel is looked up once a minute', async () => {
  const { look, wait, asked } = lookUp({});
  await look(address);
  wait(59_999);
  await look(address);
  expect(asked()).toBe(1);
  wait(1);
  await look(address);
  expect(asked()).toBe(2);
});

test.each([
  ['there is none', undefined],
  ['it is still starting', { state: 'starting' as const }],
  ['its newest address was stored just now', { serviceUrl: 'https://former.example/' }],
])('a channel is looked up again when %s', async (_why, stored) => {
  const { look, asked } = lookUp(stored);
  await look(address);
  await look(address);
  expect(asked()).toBe(2);
});

test.each([
  ['tenant', { tenantId: 'other' }],
  ['region of Teams', { serviceUrl: 'https://other.example/' }],
  ['channel', { channelId: 'other' }],
])('what is remembered of a channel is not for another %s', async (_what, other) => {
  const { look, asked } = lookUp({});
  await look(address);
  await look({ ...address, ...other });
  expect(asked()).toBe(2);
});

test('of very many channels the one that was read longest ago is looked up again', async () => {
  const { look, asked } = lookUp({});
  for (let number = 0; number <= 1_000; number += 1) {
    await look({ ...address, channelId: `channel-${number}` });
  }
  const before = asked();
  await look({ ...address, channelId: 'channel-1' });
  expect(asked()).toBe(before);
  await look({ ...address, channelId: 'channel-0' });
  expect(asked()).toBe(before + 1);
});
