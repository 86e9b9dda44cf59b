import type { Credential } from './cosmos-client';

/**
 * The function app's managed identity. Its package is a tenth of the bundle, so it is loaded with
 * the first token and not at start; on one computer it never is.
 * @param clientId of a user-assigned identity; undefined for the app's own.
 */
export function managedIdentity(clientId: string | undefined): Credential {
  let loading: Promise<Credential> | undefined;
  const load = async (): Promise<Credential> => {
    const { ManagedIdentityCredential } = await import('@azure/identity');
    return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
  };
  return {
    getToken: async (...asked) => {
      loading ??= load();
      return (await loading).getToken(...asked);
    },
  };
}
