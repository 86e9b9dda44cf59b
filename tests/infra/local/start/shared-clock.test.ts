import { join } from 'node:path';
import { shiftDate } from '../../../../infra/local/functions-host/test-clock';
import { startFunctions } from '../../../../infra/local/start/functions';
import { createSharedClock } from '../../../../infra/local/start/shared-clock';
import { bundleSample } from '../functions-host/sample-bundle';
import { temporaryFolder } from './launched';

const source = `
  import { app } from '@azure/functions';
  app.http('ping', { handler: () => ({ body: 'pong' }) });
  app.timer('yearly', {
    schedule: '0 0 0 1 1 *',
    handler: (_timer, context) => context.log('happy new year'),
  });
`;

afterEach(() => shiftDate(0));

test('when the clock has moved, what has a schedule runs at once', async () => {
  const folder = temporaryFolder();
  const bundle = bundleSample({ source });
  let heard = (_line: string) => {};
  const ran = new Promise<string>((resolve) => {
    heard = resolve;
  });
  const functions = await startFunctions({
    bundle: bundle.path,
    entry: '',
    port: 0,
    endpoint: 'http://127.0.0.1:9',
    key: 'a2V5',
    split: false,
    hosts: undefined,
    aheadMs: 0,
    report: (line) => heard(line),
  });
  const clock = createSharedClock(join(folder.path, 'clock.json'));
  clock.take(functions);
  await clock.advance(1);
  expect(await ran).toBe('yearly information: happy new year');
  await functions.stop();
  bundle.remove();
  folder.remove();
});
