import { type MembersView, membersView } from '../../domain/members/api';
import { localTenantId } from '../../infra/local/teams/identity';
import { personNews, rosterIs, tell } from '../support/lifecycle';
import { type Somebody, somebody } from '../support/people';
import { askTab, channelPath } from '../support/tab';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

const [karin, peter, lisa] = [somebody(1), somebody(2), somebody(3)];

describeInBrowser('the page of members', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter, lisa));

  const button = ({ tab }: Opened, name: string) => tab.getByRole('button', { name, exact: true });
  const rows = ({ tab }: Opened) => tab.getByRole('listitem');
  const look = async (who: Somebody) =>
    (await askTab<MembersView>(at.api.running, who, `${channelPath()}/members`)).view;

  async function open(who: Somebody, around = {}): Promise<Opened> {
    at.api.as(who);
    const opened = await at.open('/tab/channel#members', around);
    await rows(opened).first().waitFor();
    return opened;
  }

  /** Somebody tells who they are, without a page. */
  async function told(who: Somebody, more: object): Promise<void> {
    const body = {
      ...{ commandId: crypto.randomUUID(), name: who.name, organisation: '', callMeFor: '' },
      ...{ reachability: '', discipline: 'hospice', ...more },
    };
    const path = `${channelPath()}/profile`;
    const { status } = await askTab(at.api.running, who, path, { method: 'PUT', body });
    expect(status).toBe(200);
    await at.api.running.settle();
  }

  test('who says who they are is in the list with it, and the keyboard is back where it was', async () => {
    const opened = await open(peter);
    const { tab, window } = opened;
    await button(opened, 'Wie bent u?').press('Enter');
    const dialog = tab.getByRole('dialog', { name: 'Wie bent u?' });
    await dialog.getByLabel('Organisatie').fill('Buurtteam Oost');
    await dialog.getByLabel('Bel mij voor …').fill('geldzorgen');
    await dialog.getByLabel('Zo bent u te bereiken').fill('06-12345678, tot 12 uur');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.getByRole('alert').getByText('Kies vanuit welk werk').waitFor();
    await dialog.getByLabel('Ik doe mee als').selectOption('neighbourhood-team');
    await dialog.getByLabel('Naam').press('Enter');
    await tab.getByRole('status').getByText('Bewaard. De anderen zien het hier.').waitFor();
    const row = rows(opened).filter({ hasText: 'Persoon 2' });
    await row.getByText('buurtteam / sociaal wijkteam · Buurtteam Oost').waitFor();
    await row.getByText('Bel voor: geldzorgen').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(await button(opened, 'Wie bent u?').evaluate(isFocused)).toBe(true);
    await window.keyboard.press('Enter');
    expect(await dialog.getByLabel('Organisatie').inputValue()).toBe('Buurtteam Oost');
    await window.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }, 40_000);

  test('what may be about a resident is asked about, and one button keeps it as it is', async () => {
    const opened = await open(peter);
    await button(opened, 'Wie bent u?').click();
    const dialog = opened.tab.getByRole('dialog', { name: 'Wie bent u?' });
    const keep = dialog.getByRole('button', { name: 'Toch zo bewaren' });
    await dialog.getByLabel('Ik doe mee als').selectOption('neighbourhood-team');
    await dialog.getByLabel('Bel mij voor …').fill('mevrouw Jansen');
    await dialog.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await dialog.getByRole('alert').getByText('Gaat het over een inwoner?').waitFor();
    // The button is about what was asked, and goes when something else is typed.
    await dialog.getByLabel('Bel mij voor …').fill('de heer De Boer');
    expect(await keep.count()).toBe(0);
    await dialog.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await keep.waitFor();
    await dialog.getByLabel('Bel mij voor …').fill('mevrouw Jansen');
    expect(await keep.count()).toBe(0);
    await dialog.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await keep.press('Enter');
    await rows(opened).getByText('Bel voor: mevrouw Jansen').waitFor();
    expect(await dialog.count()).toBe(0);
  }, 40_000);

  test('a window leaves the page behind it to be seen, through its shade', async () => {
    const opened = await open(peter);
    await button(opened, 'Wie bent u?').click();
    const around = opened.tab.locator('body > *:has([role=dialog])');
    await around.waitFor({ state: 'attached' });
    // What Fluent wraps a window in has a ground of its own, and must not be as large as the page.
    expect(await around.evaluate((it) => it.getBoundingClientRect().height)).toBe(0);
  }, 40_000);

  test('phone numbers and mail addresses can be tapped, outside the tab', async () => {
    await told(peter, {
      reachability: '9.00-17.00 06-12345678 / +31 (0)35 123 45 67, 0612345678@x.example, 112',
    });
    const links = (await open(lisa)).tab.getByRole('listitem').getByRole('link');
    await links.first().waitFor();
    expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual([
      'tel:0612345678',
      'tel:+31351234567',
      'mailto:0612345678@x.example',
    ]);
    expect(await links.first().getAttribute('target')).toBe('_blank');
  }, 40_000);

  test('somebody is found by name, organisation, work or role, whatever the accents', async () => {
    await told(peter, { name: 'Renée Çelik', organisation: 'Café Zorg', discipline: 'hospice' });
    const opened = await open(lisa);
    const search = opened.tab.getByRole('searchbox', { name: 'Zoeken op naam' });
    for (const [typed, found] of [
      ['renee', ['Renée Çelik']],
      ['CAFE cel', ['Renée Çelik']],
      ['hospice', ['Renée Çelik']],
      ['projectleider', ['Persoon 1']],
      ['persoon', ['Persoon 1', 'Persoon 3']],
    ] as const) {
      await search.fill(typed);
      await opened.tab.getByRole('status').getByText(`${found.length} gevonden`).waitFor();
      const names = await rows(opened).allTextContents();
      expect(names).toHaveLength(found.length);
      for (const [place, name] of found.entries()) expect(names[place]).toContain(name);
    }
    await search.fill('xyz');
    await opened.tab.getByText('Niemand gevonden.').waitFor();
    await search.fill('');
    await opened.tab.getByLabel('Doet mee als').selectOption({ label: 'hospice' });
    await opened.tab.getByRole('status').getByText('1 gevonden').waitFor();
  }, 40_000);

  test('who leads gives a role, which the last one of them can’t give up', async () => {
    const opened = await open(karin);
    const { tab } = opened;
    const dialog = tab.getByRole('dialog', { name: 'Een rol geven' });
    await button(opened, 'Rol veranderen: Persoon 1').click();
    await dialog.getByLabel('Welke rol').selectOption('adviser');
    await dialog.getByRole('button', { name: 'Rol geven' }).click();
    await dialog.getByRole('alert').getByText('Persoon 1 is de enige projectleider.').waitFor();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await button(opened, 'Rol veranderen: Persoon 3').click();
    await dialog.getByText('Persoon 3 is nu deelnemer.').waitFor();
    await dialog.getByLabel('Welke rol').selectOption('core-group');
    await dialog.getByRole('button', { name: 'Rol geven' }).click();
    await tab
      .getByRole('status')
      .getByText('Persoon 3 heeft nu de rol kerngroeplid. U krijgt allebei bericht.')
      .waitFor();
    expect(await rows(opened).nth(1).textContent()).toContain('Persoon 3kerngroeplid');
    expect(await button(opened, 'Rol veranderen: Persoon 3').evaluate(isFocused)).toBe(true);
  }, 40_000);

  test('a role whose answer got lost is given once, and the page says that it was', async () => {
    const opened = await open(karin);
    at.api.loseAnswers(true);
    await button(opened, 'Rol veranderen: Persoon 3').click();
    const dialog = opened.tab.getByRole('dialog');
    await dialog.getByLabel('Welke rol').selectOption('adviser');
    await dialog.getByRole('button', { name: 'Rol geven' }).click();
    await until(() => at.api.lost() > 0, true);
    at.api.loseAnswers(false);
    await opened.tab.getByText('Persoon 3 heeft nu de rol adviseur.').waitFor();
    expect(await at.api.running.documents('role-change')).toHaveLength(1);
  }, 40_000);

  test('what may not have been saved can be sent again, with one effect; what was changed since is something else', async () => {
    const opened = await open(karin);
    const dialog = opened.tab.getByRole('dialog');
    await button(opened, 'Iemand zonder Teams toevoegen').click();
    await dialog.getByLabel('Naam').fill('Jan Bos');
    await dialog.getByLabel('Doet mee als').selectOption('hospice');
    at.api.loseAnswers(true);
    const send = dialog.getByRole('button', { name: 'Toevoegen' });
    await send.click();
    await dialog.getByRole('alert').getByText('Misschien is het niet bewaard').waitFor();
    at.api.loseAnswers(false);
    await send.click();
    await opened.tab.getByText('Jan Bos staat nu in de lijst.').waitFor();
    expect(await at.api.running.documents('represented')).toHaveLength(1);
    await button(opened, 'Iemand zonder Teams toevoegen').click();
    await dialog.getByLabel('Naam').fill('Ria Bos');
    await dialog.getByLabel('Doet mee als').selectOption('hospice');
    at.api.loseAnswers(true);
    await send.click();
    await dialog.getByRole('alert').getByText('Misschien').waitFor();
    at.api.loseAnswers(false);
    await dialog.getByLabel('Naam').fill('Ria de Bos');
    await send.click();
    await opened.tab.getByText('Ria de Bos staat nu in de lijst.').waitFor();
    expect((await look(karin)).represented.map(({ name }) => name)).toContain('Ria de Bos');
  }, 60_000);

  test('somebody without Teams stands in the list with who keeps contact, until they are removed', async () => {
    const opened = await open(karin);
    await button(opened, 'Iemand zonder Teams toevoegen').click();
    const dialog = opened.tab.getByRole('dialog');
    await dialog.getByLabel('Naam').fill('Jan Bos');
    await dialog.getByLabel('Doet mee als').selectOption('spiritual-caregiver');
    await dialog.getByLabel('Wie houdt contact?').selectOption('Persoon 3');
    await dialog.getByRole('button', { name: 'Toevoegen' }).click();
    const row = rows(opened).filter({ hasText: 'Jan Bos' });
    await row.getByText('zonder Teams').waitFor();
    await row.getByText('contact via Persoon 3').waitFor();
    await button(opened, 'Aanpassen: Jan Bos').click();
    expect(await dialog.getByLabel('Wie houdt contact?').inputValue()).toBe(lisa.objectId);
    await dialog.getByLabel('Naam').fill('Jan de Bos');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await opened.tab.getByRole('status').getByText('Aangepast.').waitFor();
    await button(opened, 'Aanpassen: Jan de Bos').click();
    await dialog.getByRole('button', { name: 'Verwijderen' }).click();
    await dialog.getByText('Wilt u Jan de Bos verwijderen?').waitFor();
    await dialog.getByRole('button', { name: 'Ja, verwijderen' }).click();
    await opened.tab.getByRole('status').getByText('Verwijderd. De naam is weg.').waitFor();
    expect(await rows(opened).filter({ hasText: 'Jan' }).count()).toBe(0);
  }, 40_000);

  test('a participant sees no way to change others, and learns no ids', async () => {
    const opened = await open(lisa);
    await button(opened, 'Wie bent u?').waitFor();
    expect(await opened.tab.getByRole('button', { name: /rol|toevoegen/i }).count()).toBe(0);
    const view = await look(lisa);
    expect(membersView.strict().parse(view)).toEqual(view);
    expect(JSON.stringify(view)).not.toContain(peter.objectId);
  }, 40_000);

  test('who is removed while a window is open hears that they are no longer in the channel', async () => {
    const opened = await open(peter);
    await button(opened, 'Wie bent u?').click();
    const dialog = opened.tab.getByRole('dialog');
    await dialog.getByLabel('Ik doe mee als').selectOption('hospice');
    at.api.running.wait(60_000);
    at.api.running.teams.strangers.add(peter.teamsId);
    await tell(at.api.running, personNews('Removed', [peter], 3_990));
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.getByRole('alert').getByText('of u hoort niet bij dit kanaal').waitFor();
    expect(await at.api.running.stored('index')).not.toContainEqual(
      expect.objectContaining({
        type: 'profile',
        personId: expect.stringContaining(peter.objectId),
      }),
    );
  }, 40_000);

  test('among three hundred people one is found while typing', async () => {
    const work = at.api.running.database.container('work');
    const [member] = await at.api.running.documents('member');
    for (let number = 4; number <= 300; number += 1) {
      const { objectId, name, teamsId } = somebody(number);
      const personId = `${localTenantId}:${objectId}`;
      const id = `member:${localTenantId}:${objectId}`;
      await work.items.create({ ...member, id, personId, name, teamsId, role: 'participant' });
    }
    const opened = await open(karin);
    await opened.tab.getByText('300 mensen doen mee').waitFor();
    expect(await rows(opened).count()).toBe(300);
    await opened.tab.getByRole('searchbox').pressSequentially('persoon 217');
    await opened.tab.getByRole('status').getByText('1 gevonden').waitFor();
    expect(await rows(opened).allTextContents()).toEqual([expect.stringContaining('Persoon 217')]);
  }, 60_000);

  const isFocused = (element: Element) => element === document.activeElement;
});
