import type { Frame, Locator } from 'playwright-core';
import { itemCalled, listNow } from '../support/action-items';
import { onRoster, rosterIs } from '../support/lifecycle';
import { channelId, type Somebody, somebody, type } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, told, until } from './tab/opened';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];
const hour = 60 * 60_000;

describeInBrowser('the page of action items', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter, lisa));

  const write = async (...lines: string[]) => {
    for (const line of lines) {
      at.api.running.wait(1_000);
      await type(at.api.running, karin, `actie ${line}`);
    }
    await at.api.running.settle();
  };
  const path = async (title: string) =>
    `${channelPath()}/action-items/items/${await itemCalled(at.api.running, title)}`;
  const move = async (who: Somebody, title: string, does: string, remark = '') => {
    const body = { commandId: crypto.randomUUID(), does, remark };
    await askTab(at.api.running, who, `${await path(title)}/move`, { method: 'PUT', body });
  };
  const item = ({ tab }: Pick<Opened, 'tab'>, name: string) =>
    tab.getByRole('article', { name, exact: true });
  const press = (opened: Opened, title: string, name: string) =>
    item(opened, title)
      .getByRole('button', { name: `${name} ${title}`, exact: true })
      .press('Enter');
  const isFocused = (found: Locator) =>
    until(() => found.evaluate((element) => element === document.activeElement), true);
  const again = ({ tab }: Opened) =>
    tab.locator('html').evaluate(() => globalThis.dispatchEvent(new Event('online')));
  const looks = ({ window }: Opened) => violations(window.frames()[1] as Frame);

  test('says who and by when, and goes on with one key; what became of it stays and can be undone', async () => {
    await write('De zaal @Persoon 2 vóór woensdag', 'Taart halen');
    at.api.running.wait(35 * hour);
    at.api.as(peter);
    const opened = await at.open('/tab/channel#items');
    const hall = item(opened, 'De zaal');
    await hall.getByText('Wie: u · Te laat: was voor woensdag 2 december').waitFor();
    await item(opened, 'Taart halen').getByText('Wie: nog niemand').waitFor();

    await press(opened, 'Taart halen', 'Ik doe dit');
    await item(opened, 'Taart halen').getByRole('status').getByText('U doet dit').waitFor();
    await press(opened, 'De zaal', 'Klaar');
    await opened.tab.getByLabel('Wat kwam eruit?').fill('Tot 17:00');
    await opened.window.keyboard.press('Enter');
    await hall.getByText('Klaar sinds').waitFor();
    await hall.getByText('Uitkomst: Tot 17:00').waitFor();
    await isFocused(hall);
    await again(opened);
    await press(opened, 'De zaal', 'Ongedaan maken');
    await hall.getByText('Het is weer zoals het was.').waitFor();
    await hall.getByText('Te laat').waitFor();
    await at.api.running.settle();
    expect(listNow(at.api.running)).toContain('De zaal\nWie: Persoon 2');
  }, 40_000);

  test('is a board too, on which items go to another column by the keyboard', async () => {
    await write('De zaal', 'Taart halen');
    const opened = await at.open('/tab/channel#items');
    const { tab } = opened;
    await tab.getByRole('button', { name: 'Bord' }).press('Enter');
    const column = (name: string) => tab.getByRole('region', { name });
    await column('Open (2)').waitFor();
    await column('Wacht op … (0)').getByText('Hier staat nu niets.').waitFor();
    await press(opened, 'De zaal', 'Meer');
    await press(opened, 'De zaal', 'Wacht op …');
    await tab.getByLabel('Het wacht op').fill('De sleutel');
    await tab.getByRole('button', { name: 'Het wacht' }).press('Enter');
    const held = column('Wacht op … (1)').getByRole('article', { name: 'De zaal' });
    await held.getByText('Wacht op: De sleutel').waitFor();
    await isFocused(held);
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Bezig');
    await isFocused(column('Bezig (1)').getByRole('article', { name: 'Taart halen' }));
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Vervallen');
    await tab.getByRole('dialog').getByRole('button', { name: 'Vervallen' }).press('Enter');
    const dropped = column('Klaar of vervallen (1)').getByRole('article', { name: 'Taart halen' });
    await isFocused(dropped);
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Toch niet klaar');
    await isFocused(column('Open (1)').getByRole('article', { name: 'Taart halen' }));
  }, 40_000);

  test('shows what was over lately, also to who comes after', async () => {
    await write('Taart halen', 'Koffie');
    await move(karin, 'Koffie', 'finish', 'Twee pakken');
    at.api.as(peter);
    const { tab } = await at.open('/tab/channel#items');
    await item({ tab }, 'Taart halen').waitFor();
    await tab
      .getByRole('button', { name: 'Klaar of vervallen, de laatste twee weken (1)' })
      .click();
    await item({ tab }, 'Koffie').getByText('Uitkomst: Twee pakken').waitFor();
  }, 40_000);

  test('changes what was agreed; what somebody else made of it meanwhile is shown beside what was typed', async () => {
    await write('Taart halen @Persoon 2');
    const opened = await at.open('/tab/channel#items');
    const { tab } = opened;
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Wijzigen');
    const title = tab.getByLabel('Wat moet er gebeuren?');
    await title.fill('Twee taarten halen');
    await tab.getByLabel('vervanger').selectOption({ label: 'Persoon 3' });
    const form = (await askTab<object>(at.api.running, peter, `${await path('Taart halen')}/form`))
      .view;
    const body = { ...form, dueDay: '2026-12-11', commandId: crypto.randomUUID() };
    await askTab(at.api.running, peter, await path('Taart halen'), { method: 'PUT', body });
    await tab.getByRole('button', { name: 'Bewaren' }).click();
    await tab.getByRole('alert').getByText('Iemand anders heeft dit actiepunt').waitFor();
    await until(
      () => tab.getByRole('definition').allTextContents(),
      ['Taart halen', 'Niemand', 'vrijdag 11 december'],
    );
    expect(await title.inputValue()).toBe('Twee taarten halen');
    expect(await looks(opened)).toEqual([]);
    await tab.getByLabel('Uiterlijk op').fill('2026-12-11');
    await tab.getByRole('button', { name: 'Bewaren' }).click();
    await item(opened, 'Twee taarten halen').getByText('Vervanger: Persoon 3').waitFor();
    await item(opened, 'Twee taarten halen').getByText('Uiterlijk vrijdag 11 december').waitFor();
    await isFocused(item(opened, 'Twee taarten halen'));
  }, 40_000);

  test('keeps what somebody is typing when another finishes the item, and says so', async () => {
    await write('Taart halen');
    const opened = await at.open('/tab/channel#items');
    const { tab } = opened;
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Wacht op …');
    await tab.getByLabel('Het wacht op').fill('De bakker');
    await move(karin, 'Taart halen', 'finish');
    const reads = () => at.api.reads();
    const before = reads();
    await again(opened);
    await until(() => tab.getByRole('article', { includeHidden: true }).count(), 0);
    expect(reads()).toBeGreaterThan(before);
    expect(await tab.getByLabel('Het wacht op').inputValue()).toBe('De bakker');
    await tab.getByRole('button', { name: 'Het wacht' }).click();
    await tab.getByRole('alert').getByText('Dit actiepunt is al afgesloten').waitFor();
  }, 40_000);

  test('makes one by a form, which asks about what may tell who a resident is', async () => {
    const opened = await at.open('/tab/channel#items');
    const { tab } = opened;
    await tab.getByText('Er staat niets meer open.').waitFor();
    await tab.getByRole('button', { name: 'Actiepunt maken' }).press('Enter');
    await tab.getByLabel('Wat moet er gebeuren?').fill('Bellen met mevrouw De Boer');
    await tab.getByLabel('Wie doet het?').selectOption({ label: 'Persoon 2' });
    await tab.getByRole('button', { name: 'Bewaren' }).click();
    await tab.getByRole('alert').waitFor();
    await tab.getByLabel('Wat moet er gebeuren?').fill('De huisarts bellen');
    await tab.getByRole('button', { name: 'Bewaren' }).click();
    await item(opened, 'De huisarts bellen').getByText('Bewaard als actiepunt.').waitFor();
    await isFocused(item(opened, 'De huisarts bellen'));
    await press(opened, 'De huisarts bellen', 'Ongedaan maken');
    await tab.getByText('Dit actiepunt is ingetrokken.').waitFor();
  }, 40_000);

  test('shows a part: mine, of somebody, what is late; and more when asked', async () => {
    const many = Array.from({ length: 19 }, (_, place) => `Stoel ${place + 1} halen`);
    await write('De zaal @Persoon 2 vóór woensdag', 'Taart @Persoon 1', ...many);
    at.api.running.wait(35 * hour);
    const opened = await at.open('/tab/channel#items');
    const { tab } = opened;
    const all = () => tab.getByRole('article').count();
    await until(all, 20);
    await tab.getByRole('button', { name: 'Meer tonen' }).press('Enter');
    await until(all, 21);
    expect(await tab.getByRole('button', { name: 'Meer tonen' }).count()).toBe(0);
    await tab.getByLabel('Van wie?').selectOption({ label: 'Alleen die van mij' });
    await until(all, 1);
    await item(opened, 'Taart').waitFor();
    await tab.getByLabel('Van wie?').selectOption({ label: 'Persoon 2' });
    await item(opened, 'De zaal').waitFor();
    await tab.getByLabel('Van wie?').selectOption({ label: 'Persoon 3' });
    await tab.getByText('Deze persoon heeft in dit kanaal niets openstaan.').waitFor();
    await tab.getByLabel('Van wie?').selectOption({ label: 'Iedereen' });
    await tab.getByLabel('Alleen wat te laat is').check();
    await until(all, 1);
    await item(opened, 'De zaal').waitFor();
  }, 60_000);

  test('leads back to the message it was made of and to the thread about it', async () => {
    await write('Taart halen');
    const { running } = at.api;
    const [stored] = await running.documents('action-item');
    const origin = { kind: 'message', link: 'https://teams.microsoft.com/l/message/x/1' };
    await running.database.container('work').items.upsert({ ...stored, origin });
    const person = { ...peter, id: `x:${peter.objectId}` as const, language: 'nl' as const };
    const { leerwerkplaatsId, itemId } = stored as Record<string, string>;
    const command = { commandId: 'c', person, at: new Date(running.now()) };
    await running.application.tab.actionItems.discuss(
      { ...command, leerwerkplaatsId: String(leerwerkplaatsId) },
      { itemId: String(itemId), channelId },
    );
    await running.settle();
    const opened = await at.open('/tab/channel#items');
    await press(opened, 'Taart halen', 'Meer');
    const card = item(opened, 'Taart halen');
    await card.getByText('Gemaakt van een bericht').waitFor();
    await card.getByText(/Persoon 1 schreef dit op/).waitFor();
    await card.getByRole('link', { name: 'Naar het bericht' }).click();
    await until(async () => (await told(opened.window, 'executeDeepLink'))[0]?.[0], origin.link);
    const thread = card.getByRole('link', { name: 'Naar het gesprek' });
    expect(await thread.getAttribute('href')).toContain(encodeURIComponent(channelId));
  }, 40_000);

  test('gives no buttons to who reads along', async () => {
    await write('Taart halen');
    const { running } = at.api;
    const [member] = (await running.documents('member')).filter(({ name }) => name === lisa.name);
    await running.database.container('work').items.upsert({ ...member, role: 'adviser' });
    at.api.as(lisa);
    const opened = await at.open('/tab/channel#items');
    await item(opened, 'Taart halen').waitFor();
    expect(await item(opened, 'Taart halen').getByRole('button').allTextContents()).toEqual([
      'Meer',
    ]);
    expect(await opened.tab.getByRole('button', { name: 'Actiepunt maken' }).count()).toBe(0);
  }, 40_000);

  test('one’s own page has those of every leerwerkplaats, also as a deputy', async () => {
    const { running } = at.api;
    const elsewhere = '19:krimpenerwaard@thread.tacv2';
    await type(running, lisa, 'start Krimpenerwaard', elsewhere);
    running.teams.rosters.set(elsewhere, onRoster(peter, lisa));
    await running.later(60_000);
    await write('Taart halen @Persoon 2 vóór vrijdag');
    await type(running, lisa, 'actie Koffie @Persoon 2 vóór donderdag', elsewhere);
    at.api.as(peter);
    const opened = await at.open('/tab/personal');
    const { tab } = opened;
    await tab.getByRole('heading', { level: 1, name: 'U bent bij.' }).waitFor();
    await tab.getByRole('tab', { name: 'Mijn actiepunten' }).click();
    await item(opened, 'Koffie').getByText('Leerwerkplaats Krimpenerwaard').waitFor();
    const titles = await tab.getByRole('article').getByRole('heading').allTextContents();
    expect(titles).toEqual(['Koffie', 'Taart halen']);
    await press(opened, 'Koffie', 'Klaar');
    await tab.getByRole('dialog').getByRole('button', { name: 'Klaar' }).click();
    await item(opened, 'Koffie').getByText('Dit actiepunt is klaar.').waitFor();
    await item(opened, 'Koffie').getByText('Leerwerkplaats Krimpenerwaard').waitFor();
    await isFocused(item(opened, 'Koffie'));
    expect(await looks(opened)).toEqual([]);
    await press(opened, 'Taart halen', 'Meer');
    await press(opened, 'Taart halen', 'Wijzigen');
    await tab.getByLabel('Wie doet het?').selectOption({ label: 'Persoon 3' });
    await tab.getByLabel('vervanger').selectOption({ label: 'Persoon 2' });
    await tab.getByRole('button', { name: 'Bewaren' }).click();
    await item(opened, 'Taart halen').getByText('Vervanger: u').waitFor();
  }, 40_000);

  const views = ['default', 'dark', 'contrast'].flatMap((theme) =>
    [360, 1200].map((width) => ({ theme, width, locale: width === 360 ? 'nl-nl' : 'en-gb' })),
  );
  test.each(views)(
    'axe finds nothing in theme $theme at $width pixels, in $locale',
    async ({ theme, width, locale }) => {
      const long = 'gezondheidscentrumoverlegverslaglegging';
      await write(`${long}${long} @Persoon 2 vóór woensdag`, 'Taart', 'Koffie', 'Thee', 'Stoelen');
      await move(karin, 'Taart', 'hold', `${long}${long}`);
      await move(karin, 'Koffie', 'start');
      await move(karin, 'Thee', 'finish', `${long}${long}`);
      at.api.running.wait(35 * hour);
      const window = await at.openWindow({ viewport: { width, height: 700 } });
      const opened = await at.open('/tab/channel#items', { window, theme, locale });
      const { tab } = opened;
      const overflows = () =>
        window
          .frames()[1]
          ?.evaluate(
            () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
          );
      const more = item(opened, `${long}${long}`).getByRole('button', { name: /^(Meer|More)/ });
      await more.click();
      await tab.getByText(/Persoon 1 (schreef dit op|wrote this)/).waitFor();
      await tab.getByRole('button', { name: /^(Klaar of vervallen|Done or dropped)/ }).click();
      expect(await looks(opened)).toEqual([]);
      expect(await overflows()).toBe(false);
      await tab.getByRole('button', { name: /^(Bord|Board)$/ }).click();
      await tab.getByRole('region', { name: /^(Bezig|In progress) \(1\)/ }).waitFor();
      expect(await looks(opened)).toEqual([]);
      expect(await overflows()).toBe(false);
      await tab.getByRole('button', { name: /^(Ik doe dit|I do this) Stoelen/ }).click();
      await tab.getByRole('button', { name: /^(Klaar|Done) Stoelen/ }).click();
      await tab.getByRole('dialog').waitFor();
      expect(await looks(opened)).toEqual([]);
    },
    60_000,
  );
});
