import type { Frame } from 'playwright-core';
import { openDialog, sendDialog, shown } from '../support/dialogs';
import { rosterIs } from '../support/lifecycle';
import { channelId, type Somebody, somebody } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

// It is Tuesday 1 December 2026, 14:03.
const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];

describeInBrowser('choosing a date in the tab', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter, lisa));

  async function ask(options: string): Promise<void> {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'polls/ask'));
    const [send] = form.actions ?? [];
    const typed = { question: 'Wanneer?', kind: 'date', options };
    await sendDialog(running, karin, channelId, send as never, typed);
    await running.settle();
  }

  async function put(who: Somebody, more: string, body: object): Promise<void> {
    const [poll] = await at.api.running.documents('poll');
    const path = `${channelPath()}/polls/${poll?.pollId}/${more}`;
    const request = { commandId: crypto.randomUUID(), ...body };
    const { status } = await askTab(at.api.running, who, path, { method: 'PUT', body: request });
    expect(status).toBe(200);
  }
  const says = (who: Somebody, optionId: string, value: string) =>
    put(who, 'vote', { answering: { say: { optionId, value } } });

  const best = ({ tab }: Opened) => tab.getByRole('button', { name: 'Kies deze datum' });
  const other = ({ tab }: Opened) => tab.getByRole('button', { name: 'Andere datum kiezen' });
  const focused = ({ window }: Opened) =>
    window.frames()[1]?.evaluate(() => document.activeElement?.textContent);

  test('the best one takes one key: the poll says so and closes, and the keyboard stays there', async () => {
    await ask('vrijdag 10:00\nmaandag 14:00');
    await says(peter, 'o2', 'yes');
    const opened = await at.open('/tab/channel');
    await opened.tab.getByText('Past het best: maandag 7 december 14:00').waitFor();
    await best(opened).press('Enter');
    const sentence = 'Deze datum is het geworden. De bijeenkomst staat zo in dit kanaal.';
    await opened.tab.getByRole('status').getByText(sentence).waitFor();
    await opened.tab.getByText('Gekozen: maandag 7 december 14:00', { exact: true }).waitFor();
    expect(await focused(opened)).toBe(sentence);
    expect(await best(opened).count()).toBe(0);
    expect(await other(opened).count()).toBe(0);
    expect(await at.api.running.documents('session')).toHaveLength(1);
  }, 40_000);

  test('another takes a window, which asks the hour of a day and keeps what was chosen when it is refused', async () => {
    await ask('vrijdag 10:00\nmaandag 14:00\nwoensdag');
    await says(peter, 'o1', 'no');
    await says(peter, 'o2', 'yes');
    const opened = await at.open('/tab/channel');
    const { tab } = opened;
    await other(opened).press('Enter');
    const window = tab.getByRole('dialog', { name: 'Datum kiezen' });
    await window.getByRole('button', { name: 'Annuleren' }).press('Enter');
    await until(() => focused(opened), 'Andere datum kiezen');
    await other(opened).press('Enter');
    const radios = window.getByRole('radio');
    await radios.first().waitFor();
    expect(await radios.count()).toBe(2);
    expect(await radios.first().isChecked()).toBe(true);
    expect(await window.getByLabel('Hoe laat begint het?').count()).toBe(0);
    await window.getByRole('radio', { name: /^woensdag 2 december/ }).check();
    await window.getByRole('button', { name: 'Deze datum kiezen' }).click();
    await window.getByRole('alert').getByText('Vul in hoe laat de bijeenkomst begint.').waitFor();
    await window.getByLabel('Hoe laat begint het?').fill('19:30');
    await window.getByRole('button', { name: 'Deze datum kiezen' }).press('Enter');
    await tab.getByText('Gekozen: woensdag 2 december', { exact: true }).waitFor();
    await window.waitFor({ state: 'detached' });
    await until(async () => (await focused(opened))?.split('.')[0], 'Deze datum is het geworden');
    expect(await at.api.running.documents('session')).toMatchObject([
      { plan: { startsAt: '2026-12-02T18:30:00.000Z' } },
    ]);
  }, 40_000);

  test('who is filling in the window reads that another date was chosen meanwhile', async () => {
    await ask('vrijdag 10:00\nmaandag 14:00');
    await says(peter, 'o2', 'yes');
    const opened = await at.open('/tab/channel');
    await other(opened).click();
    const window = opened.tab.getByRole('dialog');
    await window.getByRole('radio', { name: /^vrijdag/ }).check();
    await put(karin, 'chosen-date', { optionId: 'o2' });
    await opened.tab
      .getByText('Gekozen: maandag 7 december 14:00', { exact: true })
      .waitFor({ state: 'attached' });
    await window.getByRole('button', { name: 'Deze datum kiezen' }).click();
    await window.getByRole('alert').getByText('Er is al een datum gekozen.').waitFor();
    await window.getByRole('button', { name: 'Annuleren' }).click();
    await window.waitFor({ state: 'detached' });
    expect(await other(opened).count()).toBe(0);
  }, 40_000);

  test('who only takes part sees which suits best, and nothing to choose it with', async () => {
    await ask('vrijdag 10:00\nmaandag 14:00');
    await says(peter, 'o2', 'yes');
    at.api.as(lisa);
    const opened = await at.open('/tab/channel');
    await opened.tab.getByText('Past het best: maandag 7 december 14:00').waitFor();
    expect(await best(opened).count()).toBe(0);
    expect(await other(opened).count()).toBe(0);
  }, 40_000);

  const looks = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width })),
  );
  test.each(looks)(
    'axe finds nothing in theme $theme at $width pixels',
    async ({ theme, width }) => {
      await ask('vrijdag 10:00 tot 11:30\nmaandag 14:00\nwoensdag');
      await says(peter, 'o2', 'yes');
      await says(lisa, 'o3', 'yes');
      await says(peter, 'o3', 'yes');
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel', { window, theme });
      await best(opened).waitFor();
      await expectNothingWrong(opened);
      await best(opened).click();
      await opened.tab.getByLabel('Hoe laat begint het?').waitFor();
      await opened.tab.getByRole('button', { name: 'Deze datum kiezen' }).click();
      await opened.tab.getByRole('alert').getByText('Vul in hoe laat').waitFor();
      await expectNothingWrong(opened);
    },
    40_000,
  );

  async function expectNothingWrong({ window, tab }: Opened): Promise<void> {
    const [, frame] = window.frames();
    expect(await violations(frame as Frame)).toEqual([]);
    const sideways = tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(await sideways).toBeLessThanOrEqual(0);
  }
});
