import type { Page } from 'playwright-core';
import { describeInBrowser } from './browser';
import { told, until, useTab } from './tab/opened';

describeInBrowser('when something is wrong', () => {
  const at = useTab();
  const minute = 60_000;

  test('a lost connection is told in one line below what was seen last, and goes by itself', async () => {
    const { tab } = await at.open('/tab/channel');
    await tab.getByRole('radio').first().waitFor();
    at.api.fail({ status: 'cut' });
    await tab.getByText(/^Geen verbinding\. We proberen het steeds opnieuw/).waitFor();
    expect(await tab.getByRole('radio').count()).toBe(3);
    // In sight, however long the page is.
    const line = tab.getByText(/^Geen verbinding/);
    expect(await line.evaluate((it) => it.getBoundingClientRect().bottom - innerHeight)).toBe(0);
    at.api.fail();
    await tab.getByText(/^Geen verbinding/).waitFor({ state: 'detached' });
  }, 40_000);

  test('while Teams gives the server no answer, its own sentence stands there', async () => {
    at.api.fail({ status: 503, code: 'teams-silent', sentence: 'Teams geeft nu geen antwoord.' });
    const { tab } = await at.open('/tab/channel');
    await tab.getByText('Teams geeft nu geen antwoord.').waitFor();
    at.api.fail();
    await tab.getByRole('radio').first().waitFor();
  }, 40_000);

  test('without a token of Teams a sentence says what to do instead, and nothing is asked', async () => {
    const window = await at.openWindow({});
    await window.clock.install();
    const { tab } = await at.open('/tab/channel', { window, token: 'none' });
    await tab.getByRole('heading', { name: 'Deze pagina kan hier niet open' }).waitFor();
    await tab.getByText(/Op de kaarten in het kanaal kunt u alles doen/).waitFor();
    await window.clock.runFor(5 * minute);
    expect(await tokensAsked(window)).toBe(1);
    await tab.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await until(() => tokensAsked(window), 2);
    expect(at.api.asked).toEqual([]);
  }, 30_000);

  test('a Teams that keeps one waiting is told of, and what it still gives is taken at once', async () => {
    const { window, tab } = await openLate();
    await window.evaluate('teams.giveToken()');
    await tab.getByRole('radio').first().waitFor();
    expect(await tokensAsked(window)).toBe(1);
  }, 30_000);

  test('a Teams that never answered is asked anew by the button, and by nothing else', async () => {
    const { window, tab } = await openLate();
    await setVisibility(window, 'visible');
    await window.clock.runFor(5 * minute);
    expect(await tokensAsked(window)).toBe(1);
    await tab.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await until(() => tokensAsked(window), 2);
    await window.evaluate('teams.giveToken()');
    await tab.getByRole('radio').first().waitFor();
  }, 30_000);

  test('a token that ran out is asked for anew, once; one that is refused again is told', async () => {
    at.api.fail({ status: 401, code: 'not-recognised', sentence: 'Wie bent u?', times: 1 });
    const { window, tab } = await at.open('/tab/channel');
    await tab.getByRole('radio').first().waitFor();
    expect(await tokensAsked(window)).toBe(2);
    at.api.fail({ status: 401, code: 'not-recognised', sentence: 'Wie bent u?' });
    await tab.getByRole('heading', { name: 'Deze pagina kan hier niet open' }).waitFor();
    expect(await tokensAsked(window)).toBe(3);
    at.api.fail();
    await tab.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await tab.getByRole('radio').first().waitFor();
  }, 30_000);

  test('a channel without a leerwerkplaats says how to begin one, which then appears', async () => {
    at.api.fail({ status: 404, code: 'not-coupled', sentence: 'Typ @Leerwerkplaats start.' });
    const { tab } = await at.open('/tab/channel');
    await tab.getByRole('heading', { name: 'Hier is nog geen leerwerkplaats' }).waitFor();
    await tab.getByText('Typ @Leerwerkplaats start.').waitFor();
    at.api.fail();
    await tab.getByRole('heading', { name: 'Leerwerkplaats Gooise Meren' }).waitFor();
  }, 40_000);

  test('what nobody can see asks nothing, and what is seen again asks at once', async () => {
    const window = await at.openWindow({});
    await window.clock.install();
    const { tab } = await at.open('/tab/channel', { window });
    await tab.getByRole('radio').first().waitFor();
    await setVisibility(window, 'hidden');
    const asked = at.api.asked.length;
    await window.clock.runFor(5 * minute);
    expect(at.api.asked.length).toBe(asked);
    await setVisibility(window, 'visible');
    await until(() => at.api.asked.length, asked + 1);
  }, 40_000);

  test('a page that is seen again speaks the language that Teams has by then', async () => {
    const { window, tab } = await at.open('/tab/channel');
    await tab.getByRole('radio').first().waitFor();
    await window.evaluate("teams.changeLocale('en-gb')");
    await setVisibility(window, 'visible');
    await tab.getByText('The polls of this channel').waitFor();
  }, 30_000);

  test('a server that fails is asked less and less, and at once when the connection is back', async () => {
    const window = await at.openWindow({});
    await window.clock.install();
    const { tab } = await at.open('/tab/channel', { window });
    await tab.getByRole('radio').first().waitFor();
    at.api.fail({ status: 500 });
    // Well before it asks once more.
    for (let second = 0; second < 105; second += 1) {
      await window.clock.runFor(1_000);
      await tab.locator('html').evaluate(() => undefined);
    }
    const asked = at.api.asked.length;
    expect(asked).toBeGreaterThan(4);
    expect(asked).toBeLessThan(12);
    await tab.locator('html').evaluate(() => globalThis.dispatchEvent(new Event('online')));
    await until(() => at.api.asked.length, asked + 1);
  }, 60_000);

  /** A page that has waited for its token as long as it does. */
  async function openLate() {
    const window = await at.openWindow({});
    await window.clock.install();
    const opened = await at.open('/tab/channel', { window, token: 'late' });
    await until(() => tokensAsked(window), 1);
    await window.clock.runFor(15_000);
    await opened.tab.getByRole('heading', { name: 'Deze pagina kan hier niet open' }).waitFor();
    return opened;
  }

  async function tokensAsked(window: Page): Promise<number> {
    return (await told(window, 'authentication.getAuthToken')).length;
  }

  /** A headless browser's pages are always visible. */
  async function setVisibility(window: Page, state: 'visible' | 'hidden'): Promise<void> {
    await window
      .frameLocator('iframe')
      .locator('html')
      .evaluate((_html, wanted) => {
        Object.defineProperty(document, 'visibilityState', { value: wanted, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
  }
});
