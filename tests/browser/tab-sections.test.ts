import type { Frame } from 'playwright-core';
import { rosterIs } from '../support/lifecycle';
import { type Somebody, somebody } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];

describeInBrowser('the parts of the channel’s page', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  const shown = ({ tab }: Opened, name: string | RegExp) =>
    tab.getByRole('heading', { level: 1, name }).waitFor();
  const chosen = ({ tab }: Opened) => tab.getByRole('tab', { selected: true }).textContent();
  const save = ({ tab }: Opened) => tab.getByRole('button', { name: 'Bewaren' });

  test('are chosen with the keyboard, and the chosen one stays when the page is loaded again', async () => {
    const opened = await at.open('/tab/channel');
    await shown(opened, 'Leerwerkplaats Gooise Meren');
    const { tab, window } = opened;
    await tab.getByRole('tab', { name: 'Peilingen' }).press('End');
    await tab.getByRole('tab', { name: 'Instellingen' }).press('Enter');
    await shown(opened, 'Instellingen');
    expect(await chosen(opened)).toBe('Instellingen');
    expect(
      await tab.getByRole('tabpanel', { name: 'Instellingen' }).getByRole('heading').count(),
    ).toBe(1);
    const frame = window.frames()[1];
    await frame?.evaluate(() => globalThis.location.reload());
    await shown(opened, 'Instellingen');
  }, 40_000);

  test.each([
    ['members', 'Mensen'],
    ['settings', 'Instellingen'],
    ['somewhere else', 'Leerwerkplaats Gooise Meren'],
  ])(
    'are opened by a link in Teams that asks for %s',
    async (subPage, name) => {
      await shown(await at.open('/tab/channel', { subPage }), name);
    },
    40_000,
  );

  test('speak English to whom Teams does', async () => {
    const opened = await at.open('/tab/channel#settings', { locale: 'en-gb' });
    await shown(opened, 'Settings');
    for (const name of ['Polls', 'People', 'Settings']) {
      await opened.tab.getByRole('tab', { name, exact: true }).waitFor();
    }
  }, 40_000);

  describe('the settings', () => {
    const seen = async () => {
      const [leerwerkplaats] = await at.api.running.documents('leerwerkplaats');
      return (leerwerkplaats?.settings as { version: number } | undefined)?.version ?? 0;
    };
    const change = async (who: Somebody, more: object) =>
      askTab(at.api.running, who, `${channelPath()}/settings`, {
        method: 'PUT',
        body: {
          ...{
            commandId: crypto.randomUUID(),
            version: await seen(),
            phase: 'meeting',
            language: 'nl',
            daysOff: '',
          },
          ...{ timeZone: 'Europe/Amsterdam', worksFrom: '09:00', worksUntil: '17:00', ...more },
        },
      });

    test('are changed by who leads, who hears what isn’t clear before anything is kept', async () => {
      const opened = await at.open('/tab/channel#settings');
      const { tab } = opened;
      await tab.getByLabel('Fase').selectOption({ label: '2. Doelen stellen' });
      await tab.getByLabel('Werktijd, van').fill('08:30');
      const days = tab.getByLabel('Vrije dagen en feestdagen');
      await days.fill('25-12-2026\n31-02-2027');
      await save(opened).click();
      await tab.getByRole('alert').getByText('“31-02-2027” is geen dag die ik ken.').waitFor();
      expect(await days.inputValue()).toBe('25-12-2026\n31-02-2027');
      await days.fill('26-12-2026, 25-12-2026');
      await save(opened).press('Enter');
      await tab.getByRole('status').getByText('De instellingen zijn bewaard.').waitFor();
      expect(await days.inputValue()).toBe('25-12-2026\n26-12-2026');
      expect((await at.api.running.documents('leerwerkplaats'))[0]).toMatchObject({
        settings: { phase: 'goals', worksFrom: '08:30', daysOff: ['2026-12-25', '2026-12-26'] },
      });
      await days.fill('');
      expect(await tab.getByText('De instellingen zijn bewaard.').count()).toBe(0);
    }, 40_000);

    test('that are being typed stay, whatever somebody else changes meanwhile', async () => {
      const { tab } = await at.open('/tab/channel#settings');
      const days = tab.getByLabel('Vrije dagen en feestdagen');
      await days.fill('25-12');
      await change(karin, { daysOff: '26-12-2026' });
      const before = at.api.reads();
      const again = () => globalThis.dispatchEvent(new Event('online'));
      await tab.locator('html').evaluate(again);
      await until(() => at.api.reads() > before, true);
      await tab.locator('html').evaluate(again);
      await until(() => at.api.reads() > before + 1, true);
      expect(await days.inputValue()).toBe('25-12');
    }, 40_000);

    test('that somebody else changed meanwhile are shown beside what was filled in, and then saved', async () => {
      const opened = await at.open('/tab/channel#settings');
      const { tab } = opened;
      await tab.getByLabel('Werktijd, van').fill('08:30');
      await change(karin, { phase: 'goals', worksFrom: '10:00' });
      await save(opened).click();
      await tab.getByRole('alert').getByText('Iemand anders heeft de instellingen').waitFor();
      await tab.getByText('Zo is het nu:').waitFor();
      expect(await tab.getByRole('definition').allTextContents()).toEqual([
        '2. Doelen stellen',
        '10:00',
      ]);
      expect(await tab.getByLabel('Werktijd, van').inputValue()).toBe('08:30');
      expect(await violations(opened.window.frames()[1] as Frame)).toEqual([]);
      await save(opened).click();
      await tab.getByRole('status').getByText('De instellingen zijn bewaard.').waitFor();
      expect(await tab.getByRole('definition').count()).toBe(0);
      expect((await at.api.running.documents('leerwerkplaats'))[0]).toMatchObject({
        settings: { phase: 'meeting', worksFrom: '08:30', version: 2 },
      });
    }, 40_000);

    test('are read by everybody else, with who can change them', async () => {
      await change(karin, { phase: 'transition', daysOff: '25-12-2026\n26-12-2026' });
      at.api.as(peter);
      const opened = await at.open('/tab/channel#settings');
      await opened.tab.getByText('4. Transitie').waitFor();
      await opened.tab.getByText('25-12-2026, 26-12-2026').waitFor();
      await opened.tab.getByText('De projectleider of de plaatsvervanger kan dit').waitFor();
      expect(await save(opened).count()).toBe(0);
    }, 40_000);
  });
});
