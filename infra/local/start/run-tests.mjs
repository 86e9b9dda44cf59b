import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install } from './install.mjs';
import { root } from './root.mjs';
import { step } from './steps.mjs';

/** 12:45 or 13:45 ahead of UTC: a date that is off by a time zone can't look right here. */
const zone = 'Pacific/Chatham';

/**
 * npm test: installs, runs jest, and ends with its exit code.
 * @param {string[]} words passed on to jest
 */
export async function runTests(words) {
  await step(String, () => install(root));
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const summary = join(root, 'infra', 'local', 'start', 'jest-summary.cjs');
  // Behind the words: an option that takes a list would swallow a path that follows it.
  const reporters = ['--reporters=default', `--reporters=${summary}`];
  const child = spawn(process.execPath, [jest, ...words, ...reporters], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to jest as well; its end is waited for.
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  child.once('close', (code) => process.exit(code ?? 1));
}
