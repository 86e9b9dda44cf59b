import type { Frame } from 'playwright-core';
import { askAnonymously } from '../support/anonymous';
import { rosterIs } from '../support/lifecycle';
import { button, click, newestCard, somebody } from '../support/people';
import { askTab, channelPath, tabOf } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import type { Opened } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];
const others = Array.from({ length: 4 }, (_, number) => somebody(number + 3));

describeInBrowser('an anonymous poll in the tab', () => {
  const at = useTabOfHouse(karin);
  const { pollId } = tabOf(() => at.api.running);
  beforeEach(() => rosterIs(at.api.running, karin, peter, ...others));

  const widths = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  const opened = async (theme = 'default', width = 800): Promise<Opened> => {
    const window = await at.openWindow({ viewport: { width, height: 800 } });
    return at.open('/tab/channel', { window, theme });
  };

  async function close(): Promise<void> {
    const { running } = at.api;
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    await running.settle();
  }

  async function write(words: string, place: number): Promise<void> {
    const path = `${channelPath()}/polls/${await pollId()}/vote`;
    const answering = { all: [{ optionId: 'o1', value: String((place % 5) + 1) }], words };
    const body = { commandId: crypto.randomUUID(), answering, considered: words };
    const who = [peter, ...others][place] ?? karin;
    const { status } = await askTab(at.api.running, who, path, { method: 'PUT', body });
    expect(status).toBe(200);
  }

  test('somebody answers, takes it back and answers again with the keyboard, and nobody sees a count', async () => {
    await askAnonymously(at.api.running, karin);
    at.api.as(peter);
    const { tab } = await opened();
    await tab.getByText('Anoniem. De groep en de vrager zien niet wie wat koos.').waitFor();
    const takeBack = tab.getByRole('button', { name: 'Mijn antwoord terugnemen' });
    expect(await takeBack.count()).toBe(0);
    await tab.getByRole('radio', { name: 'goed', exact: true }).press('Space');
    const said = tab.getByRole('status');
    await said.getByText(/^Uw keuze: goed, opgeslagen/).waitFor();
    await takeBack.press('Enter');
    await said.getByText(/^U heeft uw keuze teruggenomen, opgeslagen/).waitFor();
    expect(await takeBack.evaluate((it) => it === document.activeElement)).toBe(true);
    await tab.getByText('Nog geen stemmen').waitFor();
    await tab.getByRole('radio', { name: 'matig', exact: true }).press('Space');
    await said.getByText(/^Uw keuze: matig, opgeslagen/).waitFor();
    await tab.getByText(/^1 stem /).waitFor();
  }, 60_000);

  test('once it is closed everybody reads the result, and who answered what stays unsaid', async () => {
    await askAnonymously(at.api.running, karin, { kind: 'scale', options: 'Ik word gehoord' });
    for (const place of [0, 1, 2, 3, 4]) await write(`Woorden ${place}`, place);
    at.api.as(peter);
    const { tab } = await opened();
    await tab.getByText('Uw keuze: 1: Ik word gehoord · Woorden 0').waitFor();
    await close();
    await tab.getByRole('list', { name: 'Wat mensen schreven' }).waitFor();
    const written = await tab.getByRole('listitem').getByText('Woorden').allTextContents();
    expect(written.sort()).toEqual([0, 1, 2, 3, 4].map((place) => `Woorden ${place}`));
    await tab.getByText('Anoniem. Wie wat koos, is niet bewaard.').waitFor();
    expect(await tab.getByText('U heeft niet gekozen').count()).toBe(0);
    expect(await tab.getByRole('status').getByText('Uw keuze').count()).toBe(0);
  }, 60_000);

  test('of a few answers there is no result, and it says why', async () => {
    await askAnonymously(at.api.running, karin);
    const { tab } = await opened();
    await tab.getByRole('radio', { name: 'goed', exact: true }).waitFor();
    await close();
    await tab.getByText('Minder dan 5 mensen hebben zelf geantwoord.').waitFor();
    expect(await tab.getByText('%').count()).toBe(0);
  }, 60_000);

  test.each(widths)(
    'axe finds nothing in theme $theme at $width pixels, while it is open and once it is closed',
    async ({ theme, width }) => {
      await askAnonymously(at.api.running, karin, {
        kind: 'scale',
        options: 'Ik word gehoord\nIk blijf',
      });
      const long = 'gezondheidscentrumoverlegverslaglegging'.repeat(8);
      for (const place of [0, 1, 2, 3, 4]) await write(place === 0 ? long : `${place}`, place);
      at.api.as(peter);
      const { tab, window } = await opened(theme, width);
      const frame = window.frames().at(-1) as Frame;
      const isTooWide = () =>
        frame.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      await tab.getByRole('button', { name: 'Mijn antwoord terugnemen' }).waitFor();
      expect([await violations(frame), await isTooWide()]).toEqual([[], false]);
      await close();
      await tab.getByText('Hier zijn te weinig antwoorden').waitFor();
      await tab.getByRole('list', { name: 'Wat mensen schreven' }).waitFor();
      expect([await violations(frame), await isTooWide()]).toEqual([[], false]);
    },
    60_000,
  );
});
