import type { Locator, Page } from 'playwright-core';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { startedForAll } from './started';

jest.setTimeout(180_000);

describeInBrowser('from a question to a number, on a phone', () => {
  const started = startedForAll();

  /** Their own chat with the bot, on a screen as wide as a phone. */
  async function openChat(person: string): Promise<Page> {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const window = await (await started.browser.newContext(phone)).newPage();
    window.setDefaultTimeout(20_000);
    await window.goto(`${started.teams}?person=${person}`);
    await window.getByRole('button', { name: 'Chat', exact: true }).first().tap();
    await window
      .getByRole('button', { name: /Leerwerkplaats/ })
      .first()
      .tap();
    return window;
  }

  async function ask(window: Page, words: string): Promise<void> {
    const field = window.getByRole('textbox').last();
    await field.fill(words);
    await field.press('Enter');
  }

  /** The addresses that the browser follows from now on: nothing on the page kept them to itself. */
  const followed = (window: Page) =>
    window.evaluate(() => {
      const addresses: string[] = [];
      const note = (event: MouseEvent) => {
        const link = (event.target as Element).closest('a');
        // Looked at when everything on the page has had the tap.
        if (link) setTimeout(() => event.defaultPrevented || addresses.push(link.href));
      };
      // A card stops a click on its way up.
      document.addEventListener('click', note, true);
      Object.assign(window, { addresses });
    });

  /** Whether all of it is on the screen, without scrolling. */
  async function isOnScreen(target: Locator): Promise<boolean> {
    const box = await target.boundingBox();
    return box !== null && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844;
  }

  test('the first tap on the bot’s tiles shows who has room, the second calls a number', async () => {
    const window = await openChat('sanne');
    await ask(window, 'wie');
    const need = window.getByRole('button', { name: /^Geldzorgen/ });
    await need.waitFor();
    expect(await violations(window)).toEqual([]);
    expect(await window.locator('a[href^="tel:"]').count()).toBe(0);
    await followed(window);

    await need.tap();
    const number = window.getByRole('link', { name: '000 000 01 01' });
    await number.waitFor();
    expect(await isOnScreen(number)).toBe(true);
    expect(await window.getByText('Sociaal raadslieden').isVisible()).toBe(true);
    expect(await violations(window)).toEqual([]);

    await number.tap();
    await window.waitForFunction('addresses.length > 0');
    expect(await window.evaluate('addresses')).toEqual(['tel:0000000101']);
  });
});
