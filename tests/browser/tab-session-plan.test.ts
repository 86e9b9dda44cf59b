import type { Frame } from 'playwright-core';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { channelId, somebody } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { listsCutOff } from './tab/lists-cut-off';
import { type Opened, until } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];
const filled = { title: 'Casus bespreken', date: '2026-12-08', time: '14:00', place: 'De Eik' };

describeInBrowser('making and changing a session in the tab', () => {
  const at = useTabOfHouse(karin);

  async function make(): Promise<void> {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'sessions/make'));
    const [send] = form.actions ?? [];
    await sendDialog(running, karin, channelId, send as never, filled);
    await running.settle();
  }

  const opener = ({ tab }: Opened, name: string) => tab.getByRole('button', { name });
  const window = ({ tab }: Opened) => tab.getByRole('dialog');
  const label = (opened: Opened, name: string) => window(opened).getByLabel(name, { exact: true });
  const press = (opened: Opened, name: string) =>
    window(opened).getByRole('button', { name }).press('Enter');

  test('makes one with its fields, and says what is missing without losing what was typed', async () => {
    at.api.as(peter);
    const opened = await at.open('/tab/channel#sessions');
    await opener(opened, 'Bijeenkomst maken').press('Enter');
    await label(opened, 'Waar gaat de bijeenkomst over?').fill('Terugblik');
    await press(opened, 'Plaatsen in dit kanaal');
    await window(opened).getByRole('alert').getByText('Kies een dag en een tijd.').waitFor();
    await label(opened, 'Dag').fill('2026-12-10');
    await label(opened, 'Tijd').fill('09:30');
    await label(opened, 'Waar?').fill('De Eik');
    await label(opened, 'Werkvorm').fill('wereldcafé');
    await press(opened, 'Plaatsen in dit kanaal');
    await window(opened).waitFor({ state: 'detached' });
    const session = opened.tab.getByRole('article', { name: 'Terugblik' });
    await session.getByText('donderdag 10 december, 09:30 tot 11:00').waitFor();
    await session.getByText('Werkvorm: wereldcafé').waitFor();
    await opened.tab.getByRole('status').getByText('Uw bijeenkomst komt zo').waitFor();
    const isFocused = (it: Element) => it === document.activeElement;
    await until(() => opener(opened, 'Bijeenkomst maken').evaluate(isFocused), true);
  }, 40_000);

  test('a date that is still to come needs no day and hour', async () => {
    const opened = await at.open('/tab/channel#sessions');
    await opener(opened, 'Bijeenkomst maken').click();
    await label(opened, 'Waar gaat de bijeenkomst over?').fill('Terugblik');
    await label(opened, 'Nog geen datum. We prikken er samen een.').check();
    await press(opened, 'Plaatsen in dit kanaal');
    await opened.tab.getByRole('article', { name: 'Terugblik' }).getByText('Datum volgt').waitFor();
  }, 40_000);

  test('who changes it at the same time as somebody else reads so, sees that, and can save again', async () => {
    await make();
    const opened = await at.open('/tab/channel#sessions');
    await opener(opened, 'Wijzigen').click();
    await label(opened, 'Tijd').fill('15:00');
    const [stored] = await at.api.running.documents('session');
    const path = `${channelPath()}/sessions/${stored?.sessionId}`;
    const others = { ...filled, place: 'De Beuk', later: false, phase: null, method: '' };
    const body = { ...others, minutes: null, agenda: '', seen: 0, commandId: crypto.randomUUID() };
    const { status } = await askTab(at.api.running, karin, path, { method: 'PUT', body });
    expect(status).toBe(200);
    await press(opened, 'Bewaren');
    await window(opened).getByRole('alert').getByText('Iemand anders heeft').waitFor();
    await window(opened).getByRole('definition').getByText('De Beuk').waitFor();
    expect(await label(opened, 'Tijd').inputValue()).toBe('15:00');
    await label(opened, 'Waar?').fill('De Beuk');
    await press(opened, 'Bewaren');
    const session = opened.tab.getByRole('article', { name: 'Casus bespreken' });
    await session.getByText('dinsdag 8 december, 15:00 tot 16:30').waitFor();
    await session.getByText('De Beuk').waitFor();
    await session.getByRole('status').getByText('De bijeenkomst is gewijzigd.').waitFor();
  }, 40_000);

  test('who only takes part has no button to change another’s', async () => {
    await make();
    at.api.as(peter);
    const opened = await at.open('/tab/channel#sessions');
    await opener(opened, 'Bijeenkomst maken').waitFor();
    expect(await opener(opened, 'Wijzigen').count()).toBe(0);
  }, 40_000);

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      await make();
      const page = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#sessions', { window: page, theme });
      await opener(opened, 'Wijzigen').waitFor();
      await expectNothingWrong(opened);
      await opener(opened, 'Bijeenkomst maken').click();
      await press(opened, 'Plaatsen in dit kanaal');
      await window(opened).getByRole('alert').getByText('Schrijf waar').waitFor();
      await expectNothingWrong(opened);
    },
    40_000,
  );

  async function expectNothingWrong({ window: page, tab }: Opened): Promise<void> {
    const [, frame] = page.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    expect(await listsCutOff(tab)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBeLessThanOrEqual(0);
  }
});
