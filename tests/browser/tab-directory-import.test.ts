import type { Frame } from 'playwright-core';
import { rosterIs } from '../support/lifecycle';
import { somebody } from '../support/people';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';
import { type Opened, until } from './tab/opened';

const [karin, peter] = [somebody(1), somebody(2)];
const header = 'naam;discipline;telefoon';
const fileOf = (lines: readonly string[], encoding: 'utf8' | 'latin1' = 'utf8') => ({
  name: 'namen.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...lines].join('\r\n'), encoding),
});

describeInBrowser('bringing in a file on the page', () => {
  const at = useTabOfHouse(karin);
  beforeEach(() => rosterIs(at.api.running, karin, peter));

  async function open() {
    const opened = await at.open('/tab/channel#directory');
    await opened.tab.getByRole('button', { name: 'Bestand inlezen' }).click();
    return { ...opened, dialog: opened.tab.getByRole('dialog', { name: 'Bestand inlezen' }) };
  }
  const status = ({ tab }: Pick<Opened, 'tab'>, words: string) =>
    tab.getByRole('status').getByText(words).waitFor();
  const entries = async () =>
    (await at.api.running.documents('entry')).map(({ name }) => String(name)).sort();

  test('shows what is wrong by line, adds nothing, and takes the file once it is mended', async () => {
    const opened = await open();
    const { dialog } = opened;
    await dialog.getByRole('button', { name: 'Bestand inlezen' }).click();
    await dialog.getByRole('alert').getByText('Kies eerst een bestand.').waitFor();
    const file = dialog.getByLabel('Uw bestand');
    await file.setInputFiles(fileOf(['=1+1;hospice;112', 'Anna;tovenaar;112']));
    await dialog.getByText('Regel 2: een cel begint met = + - of @.').waitFor();
    await dialog.getByText('Regel 3: de discipline “tovenaar” ken ik niet').waitFor();
    expect(await dialog.getByRole('button', { name: /^Toevoegen/ }).count()).toBe(0);
    await file.setInputFiles({
      ...{ name: 'namen.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('naam;discipline;fax\nAnna;hospice;112'),
    });
    await dialog.getByText('Deze kolommen ken ik niet: fax. Ik lees ze niet.').waitFor();
    await dialog.getByText('Regel 2: Hoe is deze persoon').waitFor();
    // As an older spreadsheet writes it; '\x80' is its euro sign.
    await file.setInputFiles(fileOf(['Élise \x80;hospice;112', 'Bas;hospice;112'], 'latin1'));
    await dialog.getByText('2 nieuw. Er is nog niets toegevoegd.').waitFor();
    await dialog.getByText('Élise € · hospice · 112').waitFor();
    expect(await entries()).toEqual([]);
    await dialog.getByRole('button', { name: 'Toevoegen (2)' }).click();
    await status(opened, '2 toegevoegd. U houdt deze regels bij.');
    expect(await entries()).toEqual(['Bas', 'Élise €']);
    await opened.tab.getByRole('button', { name: 'Iedereen bekijken (2)' }).waitFor();
  }, 40_000);

  test('a long file says how far it is, and that it is done', async () => {
    const opened = await open();
    const { dialog, tab } = opened;
    const lines = Array.from({ length: 300 }, (_, number) => `Naam ${number};hospice;112`);
    await dialog.getByLabel('Uw bestand').setInputFiles(fileOf(lines));
    await dialog.getByRole('button', { name: 'Toevoegen (300)' }).click();
    await status(opened, 'Uw bestand wordt ingelezen.');
    await tab.getByText('Bestand inlezen: 0 van 300').waitFor();
    expect(await tab.getByRole('button', { name: 'Bestand inlezen' }).count()).toBe(0);
    const jobs = await at.api.running.documents('import');
    await at.api.running.application.project(jobs as never);
    await tab.getByText('Bestand inlezen: 90 van 300').waitFor();
    expect(await tab.getByRole('progressbar').getAttribute('value')).toBe('90');
    await at.api.running.settle();
    await status(opened, 'Het bestand is ingelezen: 300 toegevoegd.');
    await tab.getByRole('button', { name: 'Iedereen bekijken (300)' }).waitFor();
  }, 40_000);

  test('a long file that stops half-way says so, and that nothing of it was added', async () => {
    const opened = await open();
    const { dialog, tab } = opened;
    const lines = Array.from({ length: 300 }, (_, number) => `Naam ${number};hospice;112`);
    const doubles = Array.from({ length: 25 }, () => 'Naam 1;hospice;112');
    await dialog.getByLabel('Uw bestand').setInputFiles(fileOf([...lines, ...doubles]));
    await dialog.getByText('Regel 302: Naam 1').waitFor();
    await dialog.getByText('En nog 5 regels.').waitFor();
    await dialog.getByRole('button', { name: 'Toevoegen (300)' }).click();
    await tab.getByText('Regel 302: Naam 1').waitFor();
    await tab.getByText('Bestand inlezen: 0 van 300').waitFor();
    const { running } = at.api;
    await running.application.project((await running.documents('import')) as never);
    await tab.getByText('Bestand inlezen: 90 van 300').waitFor();
    running.wait(2 * 24 * 60 * 60 * 1000);
    await running.settle();
    await status(opened, 'Het inlezen van het bestand is gestopt. Er is niets toegevoegd.');
    expect(await tab.getByText('Het bestand is ingelezen').count()).toBe(0);
    expect(await tab.getByText('Uw bestand wordt ingelezen').count()).toBe(0);
    expect(await tab.getByText('Regel 302').count()).toBe(0);
    expect(await tab.getByRole('progressbar').count()).toBe(0);
    await tab.getByRole('button', { name: 'Bestand inlezen' }).waitFor();
    expect(await violations(opened.window.frames()[1] as Frame)).toEqual([]);
  }, 40_000);

  test('a file that is too large isn’t sent', async () => {
    const { dialog } = await open();
    const large = { name: 'groot.csv', mimeType: 'text/csv', buffer: Buffer.alloc(2_900_001, 'x') };
    await dialog.getByLabel('Uw bestand').setInputFiles(large);
    await dialog.getByRole('alert').getByText('Dit bestand is te groot.').waitFor();
  }, 40_000);

  test('a file whose answer was lost on the way is there once', async () => {
    const { dialog, tab } = await open();
    await dialog.getByLabel('Uw bestand').setInputFiles(fileOf(['Anna;hospice;112']));
    await dialog.getByText('1 nieuw.').waitFor();
    at.api.loseAnswers(true);
    await dialog.getByRole('button', { name: 'Toevoegen (1)' }).click();
    await until(() => at.api.lost() > 0, true);
    at.api.loseAnswers(false);
    await status({ tab }, '1 toegevoegd.');
    expect(await entries()).toEqual(['Anna']);
  }, 40_000);
});
