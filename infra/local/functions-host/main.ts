import { z } from 'zod';
import { type FunctionsHost, startFunctionsHost } from './functions-host';
import { shiftDate } from './test-clock';

const settings = z.object({
  bundle: z.string(),
  port: z.number(),
  only: z.array(z.string()),
  endpoint: z.string(),
  key: z.string(),
  leaseMilliseconds: z.number(),
  pollMilliseconds: z.number(),
  /** How far ahead this process's Date runs, in milliseconds; with it the parent may ask for more. */
  testClock: z.number().optional(),
});

/** What the parent passes in the variable FUNCTIONS_HOST, as JSON. */
export type FunctionsHostSettings = z.infer<typeof settings>;

/** What the child tells its parent, once. */
export type FunctionsHostMessage =
  | { readonly ready: true; readonly url: string | undefined; readonly functions: string[] }
  | { readonly ready: false; readonly code: string | undefined; readonly reason: string };

/** What a parent may ask of a host with a test clock. */
const asked = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('shift'), milliseconds: z.number() }),
  z.object({ ask: z.literal('settle') }),
]);

/** Each is answered with `{ answered }`, the name of what was asked. */
export type HostRequest = z.infer<typeof asked>;
export interface HostAnswer {
  readonly answered: HostRequest['ask'];
}

/** Without its parent nobody could stop this process: a killed parent ends it at once. */
process.on('disconnect', () => process.exit(1));
main().catch((error: unknown) => {
  const { message, code } = error instanceof Error ? withCode(error) : { message: String(error) };
  send({ ready: false, code, reason: message }, () => process.exit(1));
});

async function main(): Promise<void> {
  const given = settings.parse(JSON.parse(process.env.FUNCTIONS_HOST ?? '{}'));
  const { endpoint, key, testClock, ...options } = given;
  // Before the bundle is loaded, which may take the time at once.
  if (testClock !== undefined) shiftDate(testClock);
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const host = await startFunctionsHost({ ...options, cosmos: { endpoint, key }, report });
  // Ctrl-C reaches the whole process group; the parent decides when its children stop.
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => {
    host.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  if (testClock !== undefined) obey(host);
  send({ ready: true, url: host.url, functions: host.functions }, () => undefined);
}

function obey(host: FunctionsHost): void {
  process.on('message', async (message) => {
    const { data } = asked.safeParse(message);
    if (!data) return;
    if (data.ask === 'shift') shiftDate(data.milliseconds);
    else await host.settle();
    send({ answered: data.ask }, () => undefined);
  });
}

function send(message: FunctionsHostMessage | HostAnswer, sent: () => void): void {
  if (process.send) process.send(message, undefined, undefined, sent);
  else sent();
}

function withCode(error: Error): { message: string; code?: string } {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { message: error.message, ...code };
}
