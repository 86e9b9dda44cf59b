import { describeInBrowser } from './browser';
import { told, until, useTab } from './tab/opened';

describeInBrowser('the tab inside Teams', () => {
  const at = useTab();

  test('it takes on the theme of Teams, and another one while it is open', async () => {
    const { window, tab } = await at.open('/tab/channel', { theme: 'default' });
    await tab.getByRole('radio').first().waitFor();
    const background = () =>
      tab.locator('main').evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await background()).toBe('rgb(250, 250, 250)');
    for (const [theme, colour] of [
      ['dark', 'rgb(36, 36, 36)'],
      ['contrast', 'rgb(0, 0, 0)'],
    ]) {
      await window.evaluate(`teams.changeTheme('${theme}')`);
      await until(background, colour);
    }
  }, 30_000);

  test('it speaks the language of Teams, and asks the server to', async () => {
    const { tab } = await at.open('/tab/channel', { locale: 'en-us' });
    await tab.getByText('The polls of this channel').waitFor();
    expect(await tab.locator('html').getAttribute('lang')).toBe('en');
    expect(at.api.asked[0]?.headers).toMatchObject({
      'accept-language': 'en',
      authorization: 'Bearer token',
    });
  }, 30_000);

  test('its address is the same with a slash at the end', async () => {
    const { tab } = await at.open('/tab/channel/');
    await tab.getByRole('radio').first().waitFor();
  }, 30_000);

  test('it tells Teams when there is something to see', async () => {
    const { window } = await at.open('/tab/channel');
    await until(async () => (await told(window, 'appInitialization.success')).length, 1);
  }, 30_000);

  test('adding it to a channel takes no choice: saving keeps the address of its page', async () => {
    const { window, tab } = await at.open('/tab/config', { frame: 'settings' });
    await tab.getByRole('heading', { name: 'Kies deze tab' }).waitFor();
    await until(() => told(window, 'settings.setValidityState'), [[true]]);
    await window.evaluate('teams.save()');
    await until(async () => (await told(window, 'settings.save.success')).length, 1);
    expect(await told(window, 'settings.setSettings')).toEqual([
      [
        {
          entityId: 'leerwerkplaats',
          suggestedDisplayName: 'Leerwerkplaats',
          contentUrl: `${at.tabUrl}/tab/channel`,
        },
      ],
    ]);
    expect(at.api.asked).toEqual([]);
  }, 30_000);

  test('a channel page without a channel says where it belongs', async () => {
    const { tab } = await at.open('/tab/channel', { channel: '' });
    await tab.getByRole('heading', { name: 'Deze tab hoort bij een kanaal' }).waitFor();
    expect(at.api.asked).toEqual([]);
  }, 30_000);

  test('outside Teams, or in a page that does not answer, it says where it belongs', async () => {
    const window = await at.openWindow({ locale: 'nl-NL' });
    await window.goto(`${at.tabUrl}/tab/channel`);
    await window.getByRole('heading', { name: 'Deze pagina hoort in Teams' }).waitFor();
    const silent = await at.open('/tab/personal', { silent: 'yes' });
    await silent.tab.getByRole('heading', { level: 1 }).waitFor();
    expect(at.api.asked).toEqual([]);
  }, 30_000);
});
