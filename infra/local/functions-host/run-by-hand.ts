import type { Invoker } from './invoke';
import type { LoadedFunction } from './load-functions';
import { runTimer } from './timer';
import type { TimerTrigger } from './triggers';

/**
 * POST /admin/functions/{name}: runs a timer function now (learn.microsoft.com, 'Manually run a
 * non HTTP-triggered function'). The body is ignored. Locally no key is asked for, as there; the
 * host listens on loopback only. Of a function app it is the app that is asked, so a process that
 * holds only the HTTP functions runs its timers too.
 * @returns 202 at once, before it is done; 404 for any other method, path or function.
 */
export function runByHand(
  method: string,
  path: readonly string[],
  options: {
    timers: readonly LoadedFunction<TimerTrigger>[];
    invoker: Invoker;
    report: (line: string) => void;
  },
): 202 | 404 {
  const [, functions, name, ...rest] = path;
  const timer = options.timers.find(({ registered }) => registered.metadata.name === name);
  const isAsked = method === 'POST' && functions === 'functions' && rest.length === 0;
  if (!isAsked || !timer) return 404;
  void runTimer(timer.registered, timer.trigger, options);
  return 202;
}
