import { localTenantId, otherTenantId } from '../../../infra/local/teams/identity';
import type { Product } from '../../support/application';
import { type Somebody, somebody } from '../../support/people';
import { tabToken } from '../../support/tab';

const leader = somebody(1);
const anotherApp = '11111111-2222-4333-8444-555555555555';

/** A product before which every request is changed: what it is believed by, or what it says. */
type Forge = (product: Product, who: Somebody) => Product;

/** Teams' token, and the tab's, are made with these claims instead. */
const claiming =
  (claims: { audience?: string; issuer?: string; expiresInSeconds?: number }): Forge =>
  (product, who) => {
    const { teams } = product;
    const { serviceUrl } = teams;
    return {
      ...product,
      receive: async (_good, activity) =>
        product.receive(
          `Bearer ${await teams.issuer.signChannelToken({ serviceUrl, ...claims })}`,
          activity,
        ),
      askTab: async (asked) => {
        const authorization = `Bearer ${await tabToken(product, who, claims)}`;
        return product.askTab({ ...asked, headers: { ...asked.headers, authorization } });
      },
    };
  };

const withoutToken: Forge = (product) => ({
  ...product,
  receive: (_good, activity) => product.receive('', activity),
  askTab: (asked) => {
    const { authorization: _good, ...headers } = asked.headers;
    return product.askTab({ ...asked, headers });
  },
});

/** Signed as it should be, for people of another organisation. */
const ofAnotherTenant: Forge = (product, who) => ({
  ...product,
  receive: (good, activity) =>
    product.receive(
      good,
      JSON.parse(JSON.stringify(activity).replaceAll(localTenantId, otherTenantId)),
    ),
  askTab: async (asked) => {
    const authorization = `Bearer ${await tabToken(product, who, { tid: otherTenantId })}`;
    return product.askTab({ ...asked, headers: { ...asked.headers, authorization } });
  },
});

/** The doors are each other's neighbours, with the same key behind them. */
const ofTheOtherDoor: Forge = (product, who) => ({
  ...product,
  receive: async (_good, activity) =>
    product.receive(`Bearer ${await tabToken(product, who)}`, activity),
  askTab: async (asked) => {
    const { issuer, serviceUrl } = product.teams;
    const authorization = `Bearer ${await issuer.signChannelToken({ serviceUrl })}`;
    return product.askTab({ ...asked, headers: { ...asked.headers, authorization } });
  },
});

/** By each of these nobody is let in, whoever they say that they are. */
export const wrongTokens: Readonly<Record<string, Forge>> = {
  'no token': withoutToken,
  'a token for another app': claiming({ audience: anotherApp }),
  'a token of another issuer': claiming({ issuer: 'https://issuer.example' }),
  'a token that has expired': claiming({ expiresInSeconds: -3_600 }),
  'another organisation': ofAnotherTenant,
  'the token of another door': ofTheOtherDoor,
};

/** Everything by which a careless product might take somebody for who leads. */
const claimed = {
  ...{ objectId: leader.objectId, aadObjectId: leader.objectId, personId: leader.objectId },
  ...{ memberId: leader.objectId, userId: leader.teamsId, oid: leader.objectId },
  ...{ by: leader.objectId, askedBy: leader.objectId, keeper: leader.objectId },
  ...{ isAsker: true, isKeeper: true },
};

/** What buttons and forms carry back also names who leads; what belongs there stays. */
function withClaims(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withClaims(inner)]);
  const all = Object.fromEntries(entries);
  return 'verb' in all || 'commandId' in all ? { ...claimed, ...all } : all;
}

/** Somebody’s own token, and a request that says everywhere that it comes from who leads. */
export const sayingToLead: Forge = (product) => ({
  ...product,
  receive: (good, activity) => {
    const { value, ...rest } = activity as { value?: unknown };
    return product.receive(good, { ...claimed, ...rest, value: withClaims(value) });
  },
  askTab: ({ headers, path, method, body }) =>
    product.askTab({
      method,
      path: `${path}?oid=${leader.objectId}`,
      headers: { ...headers, 'x-ms-client-principal-id': leader.objectId },
      body: body && JSON.stringify({ ...claimed, ...JSON.parse(body) }),
    }),
});
