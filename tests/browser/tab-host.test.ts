import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type Browser, chromium, type Page } from 'playwright-core';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { type Started, startTeams } from '../infra/local/teams/started';
import { chromiumFlags, findChromium } from '../support/chromium';
import { type AppPages, serveAppPages } from './app-pages';
import { buildPage } from './build-page';

const executablePath = findChromium();
const withBrowser = executablePath === undefined ? describe.skip : describe;

withBrowser('pages of the app in the Teams stand-in', () => {
  let folder: string;
  let browser: Browser;
  let app: AppPages;
  let started: Started;
  let problems: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    await buildPage(folder);
    app = await serveAppPages(() => started.server.url);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: chromiumFlags });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    problems = [];
    started = await startTeams({ page: folder, appOrigin: app.origin });
    await started.server.teams.installApp(started.team, 'anna');
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await started.close();
  });

  async function open(person: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext(options);
    // The SDK asks Microsoft for its newest list of hosts; a test stays on this computer.
    await context.route('https://**', (route) => route.abort());
    const window = await context.newPage();
    window.setDefaultTimeout(10_000);
    window.on('pageerror', (error) => problems.push(String(error)));
    await window.goto(`${started.server.url}/?person=${person}`);
    return window;
  }

  const showMeetings = (window: Page) =>
    window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
  const inTab = (window: Page, name: string) => window.frameLocator(`iframe[title="${name}"]`);

  async function addTab(window: Page, name: string) {
    await showMeetings(window);
    await window.getByRole('button', { name: 'Tab toevoegen' }).click();
    const dialog = window.getByRole('dialog');
    await inTab(window, 'Tab toevoegen').getByLabel('Naam').fill(name);
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    return dialog;
  }

  async function openTab(person: string, name = 'stand') {
    const window = await open(person);
    const dialog = await addTab(window, name);
    await dialog.waitFor({ state: 'detached' });
    return { window, tab: inTab(window, name) };
  }

  test('a page learns who is looking, in which channel, and when the theme changes', async () => {
    const { window, tab } = await openTab('anna');
    const context = JSON.parse((await tab.locator('#context').textContent()) ?? '');
    expect(context).toMatchObject({
      app: { locale: 'nl-nl', theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'e1', frameContext: 'content' },
      user: { displayName: 'Anna Proef', tenant: { id: localTenantId } },
      channel: { id: started.meetings, displayName: 'Bijeenkomsten' },
      team: { displayName: 'Proefteam', internalId: started.general },
    });
    await window.getByRole('button', { name: 'Donker of licht' }).click();
    await tab.locator('#theme', { hasText: 'dark' }).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  test('whoever trusts the issuer believes the token that a page gets', async () => {
    const { tab } = await openTab('anna');
    await tab.getByRole('button', { name: 'Token' }).click();
    const token = (await tab.locator('#token').textContent()) ?? '';
    const { issuerUrl, teams } = started.server;
    const keys = createRemoteJWKSet(new URL(`${issuerUrl}/keys`));
    const checks = { issuer: issuerUrl, audience: localAppId, algorithms: ['RS256'] };
    const { payload } = await jwtVerify(token, keys, checks);
    const anna = teams.people().find(({ key }) => key === 'anna');
    expect(payload).toMatchObject({
      oid: anna?.objectId,
      tid: localTenantId,
      name: 'Anna Proef',
      preferred_username: anna?.userPrincipalName,
      scp: 'access_as_user',
      ver: '2.0',
    });
  }, 60_000);

  test('a guest gets no token, but the error that the SDK throws', async () => {
    const { tab } = await openTab('bas');
    await tab.getByRole('button', { name: 'Token' }).click();
    await tab.getByText('resourceRequiresConsent').waitFor();
  }, 60_000);

  test('a tab that is added is there for everybody, until it is removed', async () => {
    const { window: anna } = await openTab('anna');
    const cleo = await open('cleo');
    await showMeetings(cleo);
    await cleo.getByRole('tab', { name: 'stand' }).click();
    await inTab(cleo, 'stand').locator('#context').waitFor();
    await anna.getByRole('button', { name: 'Tab verwijderen' }).click();
    await cleo.getByRole('tab', { name: 'stand' }).waitFor({ state: 'detached' });
    await cleo.getByLabel('Post a message').waitFor();
  }, 60_000);

  test('the app says why a tab can not be saved, and when it can', async () => {
    const window = await open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Tab toevoegen' }).click();
    const name = inTab(window, 'Tab toevoegen').getByLabel('Naam');
    await name.waitFor();
    const save = window.getByRole('button', { name: 'Opslaan' });
    expect(await save.isDisabled()).toBe(true);
    await name.fill('fout');
    await save.click();
    await window.getByText('Kies een andere naam.').waitFor();
    await name.fill('goed');
    await save.click();
    await window.getByRole('tab', { name: 'goed' }).waitFor();
  }, 60_000);

  test('a page opens a dialog, gets what is filled in, and hears that it was closed', async () => {
    const { window, tab } = await openTab('anna');
    await tab.getByRole('button', { name: 'Dialoog' }).click();
    const page = inTab(window, 'Vraag');
    await page.getByRole('button', { name: 'Groter' }).click();
    await page.getByLabel('Naam').fill('Anna');
    await window.waitForFunction(
      () => document.querySelector('.dialog')?.getBoundingClientRect().width === 700,
    );
    await page.getByRole('button', { name: 'Klaar' }).click();
    await tab.getByText('{"err":null,"result":{"name":"Anna"}}').waitFor();
    await tab.getByRole('button', { name: 'Dialoog' }).click();
    await page.getByLabel('Naam').waitFor();
    await window.getByRole('button', { name: 'Sluiten' }).click();
    await tab.getByText('User cancelled').waitFor();
  }, 60_000);
});
