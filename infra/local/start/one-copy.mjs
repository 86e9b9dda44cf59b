import { join } from 'node:path';
import { root } from './root.mjs';

/** botbuilder requires these as CommonJS; what imports them as ES modules would bring them again. */
const alsoRequired = /^(@azure\/(core-|identity$|logger$|abort-controller$)|@typespec\/)/;

/** The packages of botbuilder each have the same zod 3 (3.25.76) of their own, beside our zod 4. */
const connector = join(root, 'node_modules', 'botframework-connector');
const botbuilders = /[\\/]node_modules[\\/]bot(builder|framework)[^\\/]*[\\/](?!node_modules)/;

/**
 * Keeps out of a bundle what would be in it without being used or more than once: it is read and
 * compiled at each start. An esbuild plugin.
 */
export const oneCopy = {
  name: 'one-copy',
  setup(build) {
    const resolveAs = (kind, resolveDir, path) =>
      build.resolve(path, { kind, resolveDir, pluginData: 'resolved' });

    build.onResolve({ filter: alsoRequired }, ({ path, kind, resolveDir, pluginData }) =>
      pluginData === 'resolved' || kind === 'require-call'
        ? undefined
        : resolveAs('require-call', resolveDir, path),
    );

    build.onResolve({ filter: /^zod$/ }, ({ path, kind, importer, pluginData }) =>
      pluginData === 'resolved' || !botbuilders.test(importer)
        ? undefined
        : resolveAs(kind, connector, path),
    );

    // Error messages of zod in fifty languages; ours are our own, and English is there without.
    build.onResolve({ filter: /\/locales\/index\.c?js$/ }, ({ path, importer }) =>
      /[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};
