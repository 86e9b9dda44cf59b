import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The folder of the project. */
export const project = join(here, '..', '..', '..');

/** Lets something take pictures of a demo of its own, in a browser that is closed after it. */
export async function withDemo(use) {
  const data = mkdtempSync(join(tmpdir(), 'pictures-'));
  const running = await startDemo(data);
  const executablePath = process.env.CHROMIUM_PATH ?? places.find(existsSync);
  try {
    if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    await use({ browser, teams: running.teams });
    await browser.close();
  } finally {
    running.child.kill('SIGTERM');
    await running.ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function startDemo(data) {
  const script = join(here, '..', 'start', 'start.mjs');
  const words = ['--json', '--no-open', '--port', String(await freePort()), '--data', data];
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const teams = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(line).teams));
    ended.then(() => reject(new Error('The demo did not start.')));
  });
  return { child, ended, teams };
}

/** Three in a row are used: two more for what stands in for Teams and the database. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
