import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface SampleBundle {
  readonly path: string;
  remove(): void;
}

/** Bundles a function app as the product's build does, into a folder of its own. */
export function bundleSample(
  contents: { file: string } | { source: string },
  hostFile: object = { version: '2.0' },
): SampleBundle {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  const path = join(folder, 'main.js');
  const input =
    'file' in contents
      ? { entryPoints: [join(__dirname, contents.file)] }
      : { stdin: { contents: contents.source, resolveDir: __dirname, loader: 'ts' as const } };
  buildSync({
    ...input,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    outfile: path,
  });
  writeFileSync(join(folder, 'host.json'), JSON.stringify(hostFile));
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
