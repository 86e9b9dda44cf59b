import { z } from 'zod';
import { startFunctionsHost } from './functions-host';

const settings = z.object({
  bundle: z.string(),
  port: z.number(),
  only: z.array(z.string()),
  endpoint: z.string(),
  key: z.string(),
  leaseMilliseconds: z.number(),
  pollMilliseconds: z.number(),
});

/** What the parent passes in the variable FUNCTIONS_HOST, as JSON. */
export type FunctionsHostSettings = z.infer<typeof settings>;

/** What the child tells its parent, once. */
export type FunctionsHostMessage =
  | { readonly ready: true; readonly url: string | undefined; readonly functions: string[] }
  | { readonly ready: false; readonly code: string | undefined; readonly reason: string };

/** Without its parent nobody could stop this process: a killed parent ends it at once. */
process.on('disconnect', () => process.exit(1));
main().catch((error: unknown) => {
  const { message, code } = error instanceof Error ? withCode(error) : { message: String(error) };
  send({ ready: false, code, reason: message }, () => process.exit(1));
});

async function main(): Promise<void> {
  const given = settings.parse(JSON.parse(process.env.FUNCTIONS_HOST ?? '{}'));
  const { endpoint, key, ...options } = given;
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
  send({ ready: true, url: host.url, functions: host.functions }, () => undefined);
}

function send(message: FunctionsHostMessage, sent: () => void): void {
  if (process.send) process.send(message, undefined, undefined, sent);
  else sent();
}

function withCode(error: Error): { message: string; code?: string } {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { message: error.message, ...code };
}
