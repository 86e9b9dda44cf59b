import { oneCopy } from './one-copy.mjs';

/**
 * How esbuild makes the one file that Azure runs: everything is in it but `@azure/functions-core`,
 * which the worker brings along. Names stay whole, so that the places in a log say something; the
 * source map gives Node's --enable-source-maps the lines.
 */
export const functionsBundle = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: true,
  // The lines are enough for a log; the sources themselves would make it three times as large.
  sourcesContent: false,
  plugins: [oneCopy],
  external: ['@azure/functions-core'],
  // The local host loads the bundle itself and gives it require, but no import().
  supported: { 'dynamic-import': false },
};
