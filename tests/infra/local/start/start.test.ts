import { once } from 'node:events';
import { endAll, launch, launchStart, temporaryFolder, unusedPort } from './launched';

/** A start builds first, and other tests keep both cores busy. */
jest.setTimeout(120_000);

describe('npm start', () => {
  const folder = temporaryFolder();
  let port: number;
  let words: string[];

  beforeAll(async () => {
    port = await unusedPort();
    words = ['--port', String(port), '--data', folder.path, '--no-demo', '--json'];
  });
  afterEach(() => endAll());
  afterAll(() => folder.remove());

  async function isHealthy(messages: string): Promise<boolean> {
    return (await fetch(new URL('/api/health', messages))).ok;
  }

  it('runs until it is told to stop, and keeps the folder to itself', async () => {
    const first = launchStart(words);
    const { messages, teams } = await first.ready;
    expect(messages).toBe(`http://127.0.0.1:${port}/api/messages`);
    expect(await isHealthy(messages)).toBe(true);
    expect((await fetch(teams)).status).toBe(200);

    const other = ['--port', String(await unusedPort()), '--data', folder.path];
    const second = await launchStart(other).ended;
    expect(second.code).toBe(1);
    expect(second.errors).toBe(
      `${folder.path} is in use by another npm start (process ${first.child.pid}).\n`,
    );

    first.child.kill('SIGTERM');
    const { code, output, errors } = await first.ended;
    expect(code).toBe(0);
    expect(output.split('\n')).toHaveLength(2);
    expect(errors).toMatch(/✓ functions built \d+\.\d s\n/);
  });

  it('split, and killed with -9, leaves nothing running: the next start has the same ports', async () => {
    const first = launchStart([...words, '--split']);
    const addresses = await first.ready;
    expect(await isHealthy(addresses.messages)).toBe(true);
    first.child.kill('SIGKILL');
    // What it started may live on; it itself is gone, which takes a moment on a busy computer.
    await once(first.child, 'exit');

    const next = launchStart([...words, '--split']);
    expect(await next.ready).toEqual({ ...addresses, pids: [expect.any(Number)] });
    await first.ended;
    expect(await isHealthy(addresses.messages)).toBe(true);
    next.child.kill('SIGINT');
    expect((await next.ended).code).toBe(0);
  });

  it('stops when the npm that runs it is killed with -9', async () => {
    const npm = launch('npm', ['start', '--', ...words]);
    await npm.ready;
    npm.child.kill('SIGKILL');
    await npm.ended;
  });
});
