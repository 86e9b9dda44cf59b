import {
  type ServiceClientCredentials,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { z } from 'zod';

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

const longestExchange = 10_000;
/** A token is fetched anew this long before it ends, in milliseconds. */
const renewBefore = 60_000;

/**
 * The bot's credentials on one computer: the same client-credentials exchange as with Entra, at
 * the issuer of that computer. `unsigned` is botbuilder's own switch for activities without a token.
 */
export function createLocalCredentials(options: {
  appId: string;
  issuer: string;
  unsigned: boolean;
}): ServiceClientCredentialsFactory {
  const token = createTokenSource(options.appId, options.issuer);
  return new (class extends ServiceClientCredentialsFactory {
    async isValidAppId(appId: string): Promise<boolean> {
      return appId === options.appId;
    }
    async isAuthenticationDisabled(): Promise<boolean> {
      return options.unsigned;
    }
    async createCredentials(): Promise<ServiceClientCredentials> {
      return {
        signRequest: async (request) => {
          request.headers.set('authorization', `Bearer ${await token()}`);
          return request;
        },
      };
    }
  })();
}

function createTokenSource(appId: string, issuer: string): () => Promise<string> {
  let current: { token: string; renewAt: number } | undefined;
  return async () => {
    if (current && Date.now() < current.renewAt) return current.token;
    const answer = await fetch(`${issuer}/token`, {
      method: 'POST',
      signal: AbortSignal.timeout(longestExchange),
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: appId }),
    });
    const { access_token, expires_in } = tokenAnswer.parse(await answer.json());
    current = { token: access_token, renewAt: Date.now() + expires_in * 1000 - renewBefore };
    return current.token;
  };
}
