import { z } from 'zod';
import { databaseName } from './containers';

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

export const settings = z.object({
  COSMOS_ENDPOINT: z.url({ protocol: /^https?$/ }),
  /** Only for a database on this computer: in Azure the managed identity is the key. */
  COSMOS_KEY: z.string().optional(),
  COSMOS_DATABASE: z.string().default(databaseName),
  MICROSOFT_APP_ID: z.guid(),
  MICROSOFT_APP_TENANT_ID: z.guid(),
  /** The managed identity that the app registration trusts. */
  MANAGED_IDENTITY_CLIENT_ID: z.string().optional(),
  /** The tenants that are served, separated by commas. */
  HOST_TENANT_IDS: z
    .string()
    .min(1)
    .transform((list) => list.split(',').map((tenant) => tenant.trim())),
  LOCAL_ISSUER: z.url({ protocol: /^http$/ }).optional(),
  UNSIGNED: flag,
  /** Set by Azure on every instance. */
  WEBSITE_INSTANCE_ID: z.string().optional(),
  WEBSITE_SITE_NAME: z.string().optional(),
  /** Where the functions answer; set by Azure, as by what runs them on one computer. */
  WEBSITE_HOSTNAME: z
    .string()
    .regex(/^[\w.-]+(:\d+)?$/)
    .optional(),
});

export type Config = ReturnType<typeof readConfig>;

/**
 * The settings, checked once at start. Throws with the names of what is missing or wrong, never
 * with values. In Azure it refuses everything that stands in for Azure on one computer.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.'));
    throw new Error(`These settings are missing or wrong: ${[...new Set(names)].join(', ')}.`);
  }
  const config = parsed.data;
  const local = config.LOCAL_ISSUER !== undefined;
  const standIns = [
    local && 'LOCAL_ISSUER',
    config.UNSIGNED && 'UNSIGNED',
    config.COSMOS_KEY !== undefined && 'COSMOS_KEY',
    isLoopback(config.COSMOS_ENDPOINT) && 'COSMOS_ENDPOINT on this computer',
  ].filter((name) => name !== false);
  const inAzure = (config.WEBSITE_INSTANCE_ID ?? config.WEBSITE_SITE_NAME) !== undefined;
  if (inAzure && standIns.length > 0) {
    throw new Error(`In Azure these settings are refused: ${standIns.join(', ')}.`);
  }
  if (!local && config.MANAGED_IDENTITY_CLIENT_ID === undefined) {
    throw new Error('These settings are missing or wrong: MANAGED_IDENTITY_CLIENT_ID.');
  }
  if (config.UNSIGNED && !local) throw new Error('UNSIGNED goes with LOCAL_ISSUER only.');
  if (local && !isLoopback(config.LOCAL_ISSUER)) {
    throw new Error('LOCAL_ISSUER must be on this computer.');
  }
  if (config.HOST_TENANT_IDS.includes('*') && !config.UNSIGNED) {
    throw new Error('HOST_TENANT_IDS can be * with UNSIGNED only.');
  }
  return config;
}

/** The address that browsers and calendars find us at, without a last slash; undefined: not known. */
export function siteOf({ WEBSITE_HOSTNAME: host }: Config): string | undefined {
  if (host === undefined) return undefined;
  return isLoopback(`http://${host}`) ? `http://${host}` : `https://${host}`;
}

/** Whether an address is of this computer. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const { hostname } = new URL(address);
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
