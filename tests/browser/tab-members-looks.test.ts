import type { Frame } from 'playwright-core';
import { rosterIs } from '../support/lifecycle';
import { somebody } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { listsCutOff } from './tab/lists-cut-off';
import type { Opened } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];
const long = 'gezondheidscentrumoverlegverslaglegging';
const told = {
  name: `${long} Smit`.slice(0, 60),
  organisation: `${long}${long}`.slice(0, 80),
  discipline: 'palliative-network-coordinator',
  callMeFor: `${long} ${long}`,
  reachability: `06-12345678, ${long}`,
};

describeInBrowser('members and settings, for everybody', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );

  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      await send('PUT', 'profile', told);
      const { name, organisation, discipline } = told;
      await send('POST', 'represented', { name, organisation, discipline, contact: '' });
      await at.api.running.settle();
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#members', { window, theme });
      const { tab } = opened;
      await tab.getByRole('listitem').nth(2).waitFor();
      await expectNothingWrong(opened);
      await tab.getByRole('searchbox').fill('xyz');
      await tab.getByText('Niemand gevonden').waitFor();
      await expectNothingWrong(opened);
      await tab.getByRole('searchbox').fill('');
      const windows = [/^Wie bent u/, /^Iemand zonder/, /^Rol veranderen: gez/, /^Aanpassen/];
      for (const button of windows) {
        await tab.getByRole('button', { name: button }).first().click();
        await tab.getByRole('dialog').waitFor();
        await expectNothingWrong(opened);
        const removing = tab.getByRole('button', { name: 'Verwijderen' });
        if ((await removing.count()) > 0) {
          await removing.click();
          await tab.getByText(/^Wilt u .* verwijderen/).waitFor();
          await expectNothingWrong(opened);
        }
        await window.keyboard.press('Escape');
        await tab.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await tab.getByRole('button', { name: /^Rol veranderen: gez/ }).click();
      await tab.getByLabel('Welke rol').selectOption('adviser');
      await tab.getByRole('button', { name: 'Rol geven' }).click();
      await tab.getByRole('alert').getByText('is de enige projectleider').waitFor();
      await expectNothingWrong(opened);
      await window.keyboard.press('Escape');
      await tab.getByRole('tab', { name: 'Instellingen' }).click();
      await tab.getByLabel('Werktijd, tot').fill('08:00');
      await tab.getByRole('button', { name: 'Bewaren' }).click();
      await tab.getByRole('alert').getByText('Het einde komt na het begin').waitFor();
      await expectNothingWrong(opened);
      at.api.as(peter);
      await at.open('/tab/channel#settings', { window, theme });
      await tab.getByText('1. Kennismaken').waitFor();
      await expectNothingWrong(opened);
    },
    90_000,
  );

  async function send(method: 'PUT' | 'POST', path: string, more: object): Promise<void> {
    const body = { commandId: crypto.randomUUID(), ...more };
    const sent = { method, body };
    const { status } = await askTab(at.api.running, karin, `${channelPath()}/${path}`, sent);
    expect(status).toBe(200);
  }

  async function expectNothingWrong({ window, tab }: Opened): Promise<void> {
    const [, frame] = window.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    expect(await listsCutOff(tab)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    // A window keeps the room of the scroll bar free.
    expect(await sideways).toBeLessThanOrEqual(0);
  }
});
