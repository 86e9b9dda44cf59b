import { Cron } from 'croner';
import type { RegisteredFunction } from './core';
import { describeFault } from './fault';
import type { Invoker } from './invoke';
import type { TimerTrigger } from './triggers';

/**
 * Runs a function at the times of its six-field schedule, in UTC, never twice at once.
 * Limits: a time that passed while the host was down isn't caught up (isPastDue is always false),
 * and Azure's lock between instances has no counterpart: run a timer in one process only.
 * @returns a function that stops the timer; a running invocation goes on.
 * @throws an Error that names the function when the schedule makes no sense.
 */
export function startTimer(
  registered: RegisteredFunction,
  trigger: TimerTrigger,
  options: { invoker: Invoker; report: (line: string) => void },
): () => void {
  const run = () => runTimer(registered, trigger, options, cron);
  const cron = createCron(registered.metadata.name, trigger.schedule, run);
  if (trigger.runOnStartup) void cron.trigger();
  return () => cron.stop();
}

/** Runs a timer function once, whatever its schedule says; what it throws is reported. */
export async function runTimer(
  registered: RegisteredFunction,
  trigger: TimerTrigger,
  options: { invoker: Invoker; report: (line: string) => void },
  cron?: Cron,
): Promise<void> {
  const data = { json: JSON.stringify(timerInfo(cron)) };
  const inputData = [{ name: trigger.name, data }];
  try {
    await options.invoker.invoke(registered, { inputData, triggerMetadata: {} });
  } catch (error) {
    options.report(`${registered.metadata.name} failed: ${describeFault(error)}`);
  }
}

function createCron(name: string, schedule: string, run: () => Promise<void>): Cron {
  try {
    return new Cron(schedule, { timezone: 'UTC', protect: true }, run);
  } catch (cause) {
    throw new Error(`Function "${name}": "${schedule}" is no schedule.`, { cause });
  }
}

/** In the host's own spelling; the library turns the names into camel case. */
function timerInfo(cron: Cron | undefined): unknown {
  const now = new Date().toISOString();
  return {
    Schedule: { AdjustForDST: false },
    ScheduleStatus: {
      Last: cron?.currentRun()?.toISOString() ?? now,
      Next: cron?.nextRun()?.toISOString() ?? now,
      LastUpdated: now,
    },
    IsPastDue: false,
  };
}
