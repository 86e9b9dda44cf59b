import { startFunctionsHost } from '../../../../infra/local/functions-host/functions-host';
import { bundleSample } from './sample-bundle';

describe('A timer', () => {
  it('runs its handler and passes what it logs on', async () => {
    const bundle = bundleSample({ file: 'sample-functions.ts' });
    const cosmos = { endpoint: 'http://127.0.0.1:9', key: 'a2V5' };
    let heard = (_line: string) => undefined as unknown;
    const twoLines = new Promise<string[]>((resolve) => {
      const lines: string[] = [];
      heard = (line) => lines.push(line) === 2 && resolve(lines);
    });
    const report = (line: string) => void heard(line);
    const host = await startFunctionsHost({
      bundle: bundle.path,
      port: 0,
      only: ['tick'],
      cosmos,
      report,
    });
    expect(host.url).toBeUndefined();
    expect(await twoLines).toEqual(Array(2).fill('tick information: late: false'));
    await host.stop();
    bundle.remove();
  });
});
