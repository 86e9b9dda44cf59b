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

  /** In the channel, in a dialog of a card. */
  async function fillIn(verb: string, carried: object, typed: object): Promise<void> {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, verb, carried));
    const [send] = form.actions ?? [];
    await sendDialog(running, karin, channelId, send as never, typed);
    await running.settle();
  }

  const make = (more: object = {}) => fillIn('sessions/make', {}, { ...filled, ...more });

  async function move(more: object): Promise<void> {
    const { data } = button(newestCard(at.api.running), 'Wijzigen');
    await fillIn(String(data.verb), data, { ...filled, ...more });
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

  test('shows the polls that belong to it and which date was chosen, and what was agreed in it', async () => {
    await make({ title: 'Terugblik', date: '', time: '', later: 'true' });
    const { running } = at.api;
    const [stored] = await running.documents('session');
    const typed = { question: 'Wanneer kunt u?', kind: 'date', options: 'vrijdag 10:00\nmaandag' };
    await fillIn('polls/ask', { forSession: stored?.sessionId }, typed);
    const opened = await at.open('/tab/channel#sessions');
    const one = session(opened, 'Terugblik');
    const polls = one.getByRole('list', { name: 'Peilingen' });
    expect(await polls.innerText()).toBe('Wanneer kunt u?\nOpen');
    const [poll] = await running.documents('poll');
    await fillIn('polls/choose-other-date', { pollId: poll?.pollId }, { optionId: 'o1' });
    await polls.getByText('Gekozen: vrijdag 4 december 10:00').waitFor();

    await running.later(4 * 24 * 60 * 60_000);
    const lines = 'De zaal reserveren vóór vrijdag\nTaart meenemen';
    await fillIn('sessions/note-agreements', { sessionId: stored?.sessionId }, { lines });
    const [, cake] = await running.documents('action-item');
    const finish = { type: 'Action.Execute', verb: 'action-items/finish', title: '' };
    await click(running, karin, { ...finish, data: { itemId: cake?.itemId } } as never);
    const later = await at.open('/tab/channel#sessions');
    await later.tab.getByRole('button', { name: 'Geweest of afgezegd (1)' }).click();
    const past = session(later, 'Terugblik');
    expect(await past.getByRole('list', { name: 'Actiepunten' }).innerText()).toBe(
      'De zaal reserveren\nWie: nog niemand · Uiterlijk vrijdag 11 december',
    );
    await past.getByText('Klaar: 1').waitFor();
    await later.tab.getByRole('tab', { name: 'Peilingen' }).click();
    await later.tab.getByRole('button', { name: 'Gesloten peilingen (1)' }).click();
    await later.tab.getByText('Gekozen: vrijdag 4 december 10:00').waitFor();
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
      const idOf = async (sought: string) =>
        (await at.api.running.documents('session')).find(
          ({ plan }) => (plan as { title: string }).title === sought,
        )?.sessionId;
      const asked = { question: long, kind: 'date', options: 'vrijdag 10:00\nmaandag' };
      await fillIn('polls/ask', { forSession: await idOf('Zonder datum') }, asked);
      const agreed = { lines: `${long}${long}\nTaart meenemen vóór vrijdag` };
      await fillIn('sessions/note-agreements', { sessionId: await idOf('Snel') }, agreed);
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#sessions', { window, theme });
      const { tab } = opened;
      await session(opened, `${long}${long}`).getByRole('button', { name: 'Ik kom' }).click();
      await session(opened, `${long}${long}`).getByRole('button', { pressed: true }).waitFor();
      await tab.getByRole('button', { name: 'Geweest of afgezegd (1)' }).click();
      expect(await tab.getByRole('link', { name: 'Zet in mijn agenda' }).count()).toBe(1);
      await session(opened, 'Snel').getByRole('list', { name: 'Actiepunten' }).waitFor();
      await session(opened, 'Zonder datum').getByRole('list', { name: 'Peilingen' }).waitFor();
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
