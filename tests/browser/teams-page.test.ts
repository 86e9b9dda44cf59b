import type { Page } from 'playwright-core';
import { describePage } from './describe-page';

describePage('the page of the Teams stand-in', (windows) => {
  const { open } = windows;

  async function mention(window: Page, words: string): Promise<void> {
    const field = window.getByLabel('Een bericht plaatsen');
    await field.pressSequentially('@leer');
    await window.getByRole('option', { name: 'Leerwerkplaats' }).waitFor();
    await field.press('Enter');
    await window.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await field.pressSequentially(words);
    await field.press('Enter');
  }

  const showMeetings = (window: Page) =>
    window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();

  test('two people in two windows: one asks, the other votes, both see the count', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByRole('button', { name: 'App toevoegen' }).click();
    await anna.getByRole('button', { name: 'App toevoegen' }).waitFor({ state: 'detached' });
    const bas = await open('bas');
    await showMeetings(bas);
    await mention(anna, 'kaart');
    await bas.getByRole('button', { name: 'Dinsdag' }).click();
    await bas.getByText('Bewaard.').waitFor();
    await anna.getByText('Wanneer? Stemmen: 1').waitFor();
    await bas.getByText('Wanneer? Stemmen: 1').waitFor();
    expect(await anna.getByText('Bewaard.').count()).toBe(0);
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('a dialog opens, is shown again with what is wrong, and ends with a word', async () => {
    await windows.started.server.teams.installApp(windows.started.team, 'anna');
    const words = {
      person: 'anna',
      channel: windows.started.meetings,
      text: '@Leerwerkplaats kaart',
    };
    await windows.started.server.teams.say(words);
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByRole('button', { name: 'Formulier' }).click();
    const dialog = anna.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.getByRole('heading', { name: 'Vul een naam in' }).waitFor();
    await dialog.getByLabel('Naam').fill('Anna');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await dialog.getByText('Dank u wel').waitFor();
    await anna.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await anna.getByText('Formulier van Anna').waitFor();
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('on a phone: the list, a channel, a thread, and back; nothing is wider than the screen', async () => {
    await windows.started.server.teams.installApp(windows.started.team, 'anna');
    const words = {
      person: 'anna',
      channel: windows.started.meetings,
      text: '@Leerwerkplaats kaart',
    };
    await windows.started.server.teams.say(words);
    const cleo = await open('cleo', { viewport: { width: 375, height: 700 }, colorScheme: 'dark' });
    await cleo.getByText('Proefomgeving. Gebruik geen echte gegevens.').waitFor();
    await showMeetings(cleo);
    await cleo.getByRole('button', { name: '1 reply' }).click();
    await cleo.getByRole('button', { name: 'Dinsdag' }).waitFor();
    const wide = await cleo.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(375);
    await cleo.getByRole('button', { name: 'Back to the list' }).click();
    await cleo.getByRole('button', { name: '1 reply' }).waitFor();
    await cleo.getByRole('button', { name: 'Back to the list' }).click();
    await cleo.getByRole('heading', { name: 'Teams and channels' }).waitFor();
    expect(windows.problems).toEqual([]);
  }, 60_000);

  const say = (person: string, text: string) =>
    windows.started.server.teams.say({ person, channel: windows.started.meetings, text });

  test('a window has one connection', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    const asked: string[] = [];
    anna.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await anna.reload();
    await say('bas', 'Eerste');
    await anna.getByText('Eerste').waitFor();
    expect(asked.filter((path) => path === '/page-api/live')).toHaveLength(1);
  }, 60_000);

  test('what is said while the page reads again is not lost', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByText('Hier is nog niets gezegd.').waitFor();
    const [state, messages] = [/page-api.state/, /page-api.messages/].map((call) =>
      anna.waitForResponse(call),
    );
    await anna.route(
      /page-api.messages/,
      async (route) => {
        const read = await route.fetch();
        await (await state)?.finished();
        await say('bas', '@Anna Proef, komt u?');
        await anna.getByRole('log').getByText('komt u?').waitFor();
        await route.fulfill({ response: read });
      },
      { times: 1 },
    );
    await windows.started.server.teams.renameTeam(windows.started.team, 'anna', 'Ander team');
    await (await messages)?.finished();
    await say('cleo', 'Ik kom');
    await anna.getByRole('log').getByText('Ik kom').waitFor();
    await anna.getByRole('log').getByText('komt u?').waitFor();
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('a connection opens once for who listens', async () => {
    const anna = await open('anna');
    const opened = await anna.evaluate(
      (words) =>
        new Promise((resolve) => {
          let times = 0;
          const live = new EventSource('/page-api/live?person=anna');
          live.addEventListener('open', () => {
            times += 1;
            const said = { method: 'POST', body: JSON.stringify(words) };
            if (times === 1) void fetch('/page-api/say', said);
          });
          live.addEventListener('message', () => resolve(times));
        }),
      { person: 'bas', channel: windows.started.meetings, text: 'Eerste' },
    );
    expect(opened).toBe(1);
  }, 60_000);

  test('when the program stops the page says so', async () => {
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByText('Hier is nog niets gezegd.').waitFor();
    await windows.started.server.close();
    await anna.getByText('Geen verbinding. Draait het programma nog?').waitFor();
  }, 60_000);
});
