import { randomUUID } from 'node:crypto';
import { personNews, rosterIs, tell } from '../support/lifecycle';
import { type Somebody, somebody } from '../support/people';
import { askTab, channelPath, type TabRequest } from '../support/tab';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];

const hanna = {
  name: 'Hanna de Wit',
  kind: 'person',
  organisation: 'Buurtteam Bussum',
  discipline: 'neighbourhood-team',
  needs: ['money'],
  callMeFor: 'schulden en toeslagen',
  area: 'Bussum',
  room: 'little',
  phone: '+31 (0)35 123 45 67',
  mail: 'hanna@voorbeeld.nl',
  reach: 'ma–do',
};

describeInBrowser('who does what on the page', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  const send = async (who: Somebody, rest: string, more: object, method: TabRequest['method']) => {
    const body = { commandId: randomUUID(), ...more };
    const path = `${channelPath()}/directory/${rest}`;
    const { status, view } = await askTab<{ id: string }>(at.api.running, who, path, {
      ...(method && { method }),
      body,
    });
    expect(status).toBe(200);
    return view.id;
  };
  const add = (who: Somebody, more: object = {}) =>
    send(who, 'entries', { ...hanna, ...more }, 'POST');

  async function open(who: Somebody, options: Parameters<typeof at.openWindow>[0] = {}) {
    at.api.as(who);
    const window = await at.openWindow(options);
    const opened = await at.open('/tab/channel#directory', { window });
    await opened.tab.getByRole('heading', { level: 1, name: 'Wie doet wat' }).waitFor();
    return opened;
  }
  const button = ({ tab }: Opened, name: string | RegExp) => tab.getByRole('button', { name });
  const rows = ({ tab }: Opened) => tab.getByRole('listitem').filter({ has: tab.locator('a') });
  /** Nothing lies over its middle, and it isn't scrolled away. */
  const isInSight = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && element.contains(there);
  };
  const isFocused = (element: unknown) => element === document.activeElement;
  const status = ({ tab }: Opened, words: string | RegExp) =>
    tab.getByRole('status').getByText(words).waitFor();

  test('a profession is narrowed by what stands beside it, and shown as a whole again', async () => {
    await add(karin);
    await add(karin, { name: 'Els Bos', area: 'Naarden' });
    const opened = await open(peter);
    await opened.tab.getByRole('searchbox').fill('buurtteam Naarden');
    await status(opened, '1 gevonden Alleen wie past bij “naarden”.');
    await button(opened, 'Alle namen').click();
    await status(opened, '2 gevonden');
    const heading = opened.tab.getByRole('heading', { name: 'buurtteam / sociaal wijkteam' });
    await until(() => heading.evaluate(isFocused), true);
  }, 40_000);

  test('on a phone the first number is two taps away, of one with room', async () => {
    await add(karin);
    await add(karin, { name: 'Els Bos', room: 'yes', phone: '06-12345678' });
    const opened = await open(peter, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await button(opened, 'Geldzorgen').tap();
    const first = rows(opened).first();
    await first.getByText('Els Bos').waitFor();
    const number = first.getByRole('link', { name: 'Bel Els Bos: 06-12345678' });
    expect(await number.getAttribute('href')).toBe('tel:0612345678');
    const box = await number.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    const second = rows(opened)
      .last()
      .getByRole('link', { name: /^Bel Hanna/ });
    expect(await second.getAttribute('href')).toBe('tel:+31351234567');
  }, 40_000);

  test('who was forgotten is called former participant where they kept an entry', async () => {
    await add(peter);
    const { running } = at.api;
    await rosterIs(running, karin);
    await tell(running, personNews('Removed', [peter], 3600));
    await running.settle();
    await running.later(91 * 24 * 60 * 60 * 1000);
    const opened = await open(karin);
    await button(opened, 'Geldzorgen').click();
    await rows(opened).first().getByText('bijgehouden door oud-deelnemer').waitFor();
  }, 40_000);

  test('the keyboard goes from a need to its names, and back to the need', async () => {
    await add(karin);
    const opened = await open(peter);
    const { tab, window } = opened;
    await button(opened, 'Geldzorgen').press('Enter');
    const heading = tab.getByRole('heading', { name: 'Geldzorgen' });
    await until(() => heading.evaluate(isFocused), true);
    await window.keyboard.press('Tab');
    const link = tab.getByRole('link', { name: /^Bel Hanna/ });
    expect(await link.evaluate(isFocused)).toBe(true);
    await button(opened, 'Alle onderwerpen').press('Enter');
    await until(() => button(opened, 'Geldzorgen').evaluate(isFocused), true);
  }, 40_000);

  test('who types finds by need, profession, name or the beginning of one, and stays in the field', async () => {
    await add(karin);
    await add(karin, { name: 'Élise Bos', needs: ['pain'], discipline: 'hospice' });
    const opened = await open(peter);
    const { tab } = opened;
    const field = tab.getByRole('searchbox');
    for (const [words, name] of [
      ['schulden', 'Hanna de Wit'],
      ['hospice', 'Élise Bos'],
      ['elise', 'Élise Bos'],
      ['han', 'Hanna de Wit'],
    ] as const) {
      await field.fill(words);
      await until(
        () =>
          rows(opened)
            .allTextContents()
            .then((all) => all.length),
        1,
      );
      await rows(opened).getByText(name, { exact: true }).waitFor();
    }
    expect(await field.evaluate(isFocused)).toBe(true);
    await field.fill('zwaan');
    await status(opened, 'Niemand gevonden.');
    await field.fill('');
    await button(opened, 'Geldzorgen').waitFor();
    const asked = at.api.running.log.join();
    expect(asked).not.toContain('zwaan');
  }, 40_000);

  test('a need without a name says so, and whoever knows somebody adds them there', async () => {
    const opened = await open(peter);
    const { tab } = opened;
    await tab.getByRole('button', { name: 'Omgaan met verdriet nog niemand' }).click();
    await status(opened, 'Voor omgaan met verdriet kennen we nog niemand.');
    await button(opened, 'Iemand toevoegen').press('Enter');
    const dialog = tab.getByRole('dialog', { name: 'Toevoegen aan' });
    expect(await dialog.getByLabel('Omgaan met verdriet').isChecked()).toBe(true);
    await dialog.getByLabel('Naam').fill('Gijs Kerk');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.getByRole('alert').getByText('Hoe is deze persoon').waitFor();
    await dialog.getByLabel('Telefoon').fill('035-7654321');
    await dialog.getByLabel('Telefoon').press('Enter');
    await status(opened, 'Gijs Kerk staat in ‘Wie doet wat’.');
    await rows(opened).getByText('Gijs Kerk').waitFor();
    expect(await button(opened, 'Iemand toevoegen').evaluate(isFocused)).toBe(true);
  }, 40_000);

  test('what somebody else changed meanwhile is shown before it is changed again', async () => {
    const id = await add(peter);
    const opened = await open(peter);
    const { tab } = opened;
    await button(opened, 'Iedereen bekijken (1)').click();
    await button(opened, 'Aanpassen: Hanna de Wit').click();
    await send(karin, `entries/${id}`, { ...hanna, phone: '112', version: 1 }, 'PUT');
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Gebied').fill('Naarden');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.getByRole('alert').getByText('Iemand anders heeft dit intussen').waitFor();
    await until(() => dialog.getByLabel('Telefoon').inputValue(), '112');
    expect(await dialog.getByLabel('Gebied').inputValue()).toBe('Bussum');
    await dialog.getByLabel('Gebied').fill('Naarden');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await status(opened, 'Hanna de Wit staat in');
    expect(await at.api.running.documents('entry')).toMatchObject([
      { phone: '112', area: 'Naarden', version: 3 },
    ]);
  }, 40_000);

  test('what may be about a resident is kept as it was asked about, and nothing else', async () => {
    await add(peter);
    const opened = await open(peter);
    const { tab } = opened;
    await button(opened, 'Iedereen bekijken (1)').click();
    await button(opened, 'Aanpassen: Hanna de Wit').click();
    const dialog = tab.getByRole('dialog');
    const keep = dialog.getByRole('button', { name: 'Toch zo bewaren' });
    const field = dialog.getByLabel('Bel mij voor …');
    const save = dialog.getByRole('button', { name: 'Bewaren', exact: true });
    await field.fill('mevrouw Jansen');
    await save.click();
    await keep.waitFor();
    const question = dialog.getByRole('alert');
    await until(() => question.evaluate(isInSight), true);
    for (const each of await dialog.getByRole('button').all()) {
      // A word that breaks makes its button higher.
      expect((await each.boundingBox())?.height).toBeLessThan(40);
    }
    await field.fill('de heer De Boer');
    expect(await keep.count()).toBe(0);
    await save.click();
    await keep.click();
    await status(opened, 'Hanna de Wit staat in');
    expect(await at.api.running.documents('entry')).toMatchObject([
      { callMeFor: 'de heer De Boer', version: 2 },
    ]);
  }, 40_000);

  test('removing asks first, and what is still right is said with one tap', async () => {
    await add(peter);
    const opened = await open(peter);
    const { tab } = opened;
    await button(opened, 'Iedereen bekijken (1)').click();
    await button(opened, 'Klopt nog: Hanna de Wit').click();
    await status(opened, 'Hanna de Wit is nagekeken.');
    await button(opened, 'Aanpassen: Hanna de Wit').click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Weghalen' }).click();
    const sure = tab.getByRole('dialog', { name: 'Hanna de Wit weghalen?' });
    expect(await at.api.running.documents('entry')).toMatchObject([{ version: 2 }]);
    await sure.getByRole('button', { name: 'Ja, weghalen' }).click();
    await status(opened, 'Weggehaald.');
    expect(await at.api.running.documents('entry')).toEqual([]);
  }, 40_000);

  test('who may not change anything of an entry, or of the whole, isn’t offered it', async () => {
    await add(karin);
    const opened = await open(peter);
    await button(opened, 'Geldzorgen').click();
    await rows(opened).first().waitFor();
    for (const name of [/^Aanpassen/, /^Klopt nog/, 'Voorstel aanpassen', 'Bestand inlezen']) {
      expect(await button(opened, name).count()).toBe(0);
    }
    expect(await button(opened, 'Iemand toevoegen').count()).toBe(1);
  }, 40_000);

  test('whom the leerwerkplaats suggests is whom the project leader chose', async () => {
    await add(karin, { needs: ['pain'] });
    const opened = await open(karin);
    await button(opened, 'Contacten en zinvolle dagen').click();
    await status(opened, 'kennen we nog niemand');
    await button(opened, 'Voorstel aanpassen').click();
    const dialog = opened.tab.getByRole('dialog');
    expect(await dialog.getByLabel('sociaal werker').inputValue()).toBe('first');
    await dialog.getByLabel('buurtteam').selectOption('first');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await status(opened, 'Het voorstel is bewaard.');
    await rows(opened)
      .getByText(/eerste keus/)
      .waitFor();
  }, 40_000);
});
