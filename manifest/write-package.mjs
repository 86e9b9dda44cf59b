import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { root } from '../infra/local/start/root.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** In local parts, because zip files hold local time: the same bytes in every time zone. */
const moment = new Date(1980, 0, 1);

/**
 * Writes the zip file that is uploaded to Teams. The same input gives the same bytes.
 * @param {{ appId: string, domain: string, file: string }} options a GUID, a host name, a path
 * @returns {Promise<string>} the file that was written
 */
export async function writePackage({ appId, domain, file }) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const values = { APP_ID: appId, DOMAIN: domain, VERSION: version };
  const texts = ['manifest.json', 'en.json'].map(async (name) => [name, await text(name, values)]);
  const icons = ['color.png', 'outline.png'].map(async (name) => [
    name,
    new Uint8Array(await readFile(join(folder, name))),
  ]);
  const files = Object.fromEntries(await Promise.all([...texts, ...icons]));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, zipSync(files, { level: 9, mtime: moment }));
  return file;
}

/** A file with its {{NAMES}} filled in, written anew so that a checkout's line ends don't count. */
async function text(name, values) {
  const template = await readFile(join(folder, name), 'utf8');
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
  return strToU8(`${JSON.stringify(JSON.parse(filled), undefined, 2)}\n`);
}
