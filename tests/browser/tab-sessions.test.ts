import type { Frame } from 'playwright-core';
import { openDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import { channelId, somebody } from '../support/people';
import { send } from '../support/rows';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';

const [karin, peter] = [somebody(1), somebody(2)];

describeInBrowser('sessions in the tab', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  async function make(more: object = {}) {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00' };
    const rest = { place: 'De Eik', agenda: 'Welkom\nCasus', method: 'wereldcafé' };
    await send(running, karin, form, { ...filled, ...rest, ...more });
    await running.settle();
  }

  test.each([{ theme: 'default' }, { theme: 'dark' }] as const)(
    'one says with the keyboard whether one comes, and it is told ($theme)',
    async ({ theme }) => {
      await make();
      at.api.as(peter);
      const { tab, window } = await at.open('/tab/channel#sessions', { theme });
      const session = tab.getByRole('article', { name: 'Casus bespreken' });
      await session.getByText('dinsdag 8 december, 14:00–15:30 · De Eik').waitFor();
      const yes = session
        .getByRole('group', { name: 'Komt u?' })
        .getByRole('button', { name: 'Ik kom' });
      await yes.press('Enter');
      await tab.getByRole('status').getByText('Bewaard: Ik kom').waitFor();
      await session.getByText('Komen (1): Persoon 2').waitFor();
      expect(await yes.getAttribute('aria-pressed')).toBe('true');
      await window.keyboard.press('Tab');
      await window.keyboard.press('Space');
      await tab.getByRole('status').getByText('Bewaard: Misschien').waitFor();
      expect(await at.api.running.documents('attendance')).toMatchObject([{ answer: 'maybe' }]);
      const link = session.getByRole('link', { name: 'Zet in mijn agenda' });
      expect(await link.getAttribute('href')).toMatch(/^\/agenda\//);
      expect(await violations(window.frames()[1] as Frame)).toEqual([]);
    },
    40_000,
  );

  test('without a date, nobody is asked whether they come; without sessions the page says how to make one', async () => {
    const opened = await at.open('/tab/channel#sessions');
    await opened.tab.getByText('Er is nog geen bijeenkomst gepland.').waitFor();
    await make({ later: 'true' });
    await opened.tab.getByText('Datum volgt · De Eik').waitFor();
    expect(await opened.tab.getByRole('button', { name: 'Ik kom' }).count()).toBe(0);
  }, 40_000);
});
