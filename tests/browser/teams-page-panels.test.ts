import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import {
  ExtendingBot,
  extendingManifest,
  extendingWords,
} from '../infra/local/teams/extending-bot';
import { type Started, startTeams } from '../infra/local/teams/started';
import { chromiumFlags, findChromium } from '../support/chromium';
import { buildPage } from './build-page';

const executablePath = findChromium();
const withBrowser = executablePath === undefined ? describe.skip : describe;

withBrowser('commands, the team menu and the weather in the Teams page', () => {
  let page: string;
  let started: Started;
  let browser: Browser;
  let problems: string[];
  let ahead: number;

  beforeAll(async () => {
    page = await mkdtemp(join(tmpdir(), 'panels-'));
    await buildPage(page);
    await writeFile(join(page, 'manifest.json'), JSON.stringify(extendingManifest));
    await writeFile(join(page, 'en.json'), JSON.stringify(extendingWords));
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: chromiumFlags });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rm(page, { recursive: true });
  });
  beforeEach(async () => {
    problems = [];
    ahead = 0;
    const bot = new ExtendingBot();
    const clock = {
      aheadMs: () => ahead,
      advance: async (milliseconds: number) => {
        ahead += milliseconds;
      },
    };
    const manifest = join(page, 'manifest.json');
    started = await startTeams({ page, manifest, clock }, (context) => bot.run(context));
    await started.server.teams.installApp(started.team, 'anna');
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await started.close();
  });

  async function open(person: string) {
    const window = await (await browser.newContext()).newPage();
    window.setDefaultTimeout(10_000);
    window.on('pageerror', (error) => problems.push(String(error)));
    window.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await window.goto(`${started.server.url}/?person=${person}`);
    await window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
    return window;
  }

  test('a command at the compose box becomes a card in the channel, also for the other window', async () => {
    const cleo = await open('cleo');
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByLabel('Notitie').fill('nog eens');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByRole('heading', { name: 'Tweede stap' }).waitFor();
    await dialog.getByLabel('Notitie').fill('Soep brengen');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Soep brengen (Tweede stap)').waitFor();
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await cleo.getByText('Soep brengen (Tweede stap)').waitFor();
    expect(problems).toEqual([]);
  }, 60_000);

  test('what the bot would post is seen first and then sent', async () => {
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByLabel('Notitie').fill('eerst zien');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Zo wordt het').waitFor();
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await anna.getByRole('log').getByText('Zo wordt het').waitFor();
  }, 60_000);

  test('a command on a message is about that message', async () => {
    const say = { person: 'cleo', channel: started.meetings, text: 'Wie belt de familie?' };
    await started.server.teams.say(say);
    const anna = await open('anna');
    await anna.getByText('Wie belt de familie?').hover();
    await anna.getByRole('button', { name: 'Meer acties' }).first().click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    await anna.getByRole('dialog').getByLabel('Notitie').waitFor();
    expect(JSON.stringify(started.bot.heard.at(-1))).toContain('Wie belt de familie?');
  }, 60_000);

  test('a search finds, and what is chosen can be posted', async () => {
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Zoeken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByRole('searchbox', { name: 'Zoeken' }).fill('hospice');
    await dialog.getByRole('button', { name: 'Zoek', exact: true }).click();
    await dialog.getByRole('button', { name: 'words: hospice' }).click();
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await anna.getByRole('log').getByText('Gekozen').waitFor();
  }, 60_000);

  test('a team is managed by keyboard: a new channel shows for everybody; who is removed is out', async () => {
    const cleo = await open('cleo');
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Team beheren' }).focus();
    await anna.keyboard.press('Enter');
    await anna.getByRole('menuitem', { name: 'Kanaal toevoegen' }).press('Enter');
    await anna.getByLabel('Naam').fill('Nieuw kanaal');
    await anna.keyboard.press('Enter');
    await cleo.getByRole('button', { name: 'Nieuw kanaal' }).waitFor();
    await anna.getByRole('button', { name: 'Team beheren' }).press('Enter');
    await anna.getByRole('menuitem', { name: 'Leden bekijken' }).press('Enter');
    await anna.getByRole('button', { name: 'Verwijderen: Cleo Example' }).press('Enter');
    await cleo.getByRole('button', { name: 'Nieuw kanaal' }).waitFor({ state: 'hidden' });
    await cleo.getByRole('button', { name: 'Teams', exact: true }).click();
    await cleo.getByText('You are not in a team yet.').waitFor();
  }, 60_000);

  test('the weather is chosen and cleared, the clock moves, and the traffic shows without words', async () => {
    const anna = await open('anna');
    await anna.keyboard.press('Control+Alt+KeyW');
    await anna.getByRole('button', { name: 'Teams is traag' }).click();
    await anna.getByText('Nu aan de hand: 1').waitFor();
    expect(started.server.teams.weather.storms).toMatchObject([{ slow: 3000 }]);
    await anna.getByRole('button', { name: 'Alles weer goed' }).click();
    await anna.getByText('Alles werkt zoals het hoort.').waitFor();
    expect(started.server.teams.weather.storms).toEqual([]);
    await anna.getByRole('button', { name: 'Een dag verder' }).click();
    await anna.waitForFunction(async () => {
      const response = await fetch('/page-api/clock');
      return ((await response.json()) as { aheadMs: number }).aheadMs === 86_400_000;
    });
    const row = anna.getByRole('row', { name: 'conversationUpdate teamRenamed' });
    await started.server.teams.renameTeam(started.team, 'anna', 'Geheim team');
    await row.waitFor();
    expect(problems).toEqual([]);
  }, 60_000);
});
