import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const project = join(__dirname, '../../../..');
const script = join(project, 'infra/local/start/start.mjs');

export interface Launched {
  readonly child: ChildProcess;
  /** The line of --json; rejects with what was printed when it ends without one. */
  readonly ready: Promise<{
    ready: true;
    messages: string;
    teams: string;
    hosts: string[];
    pids: number[];
    cosmos: string;
  }>;
  /** Resolves when it and all that it started have closed their output. */
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
}

const children = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of children) child.kill('SIGTERM');
}

/** Runs a command in the project, e.g. Node with the start script. */
export function launch(file: string, words: readonly string[]): Launched {
  const child = spawn(file, words, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  let output = '';
  let errors = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  child.stderr.on('data', (part) => {
    errors += part;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, output, errors }));
  const ready = new Promise<Awaited<Launched['ready']>>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = output.split('\n').find((each) => each.startsWith('{') && each.endsWith('}'));
      if (line) resolve(JSON.parse(line));
    });
    ended.then(() => reject(new Error(`It never was ready: ${errors}`)));
  });
  ready.catch(() => undefined);
  return { child, ready, ended };
}

/** Runs npm start's own script. */
export function launchStart(words: readonly string[]): Launched {
  return launch(process.execPath, [script, ...words]);
}

/** A folder of its own for each test file. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A port on which nothing listens, as far from the usual ones as the system chooses. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('A TCP server has a port.');
  return address.port;
}
