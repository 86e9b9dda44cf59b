import { openDialog, sendDialog, shown } from '../support/dialogs';
import { button, channelId, click, newestCard, somebody } from '../support/people';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import type { Opened } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];
const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: 'De Eik' };

describeInBrowser('the page of sessions', () => {
  const at = useTabOfHouse(karin);

  async function make(more: object = {}): Promise<void> {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const [send] = form.actions ?? [];
    await sendDialog(running, karin, channelId, send as never, { ...filled, ...more });
    await running.settle();
  }

  async function move(more: object): Promise<void> {
    const { running } = at.api;
    const { data } = button(newestCard(running), 'Wijzigen');
    const form = shown(await openDialog(running, karin, channelId, String(data.verb), data));
    const [send] = form.actions ?? [];
    await sendDialog(running, karin, channelId, send as never, { ...filled, ...more });
    await running.settle();
  }

  const session = ({ tab }: Opened, title = 'Casus bespreken') =>
    tab.getByRole('article', { name: title });
  const chosen = (opened: Opened, name: string) =>
    session(opened).getByRole('button', { name, pressed: true }).waitFor();

  test('says when and where, and is answered with one key; the keyboard stays where it was', async () => {
    await make({ agenda: 'Welkom\nCasus van het buurtteam' });
    at.api.as(peter);
    const opened = await at.open('/tab/channel#sessions');
    const one = session(opened);
    await one.getByText('dinsdag 8 december, 14:00 tot 15:30').waitFor();
    await one.getByText('De Eik').waitFor();
    await one.getByRole('list', { name: 'Agenda' }).getByText('Casus van het buurtteam').waitFor();
    await one.getByText('Nog niemand komt').waitFor();
    await one.getByRole('group', { name: 'Komt u? Casus bespreken' }).waitFor();

    await one.getByRole('button', { name: 'Ik kom', exact: true }).press('Enter');
    await one.getByRole('status').getByText('Uw antwoord: Ik kom').waitFor();
    await one.getByText('Komen: Persoon 2').waitFor();
    await chosen(opened, 'Ik kom');
    const focused = one.getByRole('button', { name: 'Ik kom', exact: true });
    expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);

    await opened.window.keyboard.press('Tab');
    await opened.window.keyboard.press('Space');
    await one.getByText('Misschien: 1 · Kan niet: 0').waitFor();
    await chosen(opened, 'Misschien');
    const { running } = at.api;
    await click(running, karin, button(newestCard(running), 'Ik kom'));
    await one.getByText('Komen: Persoon 1').waitFor();
  }, 40_000);

  test('asks again after it was moved, and doesn’t show the earlier answer as chosen', async () => {
    await make();
    at.api.as(peter);
    const opened = await at.open('/tab/channel#sessions');
    const one = session(opened);
    await one.getByRole('button', { name: 'Ik kom', exact: true }).click();
    await chosen(opened, 'Ik kom');
    await move({ date: '2026-12-10' });
    await one.getByText('donderdag 10 december, 14:00 tot 15:30').waitFor();
    await one.getByText('U antwoordde “Ik kom”, maar daarna is de bijeenkomst').waitFor();
    expect(await one.getByRole('button', { pressed: true }).count()).toBe(0);
    await one.getByRole('button', { name: 'Ik kan niet' }).click();
    await chosen(opened, 'Ik kan niet');
  }, 40_000);

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      const long = 'gezondheidscentrumoverlegverslaglegging';
      await make({ title: `${long}${long}`, place: `${long} ${long}`, agenda: `${long}${long}` });
      await make({ title: 'Zonder datum', date: '', time: '', later: 'true' });
      await make({ title: 'Snel', date: '2026-12-01', time: '15:00' });
      await at.api.running.later(3 * 60 * 60_000);
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#sessions', { window, theme });
      const { tab } = opened;
      await session(opened, `${long}${long}`).getByRole('button', { name: 'Ik kom' }).click();
      await session(opened, `${long}${long}`).getByRole('button', { pressed: true }).waitFor();
      await tab.getByRole('button', { name: 'Geweest of afgezegd (1)' }).click();
      expect(await tab.getByRole('link', { name: 'Zet in mijn agenda' }).count()).toBe(1);
      await session(opened, 'Snel').getByText('Deze bijeenkomst is geweest').waitFor();
      const frame = window.frames()[1];
      if (!frame) throw new Error('no page in the tab');
      expect(await violations(frame)).toEqual([]);
      const overflow = await frame.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(overflow).toBe(false);
    },
    40_000,
  );
});
