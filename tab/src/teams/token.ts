import { authentication } from '@microsoft/teams-js';

/**
 * A token for our own API that names the person whom Teams knows.
 * @throws for guests and in shared channels, where Teams may have none.
 */
export function tokenFromTeams(): Promise<string> {
  return authentication.getAuthToken();
}
