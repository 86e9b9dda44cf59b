import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { serveCosmos } from '../../infra/local/cosmos/server';
import { listFunctions } from '../../infra/local/functions-host/load-functions';
import type {
  FunctionsHostMessage,
  FunctionsHostSettings,
  HostAnswer,
  HostRequest,
} from '../../infra/local/functions-host/main';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { productSettings } from '../../infra/local/start/product-settings';
import { askTabAt } from './answer-tab';
import type { Product } from './application';
import { startTeamsEnd } from './teams-end';

const project = join(__dirname, '../..');

/** Short, so that little is waited for; in milliseconds. */
const timing = { leaseMilliseconds: 5_000, pollMilliseconds: 50 };

/**
 * The built product as a host in a process of its own, on an empty database of this process. Nothing
 * but HTTP goes in. Its clock is the real one, until it is moved.
 */
export async function launchProduct(): Promise<Product> {
  await promisify(execFile)(process.execPath, [join(project, 'infra/local/start/build.mjs')]);
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const teams = await startTeamsEnd();
  const engine = createCosmosEngine({ file: ':memory:', now });
  const cosmos = await serveCosmos(engine, { port: 0 });
  const client = localCosmosClient({
    endpoint: 'http://127.0.0.1:1',
    httpClient: createCosmosHttpClient(engine),
  });
  const database = await createContainers(client);
  const settings = productSettings({ ...cosmos, issuerUrl: teams.issuerUrl, unsigned: false });
  const child = await launch(settings, cosmos.endpoint);
  const url = await ready(child);

  const stored = async (container: string): Promise<Record<string, unknown>[]> =>
    (await database.container(container).items.query('SELECT * FROM c').fetchAll()).resources;
  const settle = () => ask(child, { ask: 'settle' });
  return {
    teams,
    receive: (authorization, activity) => deliver(url, authorization, activity),
    askTab: (asked) => askTabAt(url, asked),
    now,
    settle,
    later: async (milliseconds) => {
      ahead += milliseconds;
      await ask(child, { ask: 'shift', milliseconds: ahead });
      await fetch(`${url}/admin/functions/clock`, { method: 'POST' });
      await settle();
    },
    database,
    documents: async (type) => (await stored('work')).filter((document) => document.type === type),
    stored,
    close: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      client.dispose();
      await cosmos.close();
      engine.close();
      await teams.close();
    },
  };
}

async function launch(
  product: Record<string, string | undefined>,
  endpoint: string,
): Promise<ChildProcess> {
  const bundle = join(project, 'dist/functions/main.js');
  const only = (await listFunctions(bundle)).map(({ name }) => name);
  const settings: FunctionsHostSettings = {
    ...{ bundle, port: 0, only, endpoint, key: localCosmosKey, testClock: 0 },
    ...timing,
  };
  return fork(join(project, 'dist/local/functions-host.mjs'), {
    env: { ...process.env, ...product, FUNCTIONS_HOST: JSON.stringify(settings) },
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

async function ready(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [FunctionsHostMessage];
  if (!message.ready) throw new Error(message.reason);
  return message.url ?? '';
}

async function ask(child: ChildProcess, request: HostRequest): Promise<void> {
  const answered = once(child, 'message') as Promise<[HostAnswer]>;
  child.send(request);
  await answered;
}

async function deliver(url: string, authorization: string, activity: unknown) {
  const answer = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  const text = await answer.text();
  return { status: answer.status, ...(text === '' ? {} : { body: JSON.parse(text) }) };
}
