import { estimateCharge } from '../../../../infra/local/cosmos/charge';
import { openEngine } from './opened-engine';

const kilobyte = 1024;

test.each([
  ['a point read of 1 KB', 'read', 1, 1],
  ['a point read of less', 'read', 0.2, 1],
  ['a point read of 100 KB', 'read', 100, 10],
  ['an insert of 1 KB', 'insert', 1, 5.5],
  ['an insert of 100 KB', 'insert', 100, 50],
  ['a replacement of 1 KB', 'update', 1, 11],
] as const)('%s is estimated as Microsoft published it', (_what, work, kilobytes, charge) => {
  expect(estimateCharge(work, kilobytes * kilobyte)).toBeCloseTo(charge, 1);
});

test('a document that is indexed less costs less to write and the same to read', () => {
  const [few, many] = [2, 20].map((indexed) => estimateCharge('insert', kilobyte, indexed));
  expect(few).toBeLessThan(many ?? 0);
  expect(estimateCharge('read', kilobyte, 20)).toBe(estimateCharge('read', kilobyte));
});

test('a batch is charged what its operations cost one by one', async () => {
  const { container, close } = await openEngine();
  const document = { group: 'a', text: 'x' };
  const single = await container.items.create({ ...document, id: '1' });
  const changes = [{ op: 'set', path: '/text', value: 'y' } as const];
  const patched = await container.item('1', 'a').patch(changes);

  const batch = await container.items.batch(
    [
      { operationType: 'Create', resourceBody: { ...document, id: '2' } },
      { operationType: 'Patch', id: '2', resourceBody: { operations: changes } },
    ],
    'a',
  );

  expect(Number(batch.headers['x-ms-request-charge'])).toBeCloseTo(
    single.requestCharge + patched.requestCharge,
  );
  close();
});
