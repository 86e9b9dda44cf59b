import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const hostFile = z.object({
  version: z.literal('2.0'),
  extensions: z
    .object({ http: z.object({ routePrefix: z.string().default('api') }).optional() })
    .optional(),
});

/**
 * Reads host.json beside the bundle. Of all it may say the local host heeds the routePrefix only:
 * function time-outs, retries in host.json, logging and concurrency are Azure's own business.
 * @throws an Error that names the file when it is missing or isn't a version 2.0 host.json.
 */
export function readHostSettings(bundle: string): { routePrefix: string } {
  const path = join(dirname(bundle), 'host.json');
  try {
    const settings = hostFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { routePrefix: settings.extensions?.http?.routePrefix ?? 'api' };
  } catch (cause) {
    throw new Error(`${path} isn't a readable host.json of version 2.0.`, { cause });
  }
}
