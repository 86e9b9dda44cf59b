import type { FrameLocator, Page } from 'playwright-core';
import { describeInBrowser } from './browser';
import { startedForAll } from './started';

jest.setTimeout(180_000);

describeInBrowser('the tab in npm start, with its demo', () => {
  const started = startedForAll();

  async function open(person: string): Promise<Page> {
    const window = await (await started.browser.newContext()).newPage();
    window.setDefaultTimeout(20_000);
    await window.goto(`${started.teams}?person=${person}`);
    await window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
    return window;
  }

  async function openTab(window: Page, name = 'Leerwerkplaats'): Promise<FrameLocator> {
    // The demo has put one there already.
    await window.getByRole('tab', { name, exact: true }).last().click();
    return window.frameLocator('iframe');
  }

  const tuesday = (votes: string) => ({ name: new RegExp(`^dinsdag 1 december 19:30 ${votes}`) });

  test('somebody adds the tab, somebody else votes in it, both and the card show the vote', async () => {
    const anneke = await open('anneke');
    await anneke.getByRole('button', { name: 'Tab toevoegen' }).click();
    await anneke.getByRole('button', { name: 'Opslaan' }).click();
    const hers = anneke.frameLocator('iframe');
    await hers.getByRole('heading', { name: 'Leerwerkplaats Gooise Meren' }).waitFor();
    const theirs = await openTab(await open('frits'));
    await theirs.getByRole('radio', tuesday('3 stemmen · 60%')).click();
    await theirs.getByText('Uw keuze: dinsdag 1 december 19:30, opgeslagen').waitFor();
    await hers.getByRole('radio', tuesday('4 stemmen · 67%')).waitFor();
    await hers.getByRole('link', { name: 'Open in kanaal' }).click();
    await anneke.getByText(/^6 stemmen/).waitFor();
  });

  test('who is in the channel chooses in the personal app; a guest reads what to do instead', async () => {
    const sanne = await open('sanne');
    await (await openTab(sanne)).getByRole('radio').first().waitFor();
    await sanne.getByRole('button', { name: 'Leerwerkplaats', exact: true }).first().click();
    const personal = await openTab(sanne, 'Nog te kiezen');
    await personal.getByRole('radio', tuesday('')).click();
    await personal.getByText('Uw keuze: dinsdag 1 december 19:30, opgeslagen').waitFor();
    await personal.getByRole('heading', { name: 'U bent bij.' }).waitFor();
    const gerda = await openTab(await open('gerda'));
    await gerda.getByRole('heading', { name: 'Deze pagina kan hier niet open' }).waitFor();
  });
});
