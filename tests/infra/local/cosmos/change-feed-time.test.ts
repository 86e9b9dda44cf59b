import { ChangeFeedStartFrom } from '@azure/cosmos';
import { openEngine } from './opened-engine';

// Source: learn.microsoft.com, 'Change feed pull model', start from a point in time.
test('the change feed from a moment gives what changed then or later', async () => {
  let clock = Date.parse('2026-03-01T12:00:00Z');
  const { container, close } = await openEngine({ now: () => clock });
  await container.items.create({ id: 'before', group: 'x' });
  await container.items.create({ id: 'changed', group: 'x', n: 1 });
  clock += 60_000;
  await container.items.upsert({ id: 'changed', group: 'x', n: 2 });
  await container.items.create({ id: 'after', group: 'x' });
  const changeFeedStartFrom = ChangeFeedStartFrom.Time(new Date(clock), 'x');
  const iterator = container.items.getChangeFeedIterator({ changeFeedStartFrom });
  expect((await iterator.readNext()).result).toMatchObject([
    { id: 'changed', n: 2 },
    { id: 'after' },
  ]);
  expect((await iterator.readNext()).statusCode).toBe(304);
  close();
});
