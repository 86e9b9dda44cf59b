import type { Frame } from 'playwright-core';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import { button, channelId, somebody, type } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { listsCutOff } from './tab/lists-cut-off';
import type { Opened } from './tab/opened';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];

describeInBrowser('voting in the tab for somebody without Teams', () => {
  const at = useTabOfHouse(karin);
  beforeEach(async () => {
    await rosterIs(at.api.running, karin, peter, lisa);
    await type(at.api.running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
    await at.api.running.settle();
  });

  const control = ({ tab }: Opened) =>
    tab.getByRole('button', { name: 'Namens iemand zonder Teams' });
  const form = ({ tab }: Opened) => tab.getByRole('form', { name: 'Stemmen namens iemand' });

  async function add(name: string): Promise<string> {
    const told = { name, organisation: '', discipline: 'hospice', contact: peter.objectId };
    const body = { ...told, commandId: crypto.randomUUID() };
    const path = `${channelPath()}/represented`;
    const { status } = await askTab(at.api.running, karin, path, { method: 'POST', body });
    expect(status).toBe(200);
    const all = await at.api.running.documents('represented');
    return String(all.find((one) => one.name === name)?.representedId);
  }

  test('who keeps contact gives and changes a choice with the keyboard, and sees for whom it is', async () => {
    await add('Mien');
    await add('Anton');
    at.api.as(peter);
    const opened = await at.open('/tab/channel');
    const { tab, window } = opened;
    await control(opened).press('Enter');
    await form(opened).getByLabel('Namens wie').selectOption('Mien');
    await form(opened).getByRole('radio', { name: 'maandag' }).press('Space');
    await form(opened).getByRole('button', { name: 'Stemmen' }).press('Enter');
    await tab
      .getByRole('status')
      .getByText(/^Keuze namens Mien: maandag, opgeslagen/)
      .waitFor();
    await tab.getByRole('listitem').getByText('Gekozen namens Mien: maandag').waitFor();
    await tab.getByText(/^1 stem · .*1 namens iemand zonder Teams/).waitFor();
    expect(await form(opened).count()).toBe(0);
    expect(await control(opened).evaluate(isFocused)).toBe(true);

    await window.keyboard.press('Enter');
    await form(opened).getByLabel('Namens wie').selectOption('Mien');
    const before = form(opened).getByRole('radio', { name: 'maandag' });
    expect(await before.isChecked()).toBe(true);
    await before.press('ArrowDown');
    await window.keyboard.press('Enter');
    await tab.getByRole('listitem').getByText('Gekozen namens Mien: dinsdag').waitFor();
    expect(await tab.getByText('Uw keuze: ').count()).toBe(0);
  }, 40_000);

  test('nothing is sent for nobody, and who has nobody to act for sees nothing of it', async () => {
    await add('Mien');
    await add('Anton');
    at.api.as(peter);
    const opened = await at.open('/tab/channel');
    await control(opened).click();
    await form(opened).getByRole('radio', { name: 'maandag' }).click();
    await form(opened).getByRole('button', { name: 'Stemmen' }).click();
    await form(opened).getByRole('alert').getByText('Kies namens wie u stemt.').waitFor();
    expect(await at.api.running.documents('vote')).toEqual([]);
    at.api.as(lisa);
    const others = await at.open('/tab/channel');
    await others.tab.getByRole('radio', { name: /maandag/ }).waitFor();
    expect(await control(others).count()).toBe(0);
  }, 40_000);

  test('what is being filled in stays when the person is removed meanwhile, and is refused', async () => {
    const mien = await add('Mien');
    at.api.as(peter);
    const opened = await at.open('/tab/channel');
    await control(opened).click();
    await form(opened).getByRole('radio', { name: 'maandag' }).click();
    const body = { commandId: crypto.randomUUID() };
    const path = `${channelPath()}/represented/${mien}/removal`;
    await askTab(at.api.running, karin, path, { method: 'POST', body });
    await form(opened).getByRole('option', { name: 'Mien' }).waitFor({ state: 'detached' });
    await form(opened).getByRole('button', { name: 'Stemmen' }).click();
    await form(opened).getByRole('alert').getByText('Kies namens wie u stemt.').waitFor();
    expect(await at.api.running.documents('vote')).toEqual([]);
  }, 40_000);

  test('words that were asked about are kept as they are once somebody says so', async () => {
    await add('Mien');
    const { running } = at.api;
    const ask = shown(await openDialog(running, karin, channelId, 'polls/ask'));
    const place = button(ask, 'Plaatsen in dit kanaal');
    await sendDialog(running, karin, channelId, place, { question: 'Wat?', kind: 'open' });
    await running.settle();
    at.api.as(peter);
    const { tab } = await at.open('/tab/channel');
    const poll = tab.getByRole('article', { name: 'Wat?' });
    await poll.getByRole('button', { name: 'Namens iemand zonder Teams' }).click();
    const words = poll.getByRole('form', { name: 'Stemmen namens iemand' });
    await words.getByText('Schrijf niets waaraan een inwoner te herkennen is.').waitFor();
    await words.getByRole('textbox').fill('bij mevrouw Jansen');
    await words.getByRole('button', { name: 'Stemmen' }).click();
    await words.getByRole('alert').waitFor();
    expect(await running.documents('vote')).toEqual([]);
    await words.getByRole('button', { name: 'Toch zo bewaren' }).click();
    await tab.getByRole('listitem').getByText('bij mevrouw Jansen').waitFor();
  }, 40_000);

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      await add('gezondheidscentrumoverlegverslaglegging Smit');
      at.api.as(peter);
      const window = await at.openWindow({ viewport: { width, height: 800 } });
      const opened = await at.open('/tab/channel', { window, theme });
      await control(opened).click();
      await form(opened).getByRole('button', { name: 'Stemmen' }).click();
      await form(opened).getByRole('alert').getByText('Kies eerst een optie').waitFor();
      await expectNothingWrong(opened);
      await form(opened).getByRole('radio', { name: 'maandag' }).click();
      await form(opened).getByRole('button', { name: 'Stemmen' }).click();
      await opened.tab.getByRole('listitem').waitFor();
      await expectNothingWrong(opened);
    },
    60_000,
  );

  const isFocused = (element: Element) => element === document.activeElement;

  async function expectNothingWrong({ window, tab }: Opened): Promise<void> {
    const [, frame] = window.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    expect(await listsCutOff(tab)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBe(0);
  }
});
