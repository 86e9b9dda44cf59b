import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { version } from '../../package.json';
import { appId, domain, madePackage, packageCommand } from './made-package';
import { microsoftSchema, schemaVersion } from './microsoft-schema';

type Made = Awaited<ReturnType<typeof madePackage>>;

describe('the Teams app package', () => {
  let made: Made;
  beforeAll(async () => {
    made = await madePackage();
  });

  it('holds the files that Teams asks for and nothing else', () => {
    const { icons, localizationInfo } = made.json('manifest.json');
    const named = [...Object.values(icons), localizationInfo.additionalLanguages[0].file];
    expect(Object.keys(made.files).sort()).toEqual(['manifest.json', ...named].sort());
  });

  it('is what Microsoft’s schema asks of an app', async () => {
    const manifest: TeamsManifest = made.json('manifest.json');
    const app = microsoftSchema('MicrosoftTeams.schema.json');
    expect(await AppManifestUtils.validateAgainstSchema(manifest, app)).toEqual([]);
    expect([manifest.manifestVersion, manifest.$schema]).toEqual([
      schemaVersion,
      expect.stringContaining(`/v${schemaVersion}/`),
    ]);
  });

  it('names one app and one host everywhere, and leaves nothing to be filled in', () => {
    const manifest = made.json('manifest.json');
    expect(made.text('manifest.json') + made.text('en.json')).not.toMatch(/\{\{|\}\}|undefined/);
    expect(manifest).toMatchObject({
      version,
      id: appId,
      bots: [{ botId: appId }],
      validDomains: [domain],
      webApplicationInfo: { id: appId, resource: `api://${domain}/${appId}` },
      composeExtensions: [{ botId: appId }],
      configurableTabs: [{ configurationUrl: `https://${domain}/tab/config` }],
      staticTabs: [{ contentUrl: `https://${domain}/tab/personal` }],
    });
    const addresses = made.text('manifest.json').match(/https:\/\/[^"]*/g) ?? [];
    const foreign = addresses.filter((address) => new URL(address).host !== domain);
    expect(foreign).toEqual([manifest.$schema]);
  });

  it('works in shared and private channels too', () => {
    expect(made.json('manifest.json').supportsChannelFeatures).toBe('tier1');
  });

  it('asks a team for no permission, because nothing of the product uses one', () => {
    expect(made.json('manifest.json')).not.toHaveProperty('authorization');
  });

  it('is the same, byte for byte, wherever it is made', async () => {
    const elsewhere = await madePackage({ TZ: 'America/St_Johns', LANG: 'nl_NL.UTF-8' });
    expect(elsewhere.bytes.equals(made.bytes)).toBe(true);
    // Nothing of the checkout's own line ends and spaces.
    const text = made.text('manifest.json');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
  });

  it('takes the app and the host from what azd knows', async () => {
    const azd = { TEAMS_APP_ID: appId, TEAMS_APP_DOMAIN: 'Wrong host' };
    const { code, errors } = await packageCommand([], azd);
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'The domain must be a host name, without https:// or port, not "Wrong host".\n',
    });
  });

  it.each([
    [[], 'Please give --app-id GUID or set TEAMS_APP_ID; azd up makes both known.'],
    [
      ['--app-id', appId],
      'Please give --domain HOST or set TEAMS_APP_DOMAIN; azd up makes both known.',
    ],
    [['--app-id', 'mijn-app'], 'The app id must be a GUID, not "mijn-app".'],
    [
      ['--app-id', appId, '--domain', 'https://func.nl/'],
      'The domain must be a host name, without https:// or port, not "https://func.nl/".',
    ],
    [['--apid'], "Unknown option '--apid'; --help lists the options."],
  ])('says in one sentence what is missing or wrong: %j', async (words, sentence) => {
    expect(await packageCommand(words)).toEqual({ code: 1, errors: `${sentence}\n` });
  });
});
