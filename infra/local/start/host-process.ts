import { type ChildProcess, fork } from 'node:child_process';
import type {
  FunctionsHostMessage,
  FunctionsHostSettings,
  HostAnswer,
  HostRequest,
} from '../functions-host/main';

/** A Functions host in a process of its own, started again whenever it dies. */
export interface HostProcess {
  readonly pid: number | undefined;
  /** Where its HTTP functions answer, also after it was started again. */
  readonly url: string | undefined;
  /** Lets its clock run so far ahead, also after it was started again. */
  shift(milliseconds: number): Promise<void>;
  /** Lets it finish what it does; kills it after the grace time. */
  stop(): Promise<void>;
}

/** A child that died within this time is started again only after it: it may well die again. */
const restartMilliseconds = 1000;
const graceMilliseconds = 1500;

/**
 * Starts one, and resolves when it works.
 * @param entry the built functions-host entry
 * @throws an Error with the child's own reason (and its code) when the first start fails
 */
export async function startHostProcess(
  entry: string,
  settings: FunctionsHostSettings,
  report: (line: string) => void,
): Promise<HostProcess> {
  const name = settings.only.join(', ');
  let isStopping = false;
  let child = launch(entry, settings);
  let began = performance.now();
  const url = await untilReady(child);
  // Who knows its address must find it there again.
  let again = url === undefined ? settings : { ...settings, port: Number(new URL(url).port) };
  watch();

  function watch(): void {
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      report(`The process of ${name} ended (${signal ?? code}); starting it again.`);
      const lived = performance.now() - began;
      setTimeout(restart, Math.max(0, restartMilliseconds - lived));
    });
  }

  function restart(): void {
    if (isStopping) return;
    child = launch(entry, again);
    began = performance.now();
    watch();
  }

  return {
    get pid() {
      return child.pid;
    },
    url,
    shift: async (milliseconds) => {
      again = { ...again, testClock: milliseconds };
      await shiftChild(child, milliseconds);
    },
    stop: () => {
      isStopping = true;
      return stopChild(child);
    },
  };
}

/** Its standard output goes to our standard error: ours belongs to --json. */
function launch(entry: string, settings: FunctionsHostSettings): ChildProcess {
  return fork(entry, {
    env: { ...process.env, FUNCTIONS_HOST: JSON.stringify(settings) },
    execArgv: ['--enable-source-maps', '--no-deprecation'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

/** Answers its address. */
function untilReady(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A Functions host ended with code ${code}.`)));
    child.once('message', (message: FunctionsHostMessage) => {
      if (message.ready) resolve(message.url);
      else reject(Object.assign(new Error(message.reason), { code: message.code }));
    });
  });
}

/** A child that is dying or only just starting needn't answer: its next start has the new time. */
function shiftChild(child: ChildProcess, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      child.off('message', hear);
      child.off('exit', finish);
      resolve();
    };
    const hear = ({ answered }: Partial<HostAnswer>) => answered === 'shift' && finish();
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('message', hear);
    child.once('exit', finish);
    const request: HostRequest = { ask: 'shift', milliseconds };
    child.send(request, (error) => error && finish());
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
