import type { Hono } from 'hono';
import { jwtVerify, SignJWT } from 'jose';
import { localAppId, localTenantId } from '../teams/identity';
import { type IssuerKey, openKey } from './key';
import { issuerRoutes } from './routes';

/** The audience of every token with which a bot calls a connector (Bot Framework's own value). */
const connectorAudience = 'https://api.botframework.com';

/** What a channel token says; everything but serviceUrl is there so that a test can make a wrong one. */
export interface ChannelTokenClaims {
  serviceUrl: string;
  audience?: string;
  issuer?: string;
  /** Negative makes a token that has already expired; botbuilder allows 300 seconds of clock skew. */
  expiresInSeconds?: number;
}

/** Whom a tab token is about, by the names of Entra's claims; the rest makes a wrong one. */
export interface TabTokenClaims {
  oid: string;
  name: string;
  preferred_username: string;
  tid?: string;
  scp?: string;
  ver?: string;
  audience?: string;
  issuer?: string;
  /** Negative makes a token that has already expired. */
  expiresInSeconds?: number;
}

export interface Issuer {
  /** The endpoints below baseUrl; also fixes the issuer name, so call it once the port is known. */
  routes(baseUrl: string): Hono;
  /** The token that a channel sends with an activity. */
  signChannelToken(claims: ChannelTokenClaims): Promise<string>;
  /** The token that Teams gives a tab (getAuthToken), as Entra makes it for the app's own API. */
  signTabToken(claims: TabTokenClaims): Promise<string>;
  /** The token that the bot sends to the connector. */
  signBotToken(): Promise<string>;
  /** True when the token is one that signBotToken made and is still good. */
  verifyBotToken(token: string): Promise<boolean>;
}

const hour = 3600;

/**
 * Stands in for the Bot Framework's token service and Entra ID on one computer, so that the product
 * validates real signatures there too.
 * @param folder where the RSA key lives; it stays the same over a restart
 */
export async function createIssuer(options: { folder: string }): Promise<Issuer> {
  const key = await openKey(options.folder);
  let base: string | undefined;

  function named(): string {
    if (base === undefined)
      throw new Error('The local issuer has no address yet: mount its routes.');
    return base;
  }

  const issuer: Issuer = {
    routes(baseUrl) {
      base = baseUrl;
      return issuerRoutes({ baseUrl, key, ...issuer });
    },
    signChannelToken: (claims) =>
      sign(
        key,
        { serviceurl: claims.serviceUrl },
        {
          issuer: claims.issuer ?? named(),
          audience: claims.audience ?? localAppId,
          seconds: claims.expiresInSeconds ?? hour,
        },
      ),
    signTabToken: ({ audience, issuer: name, expiresInSeconds, ...claims }) =>
      sign(
        key,
        { tid: localTenantId, scp: 'access_as_user', ver: '2.0', ...claims },
        {
          issuer: name ?? named(),
          audience: audience ?? localAppId,
          seconds: expiresInSeconds ?? hour,
        },
      ),
    signBotToken: () =>
      sign(
        key,
        { appid: localAppId, tid: localTenantId },
        {
          issuer: named(),
          audience: connectorAudience,
          seconds: hour,
        },
      ),
    verifyBotToken: async (token) => {
      const expected = { issuer: named(), audience: connectorAudience, algorithms: ['RS256'] };
      const verified = await jwtVerify(token, key.publicKey, expected).catch(() => undefined);
      return verified?.payload.appid === localAppId;
    },
  };
  return issuer;
}

function sign(
  key: IssuerKey,
  claims: Record<string, string>,
  token: { issuer: string; audience: string; seconds: number },
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(token.issuer)
    .setAudience(token.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + token.seconds)
    .sign(key.privateKey);
}
