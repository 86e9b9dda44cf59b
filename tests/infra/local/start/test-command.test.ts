import { join } from 'node:path';
import { launch, project } from './launched';

jest.setTimeout(60_000);

describe('npm test', () => {
  it('runs what it is told and ends with one line that counts', async () => {
    const script = join(project, 'infra/local/start/test.mjs');
    const words = [script, 'tests/infra/local/functions-host/rules'];
    const { code, output } = await launch(process.execPath, words).ended;
    expect(code).toBe(0);
    expect(output.trimEnd().split('\n').at(-1)).toMatch(/^[1-9]\d* passed, 0 failed$/);
  });

  it('counts a file that cannot be run as failed', async () => {
    const script = join(project, 'infra/local/start/test.mjs');
    const words = [script, '--testMatch=**/functions-host/sample-functions.ts'];
    const { code, output } = await launch(process.execPath, words).ended;
    expect(code).toBe(1);
    expect(output.trimEnd()).toMatch(/(^|\n)0 passed, 1 failed$/);
  });
});
