import { databaseName } from '../../../functions/platform/containers';
import { localCosmosKey } from '../cosmos/key';
import { localAppId, localTenantId } from '../teams/identity';

/**
 * The settings with which the product runs on one computer; those of the shell don't count, so that
 * a start can never reach what runs in Azure.
 * @param unsigned accepts unsigned activities, and then those of any tenant.
 */
export function productSettings(options: {
  endpoint: string;
  issuerUrl: string;
  unsigned: boolean;
}): Record<string, string | undefined> {
  return {
    COSMOS_ENDPOINT: options.endpoint,
    COSMOS_KEY: localCosmosKey,
    COSMOS_DATABASE: databaseName,
    MANAGED_IDENTITY_CLIENT_ID: undefined,
    MICROSOFT_APP_ID: localAppId,
    MICROSOFT_APP_TENANT_ID: localTenantId,
    HOST_TENANT_IDS: options.unsigned ? '*' : localTenantId,
    LOCAL_ISSUER: options.issuerUrl,
    UNSIGNED: options.unsigned ? 'true' : undefined,
  };
}

/** Makes them this process's own, and thereby its children's. */
export function applySettings(settings: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
