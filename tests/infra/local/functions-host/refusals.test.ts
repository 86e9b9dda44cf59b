import { listFunctions } from '../../../../infra/local/functions-host/load-functions';
import { bundleSample } from './sample-bundle';

const refused: [string, string, string][] = [
  [
    'a trigger it has not',
    `app.storageQueue('later', { queueName: 'q', connection: 'C', handler: () => undefined });`,
    'Function "later": the local Functions host has no trigger "queueTrigger".',
  ],
  [
    'an option it has not',
    `app.cosmosDB('feed', { connection: 'C', databaseName: 'd', containerName: 'c', startFromTime: '2026-01-01', handler: () => undefined });`,
    'Function "feed": the local Functions host has no option "startFromTime" of trigger "cosmosDBTrigger".',
  ],
  [
    'keys',
    `app.http('secret', { authLevel: 'function', handler: () => undefined });`,
    'Function "secret": the local Functions host has no httpTrigger with this "authLevel"',
  ],
  [
    'a schedule of five fields',
    `app.timer('clock', { schedule: '* * * * *', handler: () => undefined });`,
    'Function "clock": the local Functions host has no timerTrigger with this "schedule" (needs six fields, seconds first).',
  ],
  [
    'an output binding',
    `app.timer('clock', { schedule: '* * * * * *', return: output.storageQueue({ queueName: 'q', connection: 'C' }), handler: () => undefined });`,
    'Function "clock": the local Functions host has no output binding "queue".',
  ],
  [
    'the retry of a timer',
    `app.timer('clock', { schedule: '* * * * * *', retry: { strategy: 'fixedDelay', maxRetryCount: 1, delayInterval: 0 }, handler: () => undefined });`,
    'Function "clock": the local Functions host has no retry of a timerTrigger.',
  ],
  [
    'a hook it has not',
    `app.hook.log(() => undefined); app.timer('clock', { schedule: '* * * * * *', handler: () => undefined });`,
    'The local Functions host has no "log" hook.',
  ],
];

describe('What the host does not do', () => {
  it.each(refused)('refuses %s by name', async (_what, registration, sentence) => {
    const source = `import { app, output } from '@azure/functions'; void output; ${registration}`;
    const bundle = bundleSample({ source });
    await expect(listFunctions(bundle.path)).rejects.toThrow(sentence);
    bundle.remove();
  });

  it('lists what it does', async () => {
    const bundle = bundleSample({ file: 'sample-functions.ts' });
    expect(await listFunctions(bundle.path)).toContainEqual({
      name: 'tick',
      trigger: 'timerTrigger',
    });
    bundle.remove();
  });

  it('names a bundle that is not there', async () => {
    await expect(listFunctions('/nowhere/main.js')).rejects.toThrow('/nowhere/main.js');
  });
});
