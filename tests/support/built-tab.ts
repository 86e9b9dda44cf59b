import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const project = join(__dirname, '../..');

/** Vite is an ES module, which jest can't load; nor should it build where others may be building. */
const script = `
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const [project, folder] = process.argv.slice(1);
const { buildTab } = await import(join(project, 'infra/local/start/tab-bundle.mjs'));
for (const [name, contents] of await buildTab(project)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), contents);
}`;

/** Builds the tab as npm start does, into a folder of its own. */
export async function buildTab(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tab-'));
  const words = ['--input-type=module', '-e', script, project, folder];
  await promisify(execFile)(process.execPath, words);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}
