import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createCosmosEngine } from '../../infra/local/cosmos/engine';
import { createCosmosHttpClient } from '../../infra/local/cosmos/http-client';
import { localCosmosKey } from '../../infra/local/cosmos/key';
import { type CosmosServer, serveCosmos } from '../../infra/local/cosmos/server';
import type {
  FunctionsHostMessage,
  FunctionsHostSettings,
  HostAnswer,
  HostRequest,
} from '../../infra/local/functions-host/main';
import { createContainers, localCosmosClient } from '../../infra/local/start/containers';
import { productSettings } from '../../infra/local/start/product-settings';
import type { Host, House, HouseOptions } from './hosts';
import type { Wire } from './wire';

/** Short, so that what a killed host held is soon another's; in milliseconds. */
const timing = { leaseMilliseconds: 600, pollMilliseconds: 50 };

/** A host in a process of its own, and the port by which it reaches the database. */
interface Running {
  readonly wire: Wire;
  readonly child: ChildProcess;
  readonly server: CosmosServer;
}

/**
 * The built product, each host a process that is killed with SIGKILL when its wire is cut.
 * @param dist the folder that the build made
 */
export async function openProcesses(dist: string, options: HouseOptions): Promise<House> {
  const engine = createCosmosEngine({ file: ':memory:', now: options.clock });
  const httpClient = createCosmosHttpClient(engine);
  const client = localCosmosClient({ endpoint: 'http://127.0.0.1:1', httpClient });
  const database = await createContainers(client);
  const all: Running[] = [];
  const crashed: string[] = [];
  const living = () => all.filter(({ wire }) => !wire.isCut);

  async function start(name: string): Promise<Host> {
    const wire = options.createWire({ name, engine });
    const server = await serveCosmos(wire, { port: 0 });
    const child = launch(dist, options, { name, endpoint: server.endpoint });
    all.push({ wire, child, server });
    wire.died.then(() => child.kill('SIGKILL'));
    child.once('exit', () => {
      if (wire.isCut) return;
      crashed.push(name);
      wire.cut();
    });
    // It may die at what it finds waiting, before it can say that it is ready.
    const url = await unlessDead(wire, ready(child));
    const authorization = `Bearer ${await options.tokenFor(name)}`;
    const headers = { authorization, 'content-type': 'application/json' };
    return {
      wire,
      receive: (activity) => {
        const body = JSON.stringify(activity);
        const answer = fetch(`${url}/api/messages`, { method: 'POST', headers, body });
        return unlessDead(wire, answer.then(received));
      },
      wake: async () => {
        await unlessDead(wire, fetch(`${url}/admin/functions/clock`, { method: 'POST' }));
      },
    };
  }

  return {
    engine,
    start,
    feedsItself: true,
    // Both hosts must live, or nobody reads what the dead one held.
    feed: async (pick) => {
      await pick.everyHost();
      const hosts = living();
      await Promise.all(hosts.map(({ wire, child }) => unlessDead(wire, ask(child, 'settle'))));
      return hosts.some(({ wire }) => wire.isCut);
    },
    passes: async (milliseconds) => {
      await Promise.all(
        living().map(({ wire, child }) => unlessDead(wire, ask(child, 'shift', milliseconds))),
      );
    },
    stored: async (container) =>
      (await database.container(container).items.query('SELECT * FROM c').fetchAll()).resources,
    crashed: () => crashed,
    close: async () => {
      for (const { wire } of living()) wire.cut();
      await Promise.all(
        all.map(({ child }) => child.exitCode ?? child.signalCode ?? once(child, 'exit')),
      );
      await Promise.all(all.map(({ server }) => server.close()));
      client.dispose();
      engine.close();
    },
  };
}

function launch(
  dist: string,
  { teams, shift, log }: HouseOptions,
  { name, endpoint }: { name: string; endpoint: string },
): ChildProcess {
  const settings: FunctionsHostSettings = {
    bundle: join(dist, 'functions', 'main.js'),
    port: 0,
    only: ['messages', 'health', 'redraw', 'send', 'project', 'clock'],
    endpoint,
    key: localCosmosKey,
    ...timing,
    testClock: shift(),
  };
  const product = productSettings({ endpoint, issuerUrl: teams.issuerFor(name), unsigned: false });
  const child = fork(join(dist, 'local', 'functions-host.mjs'), {
    env: { ...process.env, ...product, FUNCTIONS_HOST: JSON.stringify(settings) },
    execArgv: ['--no-deprecation'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.on('data', (lines) => log.push(String(lines)));
  return child;
}

async function ready(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [FunctionsHostMessage];
  if (!message.ready) throw new Error(message.reason);
  return message.url ?? '';
}

async function received(answer: Response) {
  const text = await answer.text();
  return text === ''
    ? { status: answer.status }
    : { status: answer.status, body: JSON.parse(text) };
}

async function ask(child: ChildProcess, what: HostRequest['ask'], milliseconds = 0): Promise<void> {
  const request: HostRequest = what === 'shift' ? { ask: what, milliseconds } : { ask: what };
  const answered = new Promise<void>((resolve) => {
    const hear = (answer: HostAnswer) => {
      if (answer.answered !== what) return;
      child.off('message', hear);
      resolve();
    };
    child.on('message', hear);
  });
  // A host that was killed meanwhile can't be asked.
  child.send(request, () => undefined);
  await answered;
}

/** Undefined when the host dies first. */
async function unlessDead<Value>(wire: Wire, work: Promise<Value>): Promise<Value | undefined> {
  const value = await Promise.race([work.catch(() => wire.died), wire.died]);
  return wire.isCut ? undefined : (value as Value);
}
