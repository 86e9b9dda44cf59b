import { startExtended } from '../infra/local/teams/extending-bot';
import { violations } from './axe';
import { describeInBrowser } from './browser';
import { hostedPages, inTab, showMeetings } from './hosted-pages';

describeInBrowser('commands in the Teams page', () => {
  const hosted = hostedPages(startExtended);

  async function openMeetings(person: string) {
    const window = await hosted.open(person);
    await showMeetings(window);
    return window;
  }

  /** Anna's first dialog of the command, after this was filled in. */
  async function noting(words: string) {
    const anna = await openMeetings('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByLabel('Notitie').fill(words);
    await dialog.getByRole('button', { name: 'Verder' }).click();
    return { anna, dialog };
  }

  test('a command at the compose box becomes a card in the channel, also for the other window', async () => {
    const cleo = await openMeetings('cleo');
    const anna = await openMeetings('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByLabel('Notitie').fill('nog eens');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByRole('heading', { name: 'Tweede stap' }).waitFor();
    await dialog.getByLabel('Notitie').fill('Soep brengen');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Soep brengen (Tweede stap)').waitFor();
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await cleo.getByText('Soep brengen (Tweede stap)').waitFor();
    expect(hosted.problems).toEqual([]);
  }, 60_000);

  test('what the bot would post is seen first and then sent', async () => {
    const anna = await openMeetings('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByLabel('Notitie').fill('eerst zien');
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await dialog.getByText('Zo wordt het').waitFor();
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await anna.getByRole('log').getByText('Zo wordt het').waitFor();
  }, 60_000);

  test('a command on a message is about that message', async () => {
    const say = { person: 'cleo', channel: hosted.started.meetings, text: 'Wie belt de familie?' };
    await hosted.started.server.teams.say(say);
    const anna = await openMeetings('anna');
    await anna.getByText('Wie belt de familie?').hover();
    await anna.getByRole('button', { name: 'Meer acties' }).first().click();
    await anna.getByRole('menuitem', { name: 'Notitie maken' }).click();
    await anna.getByRole('dialog').getByLabel('Notitie').waitFor();
    expect(JSON.stringify(hosted.started.bot.heard.at(-1))).toContain('Wie belt de familie?');
  }, 60_000);

  test('a search finds, and what is chosen can be posted', async () => {
    const anna = await openMeetings('anna');
    await anna.getByRole('button', { name: 'Acties en apps' }).click();
    await anna.getByRole('menuitem', { name: 'Zoeken' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByRole('searchbox', { name: 'Zoeken' }).fill('hospice');
    await dialog.getByRole('button', { name: 'Zoek', exact: true }).click();
    await dialog.getByRole('button', { name: 'words: hospice' }).click();
    await dialog.getByRole('button', { name: 'Plaatsen' }).click();
    await anna.getByRole('log').getByText('Gekozen').waitFor();
  }, 60_000);

  test('a button of a command’s card leads to its address', async () => {
    const address = `${hosted.app.origin}/uitleg`;
    const { anna, dialog } = await noting(`lees ${address}`);
    const opened = anna.context().waitForEvent('page');
    await dialog.getByRole('link', { name: 'Uitleg' }).click();
    expect((await opened).url()).toBe(address);
  }, 60_000);

  test('a page that a command opens grows as it asks, and answers the bot', async () => {
    const { anna, dialog } = await noting(`pagina ${hosted.app.origin}/task`);
    const page = inTab(anna, 'Pagina');
    await page.getByRole('button', { name: 'Groter' }).click();
    await anna.waitForFunction(
      () => document.querySelector('.dialog')?.getBoundingClientRect().width === 700,
    );
    await page.getByLabel('Naam').fill('Anna');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await dialog.getByText('Anna (zonder stap)').waitFor();
    expect(hosted.problems).toEqual([]);
  }, 60_000);

  test('a page from elsewhere isn’t shown in a command’s window', async () => {
    const { anna, dialog } = await noting(`pagina ${hosted.started.server.url}/`);
    await dialog.getByRole('alert').waitFor();
    expect(await anna.locator('iframe').count()).toBe(0);
  }, 60_000);

  test('axe finds nothing in the windows of commands', async () => {
    const anna = await openMeetings('anna');
    const start = async (name: string) => {
      await anna.getByRole('button', { name: 'Acties en apps' }).click();
      await anna.getByRole('menuitem', { name: 'Wens' }).waitFor();
      expect(await violations(anna)).toEqual([]);
      await anna.getByRole('menuitem', { name }).click();
      return anna.getByRole('dialog');
    };
    const note = await start('Notitie maken');
    await note.getByLabel('Notitie').fill('eerst zien');
    expect(await violations(anna)).toEqual([]);
    await note.getByRole('button', { name: 'Verder' }).click();
    await note.getByText('Zo wordt het').waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    await (await start('Wens')).getByLabel('Uw wens').waitFor();
    expect(await violations(anna)).toEqual([]);
    await anna.keyboard.press('Escape');
    const search = await start('Zoeken');
    await search.getByRole('searchbox', { name: 'Zoeken' }).fill('hospice');
    await search.getByRole('button', { name: 'Zoek', exact: true }).click();
    await search.getByRole('button', { name: 'words: hospice' }).waitFor();
    expect(await violations(anna)).toEqual([]);
    await search.getByRole('button', { name: 'words: hospice' }).click();
    await search.getByRole('button', { name: 'Plaatsen' }).waitFor();
    expect(await violations(anna)).toEqual([]);
  }, 60_000);
});
