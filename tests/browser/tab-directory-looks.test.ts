import { randomUUID } from 'node:crypto';
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
const entry = {
  name: `${long}${long}`,
  kind: 'person',
  organisation: `${long}${long}`,
  discipline: 'palliative-network-coordinator',
  needs: ['money'],
  callMeFor: `${long} ${long}`,
  area: long,
  room: 'yes',
  phone: '+31 (0)35 123 45 67',
  mail: `${long}@voorbeeld.nl`,
  reach: `${long} ${long}`,
};

describeInBrowser('who does what, for everybody', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );

  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      for (const more of [{}, { kind: 'initiative' }, { name: 'Els', room: 'little' }]) {
        const body = { commandId: randomUUID(), ...entry, ...more };
        const path = `${channelPath()}/directory/entries`;
        const { status } = await askTab(at.api.running, karin, path, { method: 'POST', body });
        expect(status).toBe(200);
      }
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#directory', { window, theme });
      const { tab } = opened;
      await tab.getByRole('button', { name: 'Geldzorgen' }).waitFor();
      await expectNothingWrong(opened);
      await tab.getByRole('button', { name: 'Geldzorgen' }).click();
      await tab.getByRole('heading', { name: 'Wat er al is' }).waitFor();
      await expectNothingWrong(opened);
      for (const name of ['Voorstel aanpassen', 'Aanpassen: Els', 'Bestand inlezen']) {
        await tab.getByRole('button', { name }).click();
        await tab.getByRole('dialog').waitFor();
        if (name === 'Bestand inlezen') await choose(opened);
        await expectNothingWrong(opened);
        await window.keyboard.press('Escape');
        await tab.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await tab.getByRole('searchbox').fill('zwaan');
      await tab.getByText('Niemand gevonden').waitFor();
      await expectNothingWrong(opened);
    },
    90_000,
  );

  async function choose({ tab }: Opened): Promise<void> {
    const buffer = Buffer.from(`naam;discipline;telefoon\n${long}${long};hospice;112`);
    const file = { name: 'namen.csv', mimeType: 'text/csv', buffer };
    await tab.getByLabel('Uw bestand').setInputFiles(file);
    await tab.getByText('1 nieuw.').waitFor();
  }

  async function expectNothingWrong({ window, tab }: Opened): Promise<void> {
    const [, frame] = window.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    expect(await listsCutOff(tab)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBeLessThanOrEqual(0);
  }
});
