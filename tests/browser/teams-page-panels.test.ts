import type { Page } from 'playwright-core';
import { startTeams } from '../infra/local/teams/started';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { hostedPages, showMeetings } from './hosted-pages';

describeInBrowser('the team menu and the weather in the Teams page', () => {
  let ahead: number;
  const hosted = hostedPages((options) => {
    ahead = 0;
    const clock = {
      aheadMs: () => ahead,
      advance: async (milliseconds: number) => {
        ahead += milliseconds;
      },
    };
    return startTeams({ ...options, clock });
  });

  async function open(person: string) {
    const window = await hosted.open(person);
    await showMeetings(window);
    return window;
  }

  test('a team is managed by keyboard: a new channel shows for everybody; who is removed is out', async () => {
    const cleo = await open('cleo');
    const anna = await open('anna');
    await anna.getByRole('button', { name: 'Team beheren' }).focus();
    await anna.keyboard.press('Enter');
    await anna.getByRole('menuitem', { name: 'Kanaal toevoegen' }).press('Enter');
    await anna.locator('input:focus').waitFor();
    await anna.keyboard.type('Nieuw kanaal');
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
    const people = () => hosted.started.server.teams.teams()[0]?.people;
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
    await hosted.started.server.teams.removeApp(hosted.started.team, 'anna');
    const bas = await open('bas');
    await bas.getByRole('button', { name: 'Team beheren' }).click();
    await bas.getByRole('menuitem').first().waitFor();
    const offered = await bas.getByRole('menuitem').allInnerTexts();
    expect(offered).toEqual(['Leden bekijken', 'Team verlaten']);
    expect(await bas.getByRole('button', { name: 'App toevoegen' }).count()).toBe(0);
    await bas.getByRole('menuitem', { name: 'Leden bekijken' }).click();
    const dialog = bas.getByRole('dialog');
    await dialog.getByText('Anna Proef').waitFor();
    expect(await dialog.getByRole('button').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await dialog.waitFor({ state: 'detached' });
  }, 60_000);

  test('who is taken out of a team reads that, until it is closed', async () => {
    const cleo = await open('cleo');
    await hosted.started.server.teams.removePerson(hosted.started.team, 'anna', 'cleo');
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
    await hosted.started.server.teams.removePerson(hosted.started.team, 'cleo', 'anna');
    await anna.keyboard.press('Escape');
    await anna.locator('#page:not([aria-hidden])').waitFor();
    await anna.getByText('U zit niet meer in Proefteam.').waitFor();
    expect(await violations(anna)).toEqual([]);
  }, 60_000);

  test('the weather is chosen and cleared, the clock moves, and the traffic shows without words', async () => {
    const anna = await open('anna');
    await anna.keyboard.press('Control+Alt+KeyW');
    await anna.getByRole('button', { name: 'Teams is traag' }).click();
    await anna.getByText('Nu aan de hand: 1').waitFor();
    expect(hosted.started.server.teams.weather.storms).toMatchObject([{ slow: 3000 }]);
    await anna.getByRole('button', { name: 'Alles weer goed' }).click();
    await anna.getByText('Alles werkt zoals het hoort.').waitFor();
    expect(hosted.started.server.teams.weather.storms).toEqual([]);
    await anna.getByRole('button', { name: 'Een dag verder' }).click();
    await anna.waitForFunction(async () => {
      const response = await fetch('/page-api/clock');
      return ((await response.json()) as { aheadMs: number }).aheadMs === 86_400_000;
    });
    const row = anna.getByRole('row', { name: 'conversationUpdate teamRenamed' });
    await hosted.started.server.teams.renameTeam(hosted.started.team, 'anna', 'Geheim team');
    await row.waitFor();
    expect(hosted.problems).toEqual([]);
  }, 60_000);
});
