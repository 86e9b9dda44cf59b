import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type { FunctionsCore } from './core';

const coreName = '@azure/functions-core';
const wrapper = ['exports', 'require', 'module', '__filename', '__dirname'];

/**
 * Runs a CommonJS bundle once more, whatever was loaded before, so that two hosts in one process
 * share nothing. `@azure/functions-core` is answered with `core`; all else with Node's `require`.
 * Limit: Node doesn't apply source maps to code loaded this way; a debugger does.
 * @param bundle absolute path of a file that esbuild made.
 * @throws what the bundle throws while it loads; an Error that names the file if it isn't there.
 */
export function loadBundle(bundle: string, core: FunctionsCore): void {
  const nodeRequire = createRequire(bundle);
  const source = readSource(bundle);
  const require = Object.assign(
    (name: string): unknown => (name === coreName ? core.module : nodeRequire(name)),
    nodeRequire,
  );
  const module = { exports: {} };
  const run = compileFunction(source, wrapper, { filename: bundle });
  run.call(module.exports, module.exports, require, module, bundle, dirname(bundle));
}

function readSource(bundle: string): string {
  try {
    return readFileSync(bundle, 'utf8');
  } catch (cause) {
    throw new Error(`There is no functions bundle at ${bundle}; build it first.`, { cause });
  }
}
