import { startFunctionsHost } from '../functions-host/functions-host';
import { listFunctions } from '../functions-host/load-functions';
import type { FunctionsHostSettings } from '../functions-host/main';
import { freePort } from './free-port';
import { startHostProcess } from './host-process';

/** A short lease, so that a new start soon takes over what a killed one held (Azure: 60,000). */
const timing = { leaseMilliseconds: 5000, pollMilliseconds: 250 };

export interface FunctionsOptions {
  readonly bundle: string;
  /** The built functions-host entry. */
  readonly entry: string;
  readonly port: number;
  readonly endpoint: string;
  readonly key: string;
  readonly split: boolean;
  /** How many hosts share the work; undefined for one in this process, unless it is split. */
  readonly hosts: number | undefined;
  /** How far ahead of the real time they begin, in milliseconds. */
  readonly aheadMs: number;
  readonly report: (line: string) => void;
}

/** The hosts that answer over HTTP, the first on the wanted port. */
export interface RunningFunctions {
  readonly urls: readonly string[];
  /** Their processes, in the same order; none when they run in this process. */
  readonly pids: readonly number[];
  /** Lets the clocks of their processes run so far ahead; this process's own is left alone. */
  shift(milliseconds: number): Promise<void>;
  /** Runs what has a schedule now, once. */
  runTimers(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs the product's functions in this process; or as so many hosts, each a process with all of
 * them; or split, as on Azure's Flex plan, with so many processes for HTTP.
 * @throws Node's EADDRINUSE, or the bundle's own error.
 */
export async function startFunctions(options: FunctionsOptions): Promise<RunningFunctions> {
  const { bundle, port, report, endpoint, key, split, hosts } = options;
  if (split || hosts !== undefined) return startProcesses(options, hosts ?? 1);
  const cosmos = { endpoint, key };
  const host = await startFunctionsHost({ bundle, port, cosmos, report, ...timing });
  const urls = [host.url ?? ''];
  const shift = async () => undefined;
  const runTimers = () => runByHand(urls, host.timers);
  return { urls, pids: [], shift, runTimers, stop: host.stop };
}

async function startProcesses(options: FunctionsOptions, hosts: number): Promise<RunningFunctions> {
  const { bundle, endpoint, key, entry, report, aheadMs: testClock } = options;
  const listed = await listFunctions(bundle);
  const groups = (options.split ? splitGroups : wholeGroups)(listed, hosts);
  const ports = await Promise.all(groups.map((_, place) => portOf(options.port, place)));
  const starts = groups.map((only, place) => {
    const port = ports[place] ?? 0;
    const settings: FunctionsHostSettings = {
      ...{ bundle, port, only, endpoint, key, testClock },
      ...timing,
    };
    return startHostProcess(entry, settings, report);
  });
  const outcomes = await Promise.allSettled(starts);
  const processes = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async () => {
    await Promise.all(processes.map((each) => each.stop()));
  };
  const failure = outcomes.find((each) => each.status === 'rejected');
  if (failure) {
    await stop();
    throw failure.reason;
  }
  const serving = processes.filter(({ url }) => url !== undefined);
  const urls = serving.map(({ url }) => url ?? '');
  const timers = listed.filter(({ trigger }) => trigger === 'timerTrigger');
  return {
    urls,
    pids: serving.map(({ pid }) => pid ?? 0),
    shift: async (milliseconds) => {
      await Promise.all(processes.map((each) => each.shift(milliseconds)));
    },
    runTimers: () =>
      runByHand(
        urls,
        timers.map(({ name }) => name),
      ),
    stop,
  };
}

/** Asks the app for it, as an operator would: the first host that takes it runs it. */
async function runByHand(urls: readonly string[], timers: readonly string[]): Promise<void> {
  const ask = (url: string, name: string) =>
    fetch(`${url}/admin/functions/${name}`, { method: 'POST' }).then(
      ({ status }) => status === 202,
      () => false,
    );
  for (const name of timers) {
    for (const url of urls) if (await ask(url, name)) break;
  }
}

/** The Teams stand-in and the database have the two ports after the first. */
function portOf(first: number, place: number): Promise<number> {
  return place === 0 ? Promise.resolve(first) : freePort(first + 2 + place);
}

type Named = readonly { name: string; trigger: string }[];

/** All functions in each; the timers in the first only, because no lock keeps them to one. */
function wholeGroups(functions: Named, hosts: number): string[][] {
  const untimed = functions.filter(({ trigger }) => trigger !== 'timerTrigger');
  return Array.from({ length: hosts }, (_, place) =>
    (place === 0 ? functions : untimed).map(({ name }) => name),
  );
}

/** HTTP in so many, then each change-feed function alone, and all timers together. */
function splitGroups(functions: Named, hosts: number): string[][] {
  const named = (trigger: string) =>
    functions.filter((each) => each.trigger === trigger).map(({ name }) => name);
  const http = Array.from({ length: hosts }, () => named('httpTrigger'));
  const alone = named('cosmosDBTrigger').map((name) => [name]);
  return [...http, ...alone, named('timerTrigger')].filter((group) => group.length > 0);
}
