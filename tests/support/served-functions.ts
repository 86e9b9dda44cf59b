import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { CosmosEngine } from '../../infra/local/cosmos/engine';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { serveCosmos } from '../../infra/local/cosmos/server';
import { startFunctionsHost } from '../../infra/local/functions-host/functions-host';
import { productSettings } from '../../infra/local/start/product-settings';
import type { TeamsEnd } from './teams-end';

/** The bundle of the product on the local functions host, over HTTP. */
export interface ServedFunctions {
  readonly url: string;
  /** What the host complained of. */
  readonly reported: string[];
  close(): Promise<void>;
}

const root = join(__dirname, '..', '..');

/** Settings of this bundle alone, and without what the SDK prints of each bad signature. */
const surroundings = (settings: object) => `
  var process = { __proto__: globalThis.process, env: ${JSON.stringify(settings)} };
  var console = { __proto__: globalThis.console, error: () => undefined };`;

/**
 * Builds the functions and serves some of them.
 * @param files what else is deployed, by its path beside the bundle
 */
export async function serveFunctions(options: {
  engine: CosmosEngine;
  teams: Pick<TeamsEnd, 'issuerUrl'>;
  only: string[];
  files?: Readonly<Record<string, string>>;
}): Promise<ServedFunctions> {
  const folder = mkdtempSync(join(tmpdir(), 'functions-'));
  const cosmos = await serveCosmos(options.engine, { port: 0 });
  const { endpoint } = cosmos;
  const { issuerUrl } = options.teams;
  const settings = productSettings({ endpoint, issuerUrl, unsigned: false });
  buildSync({
    entryPoints: [join(root, 'functions', 'main.ts')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    banner: { js: surroundings(settings) },
    supported: { 'dynamic-import': false },
  });
  copyFileSync(join(root, 'functions', 'host.json'), join(folder, 'host.json'));
  for (const [path, content] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const reported: string[] = [];
  const host = await startFunctionsHost({
    bundle: join(folder, 'main.js'),
    port: 0,
    only: options.only,
    cosmos: { endpoint, key: localCosmosKey },
    report: (line) => reported.push(line),
  });
  return {
    url: host.url ?? '',
    reported,
    close: async () => {
      await host.stop();
      await cosmos.close();
      rmSync(folder, { recursive: true });
    },
  };
}
