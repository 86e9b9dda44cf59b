import { openEngine } from './opened-engine';

test('_ts is in whole seconds of the clock of the engine, and a ttl ends on its very second', async () => {
  let clock = Date.parse('2026-03-01T12:00:00.900Z');
  const { container, close } = await openEngine({ now: () => clock });
  const { resource } = await container.items.create({ id: 'a', group: 'x', ttl: 60 });
  expect(resource?._ts).toBe(Date.parse('2026-03-01T12:00:00Z') / 1000);
  const status = async () => (await container.item('a', 'x').read()).statusCode;
  clock += 59_000;
  expect(await status()).toBe(200);
  clock += 1_000;
  expect(await status()).toBe(404);
  close();
});

test('what expired long ago leaves the file at the next write', async () => {
  let clock = Date.parse('2026-03-01T12:00:00Z');
  const { container, close } = await openEngine({ now: () => clock });
  await container.items.create({ id: 'a', group: 'x', ttl: 60 });
  clock += 200_000;
  await container.items.create({ id: 'b', group: 'x' });
  // Were it still there, a clock set back would show it.
  clock -= 200_000;
  expect((await container.item('a', 'x').read()).statusCode).toBe(404);
  close();
});
