import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type CryptoKey as SigningKey,
} from 'jose';

export interface IssuerKey {
  kid: string;
  privateKey: SigningKey;
  publicKey: SigningKey;
  publicJwk: JWK;
}

/**
 * Reads the RSA key of a folder, or makes it (key.json, mode 0600, the folder 0700). A key that was
 * half written can't exist: it is written beside its place and renamed.
 */
export async function openKey(folder: string): Promise<IssuerKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'key.json');
  const stored = await readFile(file, 'utf8').catch(refuseUnlessMissing);
  return describeKey(stored === undefined ? await makeKey(file) : (JSON.parse(stored) as JWK));
}

function refuseUnlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

async function makeKey(file: string): Promise<JWK> {
  const pair = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const jwk = await exportJWK(pair.privateKey);
  const beside = `${file}.${randomUUID()}`;
  await writeFile(beside, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' });
  await rename(beside, file);
  return jwk;
}

async function describeKey(jwk: JWK): Promise<IssuerKey> {
  const kid = await calculateJwkThumbprint(jwk);
  const { kty, n, e } = jwk;
  if (kty !== 'RSA' || !n || !e) throw new Error('The key of the local issuer is not an RSA key.');
  const publicJwk: JWK = { kty, n, e };
  const privateKey = (await importJWK(jwk, 'RS256')) as SigningKey;
  const publicKey = (await importJWK(publicJwk, 'RS256')) as SigningKey;
  return { kid, privateKey, publicKey, publicJwk };
}
