import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  ExtendingBot,
  extendingManifest,
  extendingWords,
} from '../infra/local/teams/extending-bot';
import { type Started, startTeams } from '../infra/local/teams/started';
import { violations } from './axe';
import { describeInBrowser, launchBrowser } from './browser';
import { buildPage } from './build-page';

describeInBrowser('commands, the team menu and the weather in the Teams page', () => {
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
    browser = await launchBrowser();
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
    await anna.getByRole('status').getByText('Druk nog eens om Cleo Example').waitFor();
    await anna.getByRole('button', { name: 'Echt verwijderen?: Cleo Example' }).press('Enter');
    await cleo.getByRole('button', { name: 'Nieuw kanaal' }).waitFor({ state: 'hidden' });
    await cleo.getByRole('button', { name: 'Teams', exact: true }).click();
    await cleo.getByText('You are not in a team yet.').waitFor();
  }, 60_000);

  async function choose(window: Page, name: string) {
    await window.getByRole('button', { name: 'Team beheren' }).click();
    await window.getByRole('menuitem', { name }).click();
    return window.getByRole('dialog');
  }

  test('a double click removes nobody; after a removal the keys go on at the next person', async () => {
    const anna = await open('anna');
    const dialog = await choose(anna, 'Leden bekijken');
    const people = () => started.server.teams.teams()[0]?.people;
    await dialog.getByRole('button', { name: 'Verwijderen: Bas Voorbeeld' }).dblclick();
    const sure = dialog.getByRole('button', { name: 'Echt verwijderen?: Bas Voorbeeld' });
    await sure.waitFor();
    expect(people()).toEqual(['anna', 'bas', 'cleo']);
    await dialog.getByRole('button', { name: 'Verwijderen: Cleo Example' }).focus();
    await dialog.getByRole('button', { name: 'Verwijderen: Bas Voorbeeld' }).click();
    await sure.press('Enter');
    await dialog.getByRole('button', { name: 'Toevoegen: Bas Voorbeeld' }).waitFor();
    expect(people()).toEqual(['anna', 'cleo']);
    await anna.locator('[aria-label="Verwijderen: Cleo Example"]:focus').waitFor();
  }, 60_000);

  test('a guest is offered to look and to leave, and nothing else', async () => {
    await started.server.teams.removeApp(started.team, 'anna');
    const bas = await open('bas');
    await bas.getByRole('button', { name: 'Team beheren' }).click();
    const offered = await bas.getByRole('menuitem').allInnerTexts();
    expect(offered).toEqual(['Leden bekijken', 'Team verlaten']);
    expect(await bas.getByRole('button', { name: 'App toevoegen' }).count()).toBe(0);
    await bas.getByRole('menuitem', { name: 'Leden bekijken' }).click();
    const buttons = bas.getByRole('dialog').getByRole('button');
    await bas.getByRole('dialog').getByText('Anna Proef').waitFor();
    expect(await buttons.allInnerTexts()).toEqual(['Sluiten']);
  }, 60_000);

  test('who is taken out of a team reads that, until it is closed', async () => {
    const cleo = await open('cleo');
    await started.server.teams.removePerson(started.team, 'anna', 'cleo');
    const said = cleo.getByRole('status').getByText('You are no longer in Proefteam.');
    await said.waitFor();
    await cleo.getByRole('status').getByRole('button', { name: 'Close' }).click();
    await said.waitFor({ state: 'detached' });
    await cleo.reload();
    await cleo.getByRole('heading', { name: 'Leerwerkplaats' }).waitFor();
    expect(await said.count()).toBe(0);
  }, 60_000);

  test('axe finds nothing in the team menu, its dialogs and the weather', async () => {
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Team beheren' }).click();
    await anna.getByRole('menuitem', { name: 'Leden bekijken' }).waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    const dialog = await choose(anna, 'Leden bekijken');
    await dialog.getByRole('button', { name: 'Verwijderen: Cleo Example' }).click();
    await dialog.getByRole('button', { name: 'Echt verwijderen?: Cleo Example' }).waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await (await choose(anna, 'Team hernoemen')).waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await anna.keyboard.press('Control+Alt+KeyW');
    await anna
      .getByRole('row', { name: /conversationUpdate/ })
      .first()
      .waitFor();
    expect(await violations(anna)).toEqual([]);
    await started.server.teams.removePerson(started.team, 'cleo', 'anna');
    await anna.keyboard.press('Escape');
    await anna.locator('#page:not([aria-hidden])').waitFor();
    await anna.getByText('U zit niet meer in Proefteam.').waitFor();
    expect(await violations(anna)).toEqual([]);
  }, 60_000);

  test('axe finds nothing in the windows of commands', async () => {
    const anna = await open('anna');
    const start = async (name: string) => {
      await anna.getByRole('button', { name: 'Acties en apps' }).click();
      await anna.getByRole('menuitem', { name: 'Wens' }).waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.getByRole('menuitem', { name }).click();
      return anna.getByRole('dialog');
    };
    const note = await start('Notitie maken');
    await note.getByLabel('Notitie').fill('eerst zien');
    expect(await violations(anna)).toEqual([]);
    await note.getByRole('button', { name: 'Verder' }).click();
    await note.getByText('Zo wordt het').waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await (await start('Wens')).getByLabel('Uw wens').waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    const search = await start('Zoeken');
    await search.getByRole('searchbox', { name: 'Zoeken' }).fill('hospice');
    await search.getByRole('button', { name: 'Zoek', exact: true }).click();
    await search.getByRole('button', { name: 'words: hospice' }).waitFor();
    expect(await violations(anna)).toEqual([]);
    await search.getByRole('button', { name: 'words: hospice' }).click();
    await search.getByRole('button', { name: 'Plaatsen' }).waitFor();
    expect(await violations(anna)).toEqual([]);
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
