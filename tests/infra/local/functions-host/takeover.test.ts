import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { startFunctionsHost } from '../../../../infra/local/functions-host/functions-host';
import type { FunctionsHostSettings } from '../../../../infra/local/functions-host/main';
import { bundleSample, type SampleBundle } from './sample-bundle';
import { openSampleDatabase, type SampleDatabase } from './sample-database';

const leaseMilliseconds = 600;
const project = join(__dirname, '../../../..');

describe('A host in a process of its own', () => {
  let bundle: SampleBundle;
  let database: SampleDatabase;
  let entry: string;

  beforeEach(async () => {
    database = await openSampleDatabase();
  });
  afterEach(() => database.close());
  beforeAll(() => {
    bundle = bundleSample({ file: 'sample-feeds.ts' });
    // Inside the project, so that the packages are found; node_modules is nobody's source.
    entry = join(project, 'node_modules', '.cache', `functions-host-${process.pid}.mjs`);
    buildSync({
      entryPoints: [join(project, 'infra/local/functions-host/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: entry,
    });
  });
  afterAll(() => {
    bundle.remove();
    rmSync(entry);
  });

  function launch(settings: Partial<FunctionsHostSettings>, environment = {}): ChildProcess {
    const given = {
      bundle: bundle.path,
      port: 0,
      only: ['plain'],
      leaseMilliseconds,
      pollMilliseconds: 20,
    };
    const FUNCTIONS_HOST = JSON.stringify({ ...given, ...database.cosmos, ...settings });
    return fork(entry, {
      env: { ...process.env, ...environment, FUNCTIONS_HOST },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }

  async function untilPrinted(child: ChildProcess, text: string): Promise<void> {
    let printed = '';
    for await (const part of child.stderr ?? []) {
      printed += part;
      if (printed.includes(text)) return;
    }
    throw new Error(`It ended without '${text}', after: ${printed}`);
  }

  it('loses nothing when killed in the middle of a batch: the next host takes it over', async () => {
    const child = launch({}, { NEVER_FINISH: '1' });
    await once(child, 'message');
    await database.add({ id: 'unfinished' });
    await untilPrinted(child, 'got unfinished');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const lines: string[] = [];
    const next = await startFunctionsHost({
      bundle: bundle.path,
      port: 0,
      only: ['plain'],
      cosmos: database.cosmos,
      report: (line) => void lines.push(line),
      pollMilliseconds: 20,
      leaseMilliseconds,
    });
    await next.settle();
    await next.stop();
    expect(lines).toContain('plain information: did unfinished');
  });

  it('stops with code 0 at SIGTERM and gives its ranges back', async () => {
    const child = launch({});
    await once(child, 'message');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const { resources } = await database.leases.items.readAll().fetchAll();
    expect(
      resources.filter(({ id }) => id?.startsWith('plain-')).map((each) => each.owner),
    ).toEqual(['', '']);
  });

  it('ends at once when its parent is gone', async () => {
    const child = launch({});
    await once(child, 'message');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([1, null]);
  });

  it('tells its parent why it cannot start', async () => {
    const child = launch({ bundle: '/nowhere/main.js' });
    const [[message], [code]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
    expect(message).toMatchObject({ ready: false, reason: expect.stringContaining('/nowhere') });
    expect(code).toBe(1);
  });
});
