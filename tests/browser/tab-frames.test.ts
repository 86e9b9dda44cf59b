import type { Page } from 'playwright-core';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { hostedPages, inTab, showMeetings } from './hosted-pages';

describeInBrowser('frames around pages of the app', () => {
  const hosted = hostedPages();

  test('a page can not leave its frame', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.getByRole('button', { name: 'Uitbreken' }).click();
    await tab.getByText('kept in').waitFor();
    expect(window.url()).toContain(hosted.started.server.url);
  }, 60_000);

  test('axe finds nothing around a tab, nor in its menu', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.locator('#context').waitFor();
    await window.locator('#page:not([aria-hidden])').waitFor();
    // What stands in the frame is the page's own affair.
    const around = async () =>
      (await violations(window)).filter((each) => !each.includes('iframe'));
    expect(await around()).toEqual([]);
    await window.getByRole('button', { name: 'Meer over stand' }).click();
    await window.getByRole('menuitem').first().waitFor();
    expect(await around()).toEqual([]);
  }, 60_000);

  const tokenRequest = { id: 99, func: 'authentication.getAuthToken', args: [] };
  const asking = (request: unknown) => `top.postMessage(${JSON.stringify(request)}, '*')`;

  /** Sends a message to the page, and waits until all is asked of the server that it asks for it. */
  async function heardBy(window: Page, send: () => Promise<unknown>): Promise<void> {
    const listening = await window.evaluateHandle(() => ({
      heard: new Promise((resolve) => {
        const hear = () => resolve(fetch('/page-api/state').then(String));
        addEventListener('message', hear, { once: true });
      }),
    }));
    await send();
    await listening.evaluate(({ heard }) => heard);
  }
  const frameIn = (window: Page) =>
    window.frames().find((each) => each.url().startsWith(hosted.app.origin)) ?? window.mainFrame();
  const requestsFor = (window: Page, path: string) => {
    const asked: string[] = [];
    window.on('request', (request) => request.url().endsWith(path) && asked.push(path));
    return asked;
  };
  const elsewhere = () => hosted.app.origin.replace('127.0.0.1', 'localhost');

  test('only the page in the frame is answered, and only while it is the app’s own', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.locator('#context').waitFor();
    const tokens = requestsFor(window, '/page-api/tabs/token');
    const frame = frameIn(window);
    const inside = (words: string) => {
      document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: words }));
    };
    await heardBy(window, () => frame.evaluate(asking(tokenRequest)));
    expect(tokens).toHaveLength(1);
    const script = `<script>${asking(tokenRequest)}</script>`;
    await heardBy(window, () => frame.evaluate(inside, script));
    expect(tokens).toHaveLength(1);
    await frame.goto(elsewhere());
    await heardBy(window, () => frame.evaluate(asking(tokenRequest)));
    expect(tokens).toHaveLength(1);
  }, 60_000);

  test('an answer doesn’t follow a page that has gone elsewhere', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.locator('#context').waitFor();
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await window.route('**/page-api/tabs/token', async (route) => {
      await released;
      await route.continue();
    });
    const frame = frameIn(window);
    await heardBy(window, () => frame.evaluate(asking(tokenRequest)));
    await frame.goto(elsewhere());
    await frame.evaluate(() => addEventListener('message', () => document.body.replaceChildren()));
    const answered = window.waitForResponse('**/page-api/tabs/token');
    release();
    await (await answered).finished();
    await window.evaluate(() => fetch('/page-api/state').then(String));
    await frame.evaluate(() => document.body.append('nog hier'));
    expect(await frame.evaluate(() => document.body.children.length)).toBeGreaterThan(0);
  }, 60_000);

  test('what no page should send does no harm, and an unknown call gets a reason', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.locator('#context').waitFor();
    const frame = frameIn(window);
    const tokens = requestsFor(window, '/page-api/tabs/token');
    const { id: _none, ...unnumbered } = tokenRequest;
    for (const junk of [null, 'woorden', 7, [], unnumbered, { id: 1, func: {} }]) {
      await heardBy(window, () => frame.evaluate(asking(junk)));
    }
    expect(tokens).toEqual([]);
    for (const func of ['geen.idee', 'toString']) {
      const answer = await frame.evaluate(
        ([request]) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => resolve(data.args), { once: true });
            top?.postMessage(request, '*');
          }),
        [{ id: 98, func }],
      );
      expect(answer).toEqual([false, `The stand-in for Teams has no ${func}.`]);
    }
    expect(hosted.problems).toEqual([]);
  }, 60_000);

  test('a page that wasn’t asked to save adds no tab', async () => {
    const window = await hosted.open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Tab toevoegen' }).click();
    await inTab(window, 'Tab toevoegen').locator('#context').waitFor();
    const saved = requestsFor(window, '/page-api/tabs/save');
    const frame = frameIn(window);
    const unasked = { id: 97, func: 'settings.save.success', args: [] };
    await heardBy(window, () => frame.evaluate(asking(unasked)));
    expect(saved).toEqual([]);
  }, 60_000);
});
