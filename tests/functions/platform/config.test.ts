import { readConfig } from '../../../functions/platform/config';

const azure = {
  COSMOS_ENDPOINT: 'https://leerwerkplaats.documents.azure.com:443/',
  MICROSOFT_APP_ID: '6d2f3c1e-84a7-4b0d-9c55-1e7f0a9b3d42',
  MICROSOFT_APP_TENANT_ID: 'b1f7e0a4-2c3d-4e58-8f96-5a0c7d21e863',
  HOST_TENANT_IDS: 'b1f7e0a4-2c3d-4e58-8f96-5a0c7d21e863',
  MANAGED_IDENTITY_CLIENT_ID: '2b1f7e0a-2c3d-4e58-8f96-5a0c7d21e863',
  WEBSITE_INSTANCE_ID: 'instance',
};

describe('the settings', () => {
  it('are read in Azure', () => {
    expect(readConfig(azure)).toMatchObject({ UNSIGNED: false, COSMOS_DATABASE: 'leerwerkplaats' });
  });

  it.each([
    ['the local issuer', { LOCAL_ISSUER: 'http://127.0.0.1:7072/issuer' }, 'LOCAL_ISSUER'],
    ['unsigned activities', { UNSIGNED: 'true' }, 'UNSIGNED'],
    ['a database key', { COSMOS_KEY: 'secret' }, 'COSMOS_KEY'],
    ['the local database', { COSMOS_ENDPOINT: 'http://127.0.0.1:7073/' }, 'COSMOS_ENDPOINT'],
  ])('refuse %s in Azure, without showing its value', (_what, more, name) => {
    const read = () => readConfig({ ...azure, ...more });
    expect(read).toThrow(name);
    expect(read).not.toThrow(/secret|127\.0\.0\.1/);
  });

  it.each([
    ['a missing app', { MICROSOFT_APP_ID: undefined }, 'MICROSOFT_APP_ID'],
    ['no identity', { MANAGED_IDENTITY_CLIENT_ID: undefined }, 'MANAGED_IDENTITY_CLIENT_ID'],
    ['no tenant', { HOST_TENANT_IDS: '' }, 'HOST_TENANT_IDS'],
    ['every tenant', { HOST_TENANT_IDS: '*' }, 'HOST_TENANT_IDS'],
    ['unsigned without the local issuer', { UNSIGNED: 'true' }, 'UNSIGNED'],
    ['an issuer elsewhere', { LOCAL_ISSUER: 'http://issuer.example/' }, 'LOCAL_ISSUER'],
  ])('refuse %s anywhere', (_what, more, name) => {
    const { WEBSITE_INSTANCE_ID: _azure, ...elsewhere } = azure;
    expect(() => readConfig({ ...elsewhere, ...more })).toThrow(name);
  });
});
