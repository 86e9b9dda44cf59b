import { Hono } from 'hono';
import { z } from 'zod';
import { localAppId } from '../teams/identity';
import type { IssuerKey } from './key';

const tokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.literal(localAppId),
});
const channelTokenRequest = z.object({ serviceUrl: z.url() });

/**
 * The issuer's four endpoints, paths relative to baseUrl: OpenID metadata, keys, the bot's token and
 * channel tokens. Any process on this computer may ask for a token: the secret is ignored, because
 * whoever can reach loopback can read the key file too.
 */
export function issuerRoutes(parts: {
  baseUrl: string;
  key: IssuerKey;
  signBotToken: () => Promise<string>;
  signChannelToken: (claims: { serviceUrl: string }) => Promise<string>;
}): Hono {
  const { baseUrl, key, signBotToken, signChannelToken } = parts;
  const routes = new Hono();

  routes.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer: baseUrl,
      jwks_uri: `${baseUrl}/keys`,
      token_endpoint: `${baseUrl}/token`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  );

  // Without the endorsement the bot refuses activities of the channel msteams.
  routes.get('/keys', (context) =>
    context.json({
      keys: [
        { ...key.publicJwk, kid: key.kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] },
      ],
    }),
  );

  routes.post('/token', async (context) => {
    const request = tokenRequest.safeParse(await context.req.parseBody().catch(() => ({})));
    if (!request.success) return context.json({ error: 'invalid_request' }, 400);
    const token = await signBotToken();
    return context.json({ token_type: 'Bearer', expires_in: 3600, access_token: token });
  });

  routes.post('/channel-token', async (context) => {
    const request = channelTokenRequest.safeParse(await context.req.json().catch(() => ({})));
    if (!request.success) return context.json({ error: 'invalid_request' }, 400);
    return context.json({ token: await signChannelToken(request.data) });
  });
  return routes;
}
