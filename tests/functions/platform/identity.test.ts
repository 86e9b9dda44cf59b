import { type CryptoKey, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { readConfig } from '../../../functions/platform/config';
import { createIdentify } from '../../../functions/platform/identity';

const app = '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42';
const tenant = 'b1f7e0a4-2c3d-4e58-8f96-5a0c7d21e863';
const another = '11111111-2222-4333-8444-555555555555';
const oid = '00000000-0000-4000-8000-000000000001';
const entra = 'https://login.microsoftonline.com';

const config = readConfig({
  COSMOS_ENDPOINT: 'https://leerwerkplaats.documents.azure.com:443/',
  MICROSOFT_APP_ID: app,
  MICROSOFT_APP_TENANT_ID: tenant,
  HOST_TENANT_IDS: tenant,
  MANAGED_IDENTITY_CLIENT_ID: another,
});

let key: CryptoKey;
let asked: string[];
let answer: () => Promise<Response>;

/** Entra itself, which no test may call: its keys, at whichever address they are asked for. */
beforeAll(async () => {
  const pair = await generateKeyPair('RS256', { extractable: true });
  key = pair.privateKey;
  // Entra's keys don't say which algorithm they are for.
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k', use: 'sig' }];
  answer = async () => Response.json({ keys });
});
beforeEach(() => {
  asked = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    asked.push(String(address));
    return answer();
  });
});
afterEach(() => jest.restoreAllMocks());

/** A header with a token as Entra makes it; a claim that is undefined isn't in it. */
async function bearer(
  more: Record<string, unknown> = {},
  { alg = 'RS256', by = key } = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: `${entra}/${tenant}/v2.0`,
    aud: app,
    tid: tenant,
    oid,
    name: 'Karin de Boer',
    scp: 'access_as_user',
    ver: '2.0',
    nbf: now,
    exp: now + 3_600,
    ...more,
  };
  const signed = new SignJWT(claims).setProtectedHeader({ alg, kid: 'k', typ: 'JWT' });
  return `Bearer ${await signed.sign(by)}`;
}

const seconds = (from: number) => Math.floor(Date.now() / 1000) + from;

it('says whom a token of Entra is about, with the keys of that person’s tenant', async () => {
  const identify = createIdentify(config);
  const who = { id: `${tenant}:${oid}`, name: 'Karin de Boer' };
  expect(await identify(await bearer())).toEqual(who);
  expect(await identify(await bearer({ scp: 'openid access_as_user' }))).toEqual(who);
  expect(asked).toEqual([`${entra}/${tenant}/discovery/v2.0/keys`]);
});

it('takes a name as one line that can be seen', async () => {
  const identify = createIdentify(config);
  expect(await identify(await bearer({ name: ' Karin\n de  Boer' }))).toMatchObject({
    name: 'Karin de Boer',
  });
  expect(await identify(await bearer({ name: '\u200b' }))).toMatchObject({ name: '?' });
});

it.each<[string, Record<string, unknown>]>([
  ['of another tenant', { tid: another, iss: `${entra}/${another}/v2.0` }],
  ['that another tenant issued', { iss: `${entra}/${another}/v2.0` }],
  ['of an earlier version', { iss: `https://sts.windows.net/${tenant}/`, ver: '1.0' }],
  ['that says it is of an earlier version', { ver: '1.0' }],
  ['for another app', { aud: another }],
  ['that says nothing of an app', { aud: undefined }],
  ['of an app on its own account', { scp: undefined, roles: ['access_as_user'] }],
  ['with half a permission', { scp: 'access_as_user_too' }],
  ['without a person', { oid: undefined }],
  ['without a tenant', { tid: undefined }],
  ['that never ends', { exp: undefined }],
  ['that ended', { exp: seconds(-90) }],
  ['that hasn’t begun', { nbf: seconds(90) }],
])('knows nobody by a token %s', async (_what, claims) => {
  expect(await createIdentify(config)(await bearer(claims))).toBeUndefined();
});

it('takes a clock that is a little off', async () => {
  const identify = createIdentify(config);
  expect(await identify(await bearer({ exp: seconds(-20) }))).toBeDefined();
  expect(await identify(await bearer({ nbf: seconds(20) }))).toBeDefined();
});

it('knows nobody by another’s signature, or one made in another way', async () => {
  const identify = createIdentify(config);
  const { privateKey } = await generateKeyPair('RS256');
  expect(await identify(await bearer({}, { by: privateKey }))).toBeUndefined();
  const by = (await importJWK(await exportJWK(key), 'PS256')) as CryptoKey;
  expect(await identify(await bearer({}, { alg: 'PS256', by }))).toBeUndefined();
});

it('blames nobody’s token when Entra doesn’t give its keys', async () => {
  const good = answer;
  const header = await bearer();
  for (const status of [429, 500]) {
    answer = async () => new Response('', { status });
    await expect(createIdentify(config)(header)).rejects.toThrow();
  }
  answer = () => Promise.reject(new TypeError('fetch failed'));
  await expect(createIdentify(config)(header)).rejects.toThrow();
  answer = good;
});
