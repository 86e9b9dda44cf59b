import { createRemoteJWKSet, decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { oneLine } from '../../domain/shared/one-line';
import { type PersonId, personIdOf } from '../../domain/shared/person';
import type { Config } from './config';

/** Who a token is about. */
export interface Identity {
  readonly id: PersonId;
  readonly name: string;
}

/**
 * Of a version 2 access token that a person allowed Teams to fetch (learn.microsoft.com, 'Access
 * token claims reference'); one of an app on its own account has no scp.
 */
const claims = z.object({
  ver: z.literal('2.0'),
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  name: z.string().max(300).optional(),
});

/** Clocks differ; in seconds. */
const clockTolerance = 60;

/** The longest `Authorization` that is looked at. */
const longestHeader = 10_000;

/** What says that the fault is another's: the keys couldn't be fetched. */
const ofKeys: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/**
 * Says whom the token in an `Authorization` header is about; undefined if it isn't one of a served
 * tenant for this app. Throws when the keys can't be fetched. The audience of a version 2 token is
 * the app's id, whatever name it was asked for under.
 */
export function createIdentify(config: Config) {
  const keys = new Map<string, JWTVerifyGetKey>();

  function authorityOf(tenantId: string): { issuer: string; keys: string } {
    const local = config.LOCAL_ISSUER;
    if (local !== undefined) return { issuer: local, keys: `${local}/keys` };
    const tenant = `https://login.microsoftonline.com/${tenantId}`;
    return { issuer: `${tenant}/v2.0`, keys: `${tenant}/discovery/v2.0/keys` };
  }

  function keysAt(address: string): JWTVerifyGetKey {
    const known = keys.get(address) ?? createRemoteJWKSet(new URL(address));
    keys.set(address, known);
    return known;
  }

  return async function identify(authorization: string): Promise<Identity | undefined> {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization.slice(0, longestHeader)) ?? [];
    if (token === undefined) return undefined;
    try {
      // Not verified yet: it only chooses among the tenants that are served whose keys to take.
      const { tid } = decodeJwt(token);
      const tenantId = config.HOST_TENANT_IDS.find((served) => served === '*' || served === tid);
      if (tenantId === undefined) return undefined;
      const authority = authorityOf(tenantId);
      const { payload } = await jwtVerify(token, keysAt(authority.keys), {
        issuer: authority.issuer,
        audience: config.MICROSOFT_APP_ID,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
        clockTolerance,
      });
      const { data } = claims.safeParse(payload);
      if (!data) return undefined;
      return { id: personIdOf(data.tid, data.oid), name: oneLine(data.name ?? '') || '?' };
    } catch (fault) {
      if (fault instanceof errors.JOSEError && !ofKeys.includes(fault.code)) return undefined;
      throw fault;
    }
  };
}
