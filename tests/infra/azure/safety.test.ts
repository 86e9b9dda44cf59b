import { settings } from '../../../functions/platform/config';
import { contentOf, declared, readTemplates, type Template } from './bicep';

/** What stands in for Azure on one computer; the product doesn't start with them in Azure. */
const localOnly = ['COSMOS_KEY', 'LOCAL_ISSUER', 'UNSIGNED'];

describe('what is made in Azure', () => {
  let templates: Template[];
  let sources: string;
  beforeAll(async () => {
    templates = await readTemplates();
    sources = templates.map(({ source }) => source).join('\n');
  });

  /** The only resource of a type that is made, its api version aside. */
  function resource(type: string) {
    const all = templates.flatMap((template) => declared(template, 'resource'));
    const [found, ...more] = all.filter(
      ({ what, node }) => what.split('@')[0] === type && !/^[^{]* existing =/.test(node.text),
    );
    if (!found || more.length > 0) throw new Error(`not one ${type}`);
    return contentOf(found);
  }

  it('has no secret and hands out no key', () => {
    expect(sources).not.toMatch(
      /@secure|list(Keys|Secrets|ConnectionStrings|AccountSas)|AccountKey|SharedAccessKey|passwordCredentials|primaryKey/i,
    );
    // Its address and nothing else: writing with it takes the identity, as the next test says.
    expect(sources.match(/connection_?string/gi)).toEqual([
      'CONNECTION_STRING',
      'ConnectionString',
    ]);
  });

  it('lets nobody in with a key, neither to data nor to code nor to the log', () => {
    expect(resource('Microsoft.DocumentDB/databaseAccounts')).toMatchObject({
      properties: { disableLocalAuth: true, disableKeyBasedMetadataWriteAccess: true },
    });
    expect(resource('Microsoft.Storage/storageAccounts')).toMatchObject({
      properties: { allowSharedKeyAccess: false, allowBlobPublicAccess: false },
    });
    expect(resource('Microsoft.Insights/components')).toMatchObject({
      properties: { DisableLocalAuth: true },
    });
    expect(resource('Microsoft.OperationalInsights/workspaces')).toMatchObject({
      properties: { features: { disableLocalAuth: true } },
    });
    expect(resource('Microsoft.BotService/botServices')).toMatchObject({
      properties: { disableLocalAuth: true, msaAppType: 'SingleTenant' },
    });
    expect(resource('Microsoft.Web/sites')).toMatchObject({
      'resource publishing': { name: 'scm', properties: { allow: false } },
      properties: {
        functionAppConfig: {
          deployment: { storage: { authentication: { type: 'UserAssignedIdentity' } } },
        },
      },
    });
  });

  it('is reached over TLS 1.2 or newer only', () => {
    expect(resource('Microsoft.DocumentDB/databaseAccounts')).toMatchObject({
      properties: { minimalTlsVersion: 'Tls12' },
    });
    expect(resource('Microsoft.Storage/storageAccounts')).toMatchObject({
      properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true },
    });
    expect(resource('Microsoft.Web/sites')).toMatchObject({
      properties: {
        httpsOnly: true,
        siteConfig: { minTlsVersion: '1.2', scmMinTlsVersion: '1.2', ftpsState: 'Disabled' },
      },
    });
  });

  it('gets from the functions’ settings all that the product reads, and no stand-in', () => {
    const functions = templates.find(({ file }) => file === 'modules/functions.bicep');
    const set = functions ? declared(functions, 'variable') : [];
    const keys = (name: string) => {
      const variable = set.find((one) => one.name === name);
      return Object.keys((variable ? contentOf(variable) : {}) as object);
    };
    const read = Object.keys(settings.shape).filter((name) => !name.startsWith('WEBSITE_'));
    expect(keys('productSettings').sort()).toEqual(
      read.filter((name) => !localOnly.includes(name)).sort(),
    );
    expect(keys('hostSettings')).toEqual(
      expect.arrayContaining(['COSMOS__accountEndpoint', 'COSMOS__credential', 'COSMOS__clientId']),
    );
    for (const name of localOnly) expect(sources).not.toContain(name);
    expect(resource('Microsoft.Web/sites')).toMatchObject({
      'resource settings': {
        name: 'appsettings',
        properties: 'union(productSettings, hostSettings)',
      },
    });
  });

  it('gives the functions three roles, each no wider than its resource', () => {
    const roles = templates.flatMap((template) =>
      declared(template, 'resource')
        .filter(({ what }) => /roleAssignments@/i.test(what))
        .map((one) => `${template.file.split('/')[1]} ${Object.keys(contentOf(one) as object)}`),
    );
    expect(roles.sort()).toEqual([
      'database.bicep parent,name,properties',
      'insights.bicep name,scope,properties',
      'storage.bicep name,scope,properties',
    ]);
    // Metrics publisher, blob data owner, Cosmos DB data contributor; and the two clients of Teams.
    expect(sources.match(/'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'/g)?.sort()).toEqual([
      "'00000000-0000-0000-0000-000000000002'",
      "'1fec8e78-bce4-4aaf-ab1b-5451cc387264'",
      "'3913510d-42f4-4e42-8a64-420c390055eb'",
      "'5e3ce6c0-2b1f-4285-8d4b-75ee78787346'",
      "'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'",
    ]);
  });

  it('lets the functions’ identity speak for the app, and people of this tenant sign in', () => {
    expect(resource('Microsoft.Graph/applications/federatedIdentityCredentials')).toMatchObject({
      subject: 'identityPrincipalId',
      audiences: ['api://AzureADTokenExchange'],
    });
    const audiences = sources.match(/signInAudience: '\w+'/g);
    expect(audiences).toEqual(Array(2).fill("signInAudience: 'AzureADMyOrg'"));
  });

  it('stores in one region, where a reader sees what was written', () => {
    expect(resource('Microsoft.DocumentDB/databaseAccounts')).toMatchObject({
      properties: {
        enableMultipleWriteLocations: false,
        locations: [{ locationName: 'location' }],
        consistencyPolicy: { defaultConsistencyLevel: 'Session' },
      },
    });
  });

  it('may read and write this product’s database only, and can be restored to a week ago', () => {
    expect(resource('Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments')).toMatchObject({
      properties: { scope: `\${account.id}/dbs/\${database.name}` },
    });
    expect(resource('Microsoft.DocumentDB/databaseAccounts')).toMatchObject({
      properties: {
        backupPolicy: {
          type: 'Continuous',
          continuousModeProperties: { tier: 'Continuous7Days' },
        },
      },
    });
  });
});
