import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { type HostProcess, startHostProcess } from '../../../../infra/local/start/host-process';
import { bundleSample } from '../functions-host/sample-bundle';
import { project } from './launched';

describe('startHostProcess', () => {
  const bundle = bundleSample({ file: 'sample-functions.ts' });
  const entry = join(project, 'node_modules', '.cache', `host-process-${process.pid}.mjs`);
  const settings = {
    bundle: bundle.path,
    only: ['bytes'],
    endpoint: 'http://127.0.0.1:9',
    key: 'a2V5',
    leaseMilliseconds: 1000,
    pollMilliseconds: 20,
  };
  let host: HostProcess | undefined;

  beforeAll(() => {
    buildSync({
      entryPoints: [join(project, 'infra/local/functions-host/main.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile: entry,
    });
  });
  afterAll(async () => {
    await host?.stop();
    bundle.remove();
    rmSync(entry);
  });

  it('starts a host that died again, at the same address, and stops for good', async () => {
    let died = (_line: string) => {};
    const report = new Promise<string>((resolve) => {
      died = resolve;
    });
    host = await startHostProcess(entry, { ...settings, port: 0 }, (line) => died(line));
    const { url } = host;
    const isAnswering = () =>
      fetch(`${url}/api/bytes`).then(
        ({ ok }) => ok,
        () => false,
      );
    expect(await isAnswering()).toBe(true);
    process.kill(host.pid ?? 0, 'SIGKILL');
    expect(await report).toBe('The process of bytes ended (SIGKILL); starting it again.');
    while (!(await isAnswering())) await wait(50);
    await host.stop();
    expect(await isAnswering()).toBe(false);
  });

  it('rejects with the reason and code of a host that cannot start', async () => {
    const failing = { ...settings, bundle: '/nowhere/main.js', port: 0 };
    await expect(startHostProcess(entry, failing, () => undefined)).rejects.toThrow('/nowhere');
  });
});
