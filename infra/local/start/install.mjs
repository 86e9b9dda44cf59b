import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaint } from './complaint.mjs';

/**
 * Installs what package-lock.json names, unless exactly that is installed already.
 * @param {string} root the project's folder
 * @returns {Promise<string>} what was done, for the list of steps
 * @throws a complaint with npm's own output when npm ci fails
 */
export async function install(root) {
  if (isInstalled(root)) return 'packages are installed';
  process.stderr.write('… installing packages; the first time this takes about a minute\n');
  await run(root, npmCommand());
  return 'packages installed';
}

/**
 * npm keeps a lock file of its own in node_modules, written last: an interrupted install has none.
 * Packages for other systems are optional and left out of it.
 */
function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** The npm that runs this script, or else the one on PATH (a .cmd file on Windows). */
function npmCommand() {
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running)) {
    return { file: process.execPath, words: [running, ...words], shell: false };
  }
  return { file: 'npm', words, shell: process.platform === 'win32' };
}

function run(root, { file, words, shell }) {
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(file, words, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    const kill = () => child.kill();
    process.once('exit', kill);
    child.once('error', (error) => reject(complaint(`npm can't be run (${error.code}).`, error)));
    child.once('close', (code) => {
      process.off('exit', kill);
      if (code === 0) resolve();
      else reject(complaint(`${Buffer.concat(output)}npm ci failed; its output stands above.`));
    });
  });
}
