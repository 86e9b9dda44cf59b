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
    await anna.getByRole('button', { name: 'Meer over stand' }).click();
    await anna.getByRole('menuitem', { name: 'Tab verwijderen' }).click();
    await cleo.getByRole('tab', { name: 'stand' }).waitFor({ state: 'detached' });
    await cleo.getByLabel('Post a message').waitFor();
  }, 60_000);

  test('the app says why a tab can not be saved, when it can, and changes it later', async () => {
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
    await window.getByRole('button', { name: 'Meer over goed' }).click();
    await window.getByRole('menuitem', { name: 'Instellingen' }).click();
    await inTab(window, 'Tab toevoegen').getByText('"id":"e1"').waitFor();
    await name.fill('beter');
    await save.click();
    await window.getByRole('tab', { name: 'beter' }).waitFor();
    expect(await window.getByRole('tab').count()).toBe(2);
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

  async function ask(words: string) {
    const channel = started.meetings;
    await started.server.teams.say({ person: 'anna', channel, text: `@Leerwerkplaats ${words}` });
  }

  test('a page that the bot opens in a dialog answers the bot', async () => {
    await ask(`pagina ${app.origin}/task`);
    const window = await open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Pagina openen' }).click();
    const page = inTab(window, 'Pagina');
    await page.getByLabel('Naam').fill('Anna');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await window.getByText('Dank u wel').waitFor();
    await window.keyboard.press('Escape');
    await window.getByText('Formulier van Anna').waitFor();
  }, 60_000);

  test('a page from elsewhere isn’t shown in a dialog', async () => {
    await ask(`pagina ${started.server.url}/`);
    const window = await open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Pagina openen' }).click();
    await window.getByRole('alert').waitFor();
    expect(await window.locator('iframe').count()).toBe(0);
  }, 60_000);

  const linkTo = (path: string) => `https://teams.microsoft.com/l/${path}`;

  test('a link to a message opens its thread there, from a page, a card and its words', async () => {
    await ask('hallo');
    const [first] = started.server.teams.messages(started.meetings);
    const link = linkTo(`message/${encodeURIComponent(started.meetings)}/${first?.id}`);
    await ask(`link ${link}`);
    const { window, tab } = await openTab('anna');
    await tab.getByLabel('Koppeling').fill(link);
    const atMessage = () => window.locator(`#message-${first?.id}:focus`).waitFor();
    await tab.getByRole('button', { name: 'Volgen' }).click();
    await atMessage();
    for (const name of ['het bericht', 'Openen']) {
      await window.getByRole('button', { name: 'Algemeen' }).first().click();
      await window.getByText('Welkom.').waitFor();
      await showMeetings(window);
      await window.getByRole('link', { name }).click();
      await atMessage();
    }
    expect(window.context().pages()).toHaveLength(1);
  }, 60_000);

  test('a link to a page of the app opens it, with the part that it names', async () => {
    const { window, tab } = await openTab('anna');
    await tab.getByRole('button', { name: 'Delen' }).click();
    const link = await window.getByRole('textbox', { name: 'Link naar deze tab' }).inputValue();
    await window.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await ask(`link ${link}`);
    await window.getByRole('tab', { name: 'Berichten' }).click();
    await window.getByRole('link', { name: 'Openen' }).click();
    await tab.locator('#context', { hasText: '"subPageId":"deel 2"' }).waitFor();
  }, 60_000);

  test.each([
    ['a channel that isn’t theirs', 'channel/19%3Aelders%40thread.tacv2/Elders'],
    ['another app', 'entity/00000000-0000-0000-0000-000000000000/e1'],
    ['a page that isn’t there', `entity/${localAppId}/weg`],
    ['a chat of others', 'chat/0/0?users=iemand@gemeente.example'],
  ])(
    'a link to %s leads nowhere, and says so',
    async (_name, path) => {
      const { window, tab } = await openTab('anna');
      await tab.getByLabel('Koppeling').fill(linkTo(path));
      await tab.getByRole('button', { name: 'Volgen' }).click();
      await window.getByText('Deze link werkt niet').waitFor();
      await tab.locator('#refused').waitFor({ state: 'attached' });
    },
    60_000,
  );

  test('the personal app opens with its chat, and has its own page beside it', async () => {
    const window = await open('cleo');
    await window
      .getByRole('navigation')
      .getByRole('button', { name: 'Leerwerkplaats' })
      .first()
      .click();
    await window.getByLabel('Type a message').waitFor();
    await window.getByRole('tab', { name: 'Still to choose' }).click();
    const page = inTab(window, 'Still to choose');
    const context = JSON.parse((await page.locator('#context').textContent()) ?? '');
    expect(context.page.id).toBe('nog-te-kiezen');
    expect(context.app.locale).toBe('en-gb');
    expect(context.channel).toBeUndefined();
    await page.getByLabel('Koppeling').fill(linkTo(`chat/0/0?users=28:${localAppId}`));
    await page.getByRole('button', { name: 'Volgen' }).click();
    await window.getByLabel('Type a message').waitFor();
  }, 60_000);

  test('a page that fails, or keeps silent for half a minute, gives way to a sentence', async () => {
    const { window } = await openTab('anna', 'broken');
    await window.getByRole('alert').getByText('De app reageert niet.').waitFor();
    await window.clock.install();
    await addTab(window, 'silent');
    const tab = inTab(window, 'silent');
    await tab.locator('#context').waitFor({ state: 'attached' });
    await window.clock.fastForward(29_000);
    expect(await window.getByRole('alert').count()).toBe(0);
    await window.clock.fastForward(2000);
    await window.getByRole('alert').waitFor();
    await window.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await tab.locator('#context').waitFor({ state: 'attached' });
  }, 60_000);

  test('a page can not leave its frame', async () => {
    const { window, tab } = await openTab('anna');
    await tab.getByRole('button', { name: 'Uitbreken' }).click();
    await tab.getByText('kept in').waitFor();
    expect(window.url()).toContain(started.server.url);
  }, 60_000);

  test('only the page in the frame is answered, and only while it is the app’s own', async () => {
    const { window, tab } = await openTab('anna');
    await tab.locator('#context').waitFor();
    let tokens = 0;
    window.on('request', (request) => {
      if (request.url().endsWith('/page-api/tabs/token')) tokens += 1;
    });
    const heard = () =>
      window.evaluate(
        () =>
          new Promise((resolve) => {
            // Later than the page's own listener, and so is what it asks of the server then.
            addEventListener('message', () => resolve(fetch('/page-api/state').then(String)), {
              once: true,
            });
          }),
      );
    const [frame] = window.frames().filter((each) => each.url().startsWith(app.origin));
    const request =
      "top.postMessage({ id: 99, func: 'authentication.getAuthToken', args: [] }, '*')";
    const inside = `<script>${request}</script>`;
    const ways = [
      () => frame?.evaluate(request),
      () =>
        frame?.evaluate(
          (words) =>
            Object.assign(document.body.appendChild(document.createElement('iframe')), {
              srcdoc: words,
            }).id,
          inside,
        ),
    ];
    const counts: number[] = [];
    for (const way of ways) {
      await Promise.all([heard(), way()]);
      counts.push(tokens);
    }
    await frame?.goto(app.origin.replace('127.0.0.1', 'localhost'));
    await Promise.all([heard(), frame?.evaluate(request)]);
    expect([...counts, tokens]).toEqual([1, 1, 1]);
  }, 60_000);
});
