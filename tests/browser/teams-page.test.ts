import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Started, startTeams } from '../infra/local/teams/started';
import { chromiumFlags, findChromium } from '../support/chromium';
import { buildPage } from './build-page';

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(
    '\nNO CHROMIUM WAS FOUND: THE BROWSER TESTS ARE SKIPPED (CHROMIUM_PATH)\n\n',
  );
}
const withBrowser = executablePath === undefined ? describe.skip : describe;

withBrowser('the page of the Teams stand-in', () => {
  let page: string;
  let started: Started;
  let browser: Browser;
  let problems: string[];

  beforeAll(async () => {
    page = await mkdtemp(join(tmpdir(), 'page-'));
    await buildPage(page);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: chromiumFlags });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rm(page, { recursive: true });
  });
  beforeEach(async () => {
    problems = [];
    started = await startTeams({ page });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await started.close();
  });

  async function open(person: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext(options);
    const window = await context.newPage();
    window.setDefaultTimeout(10_000);
    window.on('pageerror', (error) => problems.push(String(error)));
    window.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await window.goto(`${started.server.url}/?person=${person}`);
    return window;
  }

  async function mention(window: Page, words: string): Promise<void> {
    const field = window.getByLabel('Een bericht plaatsen');
    await field.pressSequentially('@leer');
    await window.getByRole('option', { name: 'Leerwerkplaats' }).waitFor();
    await field.press('Enter');
    await window.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await field.pressSequentially(words);
    await field.press('Enter');
  }

  const showMeetings = (window: Page) =>
    window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();

  test('two people in two windows: one asks, the other votes, both see the count', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByRole('button', { name: 'App toevoegen' }).click();
    await anna.getByRole('button', { name: 'App toevoegen' }).waitFor({ state: 'detached' });
    const bas = await open('bas');
    await showMeetings(bas);
    await mention(anna, 'kaart');
    await bas.getByRole('button', { name: 'Dinsdag' }).click();
    await bas.getByText('Bewaard.').waitFor();
    await anna.getByText('Wanneer? Stemmen: 1').waitFor();
    await bas.getByText('Wanneer? Stemmen: 1').waitFor();
    expect(await anna.getByText('Bewaard.').count()).toBe(0);
    expect(problems).toEqual([]);
  }, 60_000);

  test('a dialog opens, is shown again with what is wrong, and ends with a word', async () => {
    await started.server.teams.installApp(started.team, 'anna');
    const words = { person: 'anna', channel: started.meetings, text: '@Leerwerkplaats kaart' };
    await started.server.teams.say(words);
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByRole('button', { name: 'Formulier' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.getByRole('heading', { name: 'Vul een naam in' }).waitFor();
    await dialog.getByLabel('Naam').fill('Anna');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.getByText('Dank u wel').waitFor();
    await anna.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await anna.getByText('Formulier van Anna').waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  test('on a phone: the list, a channel, and back; nothing is wider than the screen', async () => {
    await started.server.teams.installApp(started.team, 'anna');
    const words = { person: 'anna', channel: started.meetings, text: '@Leerwerkplaats kaart' };
    await started.server.teams.say(words);
    const cleo = await open('cleo', { viewport: { width: 375, height: 700 }, colorScheme: 'dark' });
    await cleo.getByText('Proefomgeving. Gebruik geen echte gegevens.').waitFor();
    await showMeetings(cleo);
    await cleo.getByRole('button', { name: 'Dinsdag' }).waitFor();
    const wide = await cleo.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    await cleo.getByRole('button', { name: 'Back to the list' }).click();
    await cleo.getByRole('heading', { name: 'Teams and channels' }).waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  test('when the program stops the page says so', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByText('Hier is nog niets gezegd.').waitFor();
    await started.server.close();
    await anna.getByText('Geen verbinding. Draait het programma nog?').waitFor();
  }, 60_000);
});
