import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';

const run = promisify(execFile);
const project = join(__dirname, '../..');

export const appId = '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42';
export const domain = 'func-zorg.azurewebsites.net';

/** Runs `npm run package` as a person or azd would; the environment holds nothing but what is given. */
export async function packageCommand(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; errors: string }> {
  const script = join(project, 'manifest/package.mjs');
  const env = { PATH: process.env.PATH, ...environment };
  return run(process.execPath, [script, ...words], { env }).then(
    ({ stderr }) => ({ code: 0, errors: stderr }),
    ({ code, stderr }) => ({ code, errors: stderr }),
  );
}

/** The package of a deployment: its bytes, its files and its texts. */
export async function madePackage(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leerwerkplaats-package-'));
  try {
    const file = join(folder, 'made', 'app.zip');
    const words = ['--app-id', appId, '--domain', domain, '--out', file];
    const { code, errors } = await packageCommand(words, environment);
    if (code !== 0) throw new Error(errors);
    const bytes = readFileSync(file);
    const files = unzipSync(bytes);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    return { bytes, files, text, json: (name: string) => JSON.parse(text(name)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
