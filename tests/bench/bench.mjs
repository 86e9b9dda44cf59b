import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildEverything } from '../../infra/local/start/build-everything.mjs';
import { endWith } from '../../infra/local/start/complaint.mjs';
import { functionsBundle } from '../../infra/local/start/functions-bundle.mjs';
import { install } from '../../infra/local/start/install.mjs';
import { root } from '../../infra/local/start/root.mjs';
import { step } from '../../infra/local/start/steps.mjs';

const folder = join(root, 'dist', 'bench');

/** npm run bench: installs, builds, measures. --quick only shows that every part works. */
async function main() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { json: flag, quick: flag } });
  await step(String, () => install(root));
  await buildEverything(root);
  await step('bench built', buildBench);
  const { bench } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  await bench({ ...values, dist: join(root, 'dist'), step });
}

/** The bare bot is bundled exactly as the product is. */
async function buildBench() {
  const { build, stop } = await import('esbuild');
  const shared = { absWorkingDir: root, bundle: true, logLevel: 'warning' };
  const bare = join(folder, 'bare-bot');
  await build({
    ...shared,
    ...functionsBundle,
    entryPoints: { main: 'tests/bench/bare-bot/main.ts' },
    outdir: bare,
  });
  await mkdir(bare, { recursive: true });
  await writeFile(join(bare, 'host.json'), '{ "version": "2.0" }\n');
  await build({
    ...shared,
    entryPoints: {
      main: 'tests/bench/main.ts',
      surroundings: 'tests/bench/surroundings.ts',
      'bot-process': 'tests/bench/bot-process.ts',
      engine: 'tests/bench/engine-figures.ts',
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    packages: 'external',
  });
  await stop();
}

await main().catch(endWith);
