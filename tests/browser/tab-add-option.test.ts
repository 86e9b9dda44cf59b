import type { Frame } from 'playwright-core';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import { button, channelId, click, newestCard, somebody } from '../support/people';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];

describeInBrowser('adding an option in the tab', () => {
  const at = useTabOfHouse(karin);

  async function ask(more: object = {}): Promise<void> {
    const { running } = at.api;
    await rosterIs(running, karin, peter);
    const form = shown(await openDialog(running, karin, channelId, 'polls/ask'));
    const [send] = form.actions ?? [];
    const typed = { question: 'Wat eten we?', options: 'soep\nbrood', addsOptions: 'true' };
    await sendDialog(running, karin, channelId, send as never, { ...typed, ...more });
    await running.settle();
    at.api.as(peter);
  }

  const opener = ({ tab }: Opened) => tab.getByRole('button', { name: 'Optie toevoegen' });
  const window = ({ tab }: Opened) => tab.getByRole('dialog', { name: 'Optie toevoegen' });
  const adder = (opened: Opened) => window(opened).getByRole('button', { name: 'Optie toevoegen' });
  const stored = async () => {
    const [poll] = await at.api.running.documents('poll');
    const options = poll?.options as { text: string }[] | undefined;
    return options?.map(({ text }) => text);
  };

  test('takes the keyboard only: the option stands there, and the keyboard is back at its button', async () => {
    await ask();
    const opened = await at.open('/tab/channel');
    await opener(opened).press('Enter');
    await window(opened).getByLabel('Uw optie').fill('taart');
    await opened.window.keyboard.press('Enter');
    await window(opened).waitFor({ state: 'detached' });
    const { tab } = opened;
    await tab.getByRole('status').getByText('Uw optie staat erbij.').waitFor();
    const isFocused = (it: Element) => it === document.activeElement;
    await until(() => opener(opened).evaluate(isFocused), true);
    await tab.getByRole('radio', { name: /^taart/ }).press('Enter');
    await tab.getByText('Uw keuze: taart, opgeslagen').waitFor();
  }, 40_000);

  test('asks about what may be about a resident, and keeps it as it is once somebody says so', async () => {
    await ask();
    const opened = await at.open('/tab/channel');
    await opener(opened).click();
    await window(opened).getByLabel('Uw optie').fill('bij mevrouw De Boer');
    await adder(opened).click();
    const keep = window(opened).getByRole('button', { name: 'Toch zo bewaren' });
    await keep.waitFor();
    expect(await stored()).toEqual(['soep', 'brood']);
    await keep.click();
    await opened.tab.getByRole('radio', { name: /^bij mevrouw De Boer/ }).waitFor();
  }, 40_000);

  test('keeps what is being typed when the poll closes meanwhile, and says so', async () => {
    await ask();
    const opened = await at.open('/tab/channel');
    await opener(opened).click();
    await window(opened).getByLabel('Uw optie').fill('taart');
    await click(at.api.running, karin, button(newestCard(at.api.running), 'Peiling sluiten'));
    await opened.tab.getByText('Gesloten. U heeft niet gekozen.').waitFor();
    await adder(opened).click();
    await window(opened).getByRole('alert').getByText('Deze peiling is gesloten.').waitFor();
    expect(await window(opened).getByLabel('Uw optie').inputValue()).toBe('taart');
  }, 40_000);

  test('isn’t there where the asker didn’t allow it', async () => {
    await ask({ addsOptions: 'false' });
    const opened = await at.open('/tab/channel');
    await opened.tab.getByRole('radio', { name: /^soep/ }).waitFor();
    expect(await opener(opened).count()).toBe(0);
  }, 40_000);

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      await ask();
      const page = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel', { window: page, theme });
      await opener(opened).waitFor();
      await expectNothingWrong(opened);
      await opener(opened).click();
      await adder(opened).click();
      await window(opened).getByRole('alert').getByText('Schrijf eerst de optie').waitFor();
      await expectNothingWrong(opened);
    },
    40_000,
  );

  async function expectNothingWrong({ window: page, tab }: Opened): Promise<void> {
    const [, frame] = page.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBeLessThanOrEqual(0);
  }
});
