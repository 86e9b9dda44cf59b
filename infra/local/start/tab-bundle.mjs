import { join } from 'node:path';
import { complaint } from './complaint.mjs';

/**
 * How Vite makes the tab of the folder tab/: one page for every path under /tab/, and files with a
 * hash in their name. Nothing stands inline, so the page needs no exception for scripts.
 */
const options = {
  configFile: false,
  base: '/tab/',
  publicDir: false,
  logLevel: 'silent',
  // Vite follows NODE_ENV, which is 'test' where jest started the build.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    target: 'es2022',
    write: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
};

/**
 * Builds the tab.
 * @param {string} root the project's folder
 * @returns {Promise<Map<string, Buffer>>} the contents of each file by its name, the page last
 * @throws a complaint with Vite's own words
 */
export async function buildTab(root) {
  const { build } = await import('vite');
  const { output } = await build({ ...options, root: join(root, 'tab') }).catch((error) => {
    throw complaint(`The build failed: ${error.message}`, error);
  });
  const page = output.filter(({ fileName }) => fileName === 'index.html');
  const others = output.filter(({ fileName }) => fileName !== 'index.html');
  return new Map(
    [...others, ...page].map((file) => [file.fileName, Buffer.from(file.code ?? file.source)]),
  );
}
