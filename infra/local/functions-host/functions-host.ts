import { randomUUID } from 'node:crypto';
import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import { createFunctionsCore } from './core';
import { type Feed, startFeed } from './feed';
import { readHostSettings } from './host-settings';
import { type HttpListener, serveHttp } from './http-server';
import { createInvoker, type Invoker } from './invoke';
import { type LoadedFunction, loadFunctions, withTrigger } from './load-functions';
import { settle } from './settle';
import { startTimer } from './timer';

export interface FunctionsHostOptions {
  /** Absolute path of the bundle; host.json lies beside it. */
  readonly bundle: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Names of the functions to run; all when absent. */
  readonly only?: readonly string[];
  readonly cosmos: Pick<CosmosClientOptions, 'endpoint' | 'key' | 'httpClient'>;
  readonly report: (line: string) => void;
  /** Takes the place of each function's feedPollDelay. */
  readonly pollMilliseconds?: number;
  /** How long a range stays with a host that was killed; 60,000 as in Azure unless told. */
  readonly leaseMilliseconds?: number;
}

export interface FunctionsHost {
  /** Where HTTP functions answer, without a last slash; undefined when none runs here. */
  readonly url: string | undefined;
  readonly functions: string[];
  /** Names of those that run by a schedule, here or in another host of the app. */
  readonly timers: string[];
  /** Resolves when nothing runs and all feeds are handled to their end, other hosts' ranges too. */
  settle(): Promise<void>;
  /** Takes nothing more, finishes what runs, gives the ranges back. */
  stop(): Promise<void>;
}

/**
 * Runs the functions of a bundle as Azure's host would, on loopback. functionTimeout is not kept.
 * @throws an Error of one sentence for a bundle or trigger that it can't run; Node's EADDRINUSE.
 */
export async function startFunctionsHost(options: FunctionsHostOptions): Promise<FunctionsHost> {
  const { bundle, only, report } = options;
  const core = createFunctionsCore(report);
  const all = await loadFunctions(bundle, core);
  const functions = all.filter(
    ({ registered }) => !only || only.includes(registered.metadata.name),
  );
  const { routePrefix } = readHostSettings(bundle);
  const invoker = createInvoker(core, report);
  const started: Started = { feeds: [], listener: undefined, timers: [] };
  const stop = async () => {
    for (const stopTimer of started.timers) stopTimer();
    const { listener, feeds } = started;
    await Promise.all([listener?.close(), ...feeds.map((feed) => feed.stop())]);
    await invoker.idle();
    await core.runHooks('appTerminate', {});
  };
  await core.runHooks('appStart', {});
  try {
    await start(functions, options, { started, invoker, routePrefix, all });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: started.listener?.url,
    functions: functions.map(({ registered }) => registered.metadata.name),
    timers: withTrigger(all, 'timerTrigger').map(({ registered }) => registered.metadata.name),
    settle: () => settle(started.feeds, invoker),
    stop,
  };
}

/** What is to be stopped again; filled as the start proceeds, so that a failed start stops too. */
interface Started {
  readonly feeds: Feed[];
  readonly timers: (() => void)[];
  listener: HttpListener | undefined;
}

async function start(
  functions: readonly LoadedFunction[],
  options: FunctionsHostOptions,
  context: {
    started: Started;
    invoker: Invoker;
    routePrefix: string;
    all: readonly LoadedFunction[];
  },
): Promise<void> {
  const { port, report, leaseMilliseconds = 60_000, pollMilliseconds } = options;
  const { started, invoker, routePrefix } = context;
  const http = withTrigger(functions, 'httpTrigger');
  if (http.length > 0) {
    const timers = withTrigger(context.all, 'timerTrigger');
    started.listener = await serveHttp(http, {
      port,
      prefix: routePrefix,
      invoker,
      report,
      timers,
    });
    // As Azure tells an app where it answers.
    process.env.WEBSITE_HOSTNAME = new URL(started.listener.url).host;
  }
  const client = createClient(options.cosmos);
  const owner = randomUUID();
  for (const { registered, trigger } of withTrigger(functions, 'cosmosDBTrigger')) {
    const shared = { client, owner, invoker, leaseMilliseconds, pollMilliseconds, report };
    started.feeds.push(await startFeed(registered, trigger, shared));
  }
  for (const { registered, trigger } of withTrigger(functions, 'timerTrigger')) {
    started.timers.push(startTimer(registered, trigger, { invoker, report }));
  }
}

/** Endpoint discovery would look for other regions, and keep a timer running. */
function createClient(cosmos: FunctionsHostOptions['cosmos']): CosmosClient {
  const connectionPolicy = {
    enableEndpointDiscovery: false,
    enableBackgroundEndpointRefreshing: false,
  };
  return new CosmosClient({ ...cosmos, connectionPolicy });
}
