import { join } from 'node:path';
import { build } from 'esbuild';

/** Builds the page of the Teams stand-in into a folder: main.js and main.css. */
export async function buildPage(folder: string): Promise<void> {
  await build({
    entryPoints: [join(process.cwd(), 'infra/local/teams/page/main.tsx')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
}
