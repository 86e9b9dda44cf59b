import { startFunctionsHost } from '../functions-host/functions-host';
import { listFunctions } from '../functions-host/load-functions';
import type { FunctionsHostSettings } from '../functions-host/main';
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
  readonly report: (line: string) => void;
}

/**
 * Runs the product's functions in this process, or split over several as on Azure's Flex plan.
 * @returns stops them all.
 * @throws Node's EADDRINUSE, or the bundle's own error.
 */
export async function startFunctions(options: FunctionsOptions): Promise<() => Promise<void>> {
  const { bundle, port, report, endpoint, key } = options;
  if (options.split) return startSplit(options);
  const cosmos = { endpoint, key };
  const host = await startFunctionsHost({ bundle, port, cosmos, report, ...timing });
  return host.stop;
}

async function startSplit(options: FunctionsOptions): Promise<() => Promise<void>> {
  const { bundle, port, endpoint, key, entry, report } = options;
  const groups = processGroups(await listFunctions(bundle));
  const starts = groups.map((only) => {
    const settings: FunctionsHostSettings = {
      bundle,
      port,
      only,
      endpoint,
      key,
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
  if (!failure) return stop;
  await stop();
  throw failure.reason;
}

/** All of HTTP together, all timers together, each change-feed function alone. */
function processGroups(functions: readonly { name: string; trigger: string }[]): string[][] {
  const named = (trigger: string) =>
    functions.filter((each) => each.trigger === trigger).map(({ name }) => name);
  const alone = named('cosmosDBTrigger').map((name) => [name]);
  return [named('httpTrigger'), ...alone, named('timerTrigger')].filter(
    (group) => group.length > 0,
  );
}
