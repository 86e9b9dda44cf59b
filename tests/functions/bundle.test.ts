import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { serveCosmos } from '../../infra/local/cosmos/server';
import type {
  FunctionsHostMessage,
  FunctionsHostSettings,
} from '../../infra/local/functions-host/main';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { productSettings } from '../../infra/local/start/product-settings';
import { launch, project } from '../infra/local/start/launched';
import { channelActivity, said, somebody, typed } from '../support/people';
import { startTeamsEnd } from '../support/teams-end';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const stops: (() => unknown)[] = [];

beforeAll(async () => {
  const script = join(project, 'infra/local/start/build.mjs');
  const { code, errors } = await launch(process.execPath, [script]).ended;
  if (code !== 0) throw new Error(errors);
  cpSync(join(project, 'dist/functions'), folder, { recursive: true });
}, 120_000);

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true });
});

test('what ships is one script with its source map and the tab, under 10 MB together', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'host.json',
    'main.js',
    'main.js.map',
    'package.json',
    'tab',
  ]);
  const files = readdirSync(folder, { recursive: true }) as string[];
  const bytes = files.map((name) => statSync(join(folder, name)).size);
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(10 * 1024 * 1024);
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toEqual({
    main: 'main.js',
  });
});

test('the script asks for nothing but what Node and the worker bring along', () => {
  const script = readFileSync(join(folder, 'main.js'), 'utf8');
  const asked = [...script.matchAll(/\brequire\("(?:node:)?([^"]+)"\)/g)].map(([, name]) => name);
  const others = new Set(asked.filter((name) => name && !builtinModules.includes(name)));
  // The last three are faster stand-ins that ws and node-fetch try for and do without.
  const expected = ['@azure/functions-core', 'bufferutil', 'encoding', 'utf-8-validate'];
  expect([...others].sort()).toEqual(expected);
});

test('alone in a folder, it registers every function and answers a signed activity', async () => {
  const teams = await startTeamsEnd();
  stops.push(teams.close);
  const endpoint = await startDatabase();
  const { url, functions } = await startHost({ endpoint, issuerUrl: teams.issuerUrl });
  expect([...functions].sort()).toEqual([
    'clock',
    'health',
    'messages',
    'project',
    'redraw',
    'send',
  ]);

  const token = await teams.issuer.signChannelToken({ serviceUrl: teams.serviceUrl });
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(channelActivity({ teams }, somebody(1), typed('hulp'))),
  });

  expect(response.status).toBe(200);
  expect(said(teams.calls.at(-1)?.body)).toContain('Begin een leerwerkplaats in dit kanaal');
}, 60_000);

async function startDatabase(): Promise<string> {
  const engine = createCosmosEngine({ file: ':memory:' });
  const { endpoint, close } = await serveCosmos(engine, { port: 0 });
  stops.push(() => engine.close(), close);
  const client = localCosmosClient({ endpoint });
  await createContainers(client);
  client.dispose();
  return endpoint;
}

/** The host that npm start --split uses; it lives in the project, what it runs doesn't. */
async function startHost(addresses: { endpoint: string; issuerUrl: string }) {
  const settings: FunctionsHostSettings = {
    bundle: join(folder, 'main.js'),
    port: 0,
    only: ['messages', 'health', 'redraw', 'send', 'project', 'clock'],
    endpoint: addresses.endpoint,
    key: localCosmosKey,
    leaseMilliseconds: 5_000,
    pollMilliseconds: 250,
  };
  const child = fork(join(project, 'dist/local/functions-host.mjs'), {
    cwd: folder,
    env: {
      ...Object.fromEntries(definedSettings(addresses)),
      FUNCTIONS_HOST: JSON.stringify(settings),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  stops.push(() => end(child));
  const [message] = (await once(child, 'message')) as [FunctionsHostMessage];
  if (!message.ready) throw new Error(message.reason);
  return message;
}

function definedSettings(addresses: { endpoint: string; issuerUrl: string }) {
  const settings = productSettings({ ...addresses, unsigned: false });
  return Object.entries(settings).filter(([, value]) => value !== undefined);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
