import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { complaint } from './complaint.mjs';
import { functionsBundle } from './functions-bundle.mjs';
import { step } from './steps.mjs';
import { buildTab } from './tab-bundle.mjs';

/** The bundles; options are esbuild's. */
const bundles = [
  {
    done: 'functions built',
    options: { ...functionsBundle, entryPoints: { 'functions/main': 'functions/main.ts' } },
  },
  {
    done: "operator's commands built",
    options: {
      entryPoints: {
        'operator/poison': 'functions/poison.ts',
        'operator/relist': 'functions/relist.ts',
      },
      platform: 'node',
      target: 'node20',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      packages: 'external',
    },
  },
  {
    done: 'stand-ins built',
    options: {
      entryPoints: {
        'local/supervisor': 'infra/local/start/supervisor.ts',
        'local/functions-host': 'infra/local/functions-host/main.ts',
      },
      platform: 'node',
      target: 'node20',
      // Some packages are ES modules only, which CommonJS can't load on every Node 20.
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      sourcemap: true,
      packages: 'external',
    },
  },
  {
    done: 'Teams page built',
    options: {
      entryPoints: { 'local/teams-page/main': 'infra/local/teams/page/main.tsx' },
      platform: 'browser',
      target: 'es2022',
      format: 'esm',
      minify: true,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  },
];

/**
 * Builds into dist/ and shows each step. A file is replaced at once and only when it changed, so a
 * running start on the same checkout never reads half a file.
 * @param {string} root the project's folder
 * @throws a complaint with esbuild's own messages
 */
export async function buildEverything(root) {
  const { build, stop } = await import('esbuild');
  for (const { done, options } of bundles) {
    await step(done, () => buildOne(build, root, options));
  }
  // Its process would otherwise live as long as ours, and it is large.
  await stop();
  const app = join(root, 'dist', 'functions');
  await step('tab built', () => writeTab(root, join(app, 'tab')));
  await writeIfChanged(
    join(app, 'host.json'),
    await readFile(join(root, 'functions', 'host.json')),
  );
  // By this Azure's worker finds the bundle.
  await writeIfChanged(join(app, 'package.json'), Buffer.from('{ "main": "main.js" }\n'));
}

/** The page last, so that the files it names are there; then without those of an earlier build. */
async function writeTab(root, folder) {
  const files = await buildTab(root);
  for (const [name, contents] of files) await writeIfChanged(join(folder, name), contents);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!files.has(name.replaceAll('\\', '/')) && (await stat(path)).isFile()) await rm(path);
  }
}

async function buildOne(build, root, options) {
  try {
    const result = await build({
      ...options,
      absWorkingDir: root,
      outdir: join(root, 'dist'),
      bundle: true,
      write: false,
      logLevel: 'silent',
    });
    for (const file of result.outputFiles) await writeIfChanged(file.path, file.contents);
  } catch (error) {
    const first = error.errors?.[0];
    if (!first) throw error;
    const at = first.location ? `${first.location.file}:${first.location.line}: ` : '';
    throw complaint(`The build failed: ${at}${first.text}`, error);
  }
}

async function writeIfChanged(path, contents) {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
}
