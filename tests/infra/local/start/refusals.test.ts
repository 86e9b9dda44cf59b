import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { launch, launchStart, project, temporaryFolder, unusedPort } from './launched';

describe('npm start says in one sentence', () => {
  const folder = temporaryFolder();
  const server: Server = createServer();
  let taken: string;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    taken = typeof address === 'object' ? String(address?.port) : '';
  });
  afterAll(() => {
    server.close();
    folder.remove();
  });

  async function refusal(words: readonly string[]): Promise<string> {
    const { code, output, errors } = await launchStart(words).ended;
    expect({ code, output, lines: errors.trimEnd().split('\n').length }).toEqual({
      code: 1,
      output: '',
      lines: 1,
    });
    return errors.trimEnd();
  }

  it.each([
    [['--nope'], /--nope/],
    [['words'], /words/],
    [['--port'], /--port/],
    [['--port', 'abc'], '--port takes a number from 1 to 65535, not "abc".'],
    [['--port', '0'], '--port takes a number from 1 to 65535, not "0".'],
    [['--hosts', '0'], '--hosts takes a number from 1 to 16, not "0".'],
    [['--json=yes'], /--json/],
  ])('what is wrong with %p', async (words, sentence) => {
    expect(await refusal(words)).toMatch(sentence);
  });

  it('that a port is in use, before anything else is done', async () => {
    const data = join(folder.path, 'untouched');
    mkdirSync(data);
    const words = ['--port', taken, '--data', data];
    expect(await refusal(words)).toBe(`Port ${taken} is in use; choose another one with --port.`);
    writeFileSync(join(data, 'kept'), '');
    expect(await refusal([...words, '--reset'])).toContain('is in use');
    expect(existsSync(join(data, 'kept'))).toBe(true);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it('that a data folder cannot be used', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    const port = String(await unusedPort());
    const inFile = await refusal(['--port', port, '--data', join(file, 'data')]);
    expect(inFile).toBe(
      `The data folder ${join(file, 'data')} can't be read and written (ENOTDIR).`,
    );
    expect(await refusal(['--port', port, '--data', file])).toContain('(EEXIST)');
  });

  it('that it leaves a folder alone which it did not make', async () => {
    const data = join(folder.path, 'photos');
    mkdirSync(data, { mode: 0o755 });
    writeFileSync(join(data, 'photo'), '');
    expect(await refusal(['--data', data, '--reset'])).toContain("wasn't made by npm start");
    expect(readdirSync(data)).toEqual(['photo']);
    expect(statSync(data).mode & 0o777).toBe(0o755);
  });

  it('nothing about the lock of a process that is gone', async () => {
    const data = join(folder.path, 'stale');
    mkdirSync(data);
    const words = ['--port', taken, '--data', data];
    await refusal(words);
    writeFileSync(join(data, 'running'), `${process.pid} 1`);
    expect(await refusal(words)).toBe(`Port ${taken} is in use; choose another one with --port.`);
  });

  it('that Node is too old', async () => {
    const tooOld = ['9.30.0', '18.20.1', '20.18.3', '21.7.3', '22.11.0'];
    const goodEnough = ['20.19.0', '22.12.0', '23.0.0', '24.1.0'];
    const file = join(project, 'infra/local/start/node-version.mjs');
    const code = `import { complaintAboutNode as ask } from ${JSON.stringify(file)};
      const versions = ${JSON.stringify([...tooOld, ...goodEnough])};
      process.stdout.write(JSON.stringify(versions.map((version) => ask(version) ?? null)));`;
    const { output } = await launch(process.execPath, ['--input-type=module', '-e', code]).ended;
    const complaint = (version: string) =>
      `This needs Node 20.19 or newer, or of Node 22 at least 22.12; this is Node ${version}.`;
    expect(JSON.parse(output)).toEqual([...tooOld.map(complaint), ...goodEnough.map(() => null)]);
  });
});

describe('npm start --help', () => {
  it('lists every option that the README names', async () => {
    const { code, output } = await launchStart(['--help']).ended;
    expect(code).toBe(0);
    const options = [
      'port N',
      'data DIR',
      'reset',
      'no-demo',
      'no-open',
      'split',
      'hosts N',
      'unsigned',
      'json',
    ];
    for (const option of options) expect(output).toContain(`--${option} `);
  });
});

describe('package.json', () => {
  it('starts, tests and builds with these scripts', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    for (const name of ['start', 'test', 'build']) {
      const [program, file] = scripts[name].split(' ');
      expect(program).toBe('node');
      expect(existsSync(join(project, file))).toBe(true);
    }
  });
});
