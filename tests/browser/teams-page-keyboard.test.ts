import { localBotId } from '../../infra/local/teams/identity';
import { describePage } from './describe-page';

describePage('the page by keyboard', (windows) => {
  test('open a channel, mention a person and the app, send', async () => {
    await windows.started.server.teams.installApp(windows.started.team, 'anna');
    const anna = await windows.open('anna');
    const { keyboard } = anna;
    const focused = () => anna.evaluate(() => document.activeElement?.textContent ?? '');
    await anna.getByRole('heading', { name: 'Algemeen' }).waitFor();
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 12; presses += 1) {
        await keyboard.press('Tab');
        if (name.test(await focused())) return;
      }
      throw new Error(`Tab doesn't come to ${name}.`);
    };
    await tabTo(/^Naar de berichten$/);
    await tabTo(/^Algemeen/);
    await keyboard.press('ArrowDown');
    expect(await focused()).toContain('Bijeenkomsten');
    await keyboard.press('Enter');
    await anna.getByText('Hier is nog niets gezegd.').waitFor();

    const field = anna.getByLabel('Een bericht plaatsen');
    const isField = () => field.evaluate((element) => element === document.activeElement);
    while (!(await isField())) await keyboard.press('Tab');
    // What stands behind the cursor stays behind it.
    await keyboard.type(' Dank u.');
    await keyboard.press('Home');
    await keyboard.type('Hallo @');
    await anna.getByRole('option', { name: 'Bas Voorbeeld' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Shift+Enter');
    await keyboard.type('@leer');
    await anna.getByRole('option', { name: 'Leerwerkplaats' }).waitFor();
    await keyboard.press('Tab');
    await keyboard.type('wat nu?');
    const sent = anna.waitForResponse((response) => response.url().endsWith('/page-api/say'));
    await keyboard.press('Enter');
    await sent;
    const bas = windows.started.server.teams.people().find(({ key }) => key === 'bas');
    expect(windows.started.bot.heard.at(-1)).toMatchObject({
      text: 'Hallo <at>Bas Voorbeeld</at> \n<at>Leerwerkplaats</at> wat nu? Dank u.',
      entities: [
        { type: 'mention', mentioned: { id: bas?.id }, text: '<at>Bas Voorbeeld</at>' },
        { type: 'mention', mentioned: { id: localBotId }, text: '<at>Leerwerkplaats</at>' },
        { type: 'clientInfo' },
      ],
    });
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('arrow keys go from message to message, Enter into one, Escape out of what is open', async () => {
    const { meetings, server } = windows.started;
    for (const text of ['Eerste', 'Tweede']) {
      await server.teams.say({ person: 'anna', channel: meetings, text });
    }
    const anna = await windows.open('anna');
    const { keyboard } = anna;
    const focusedMessage = () => anna.locator('.message:focus').innerText();
    await anna.getByText('Tweede').waitFor();
    await anna.getByRole('button', { name: 'Naar de berichten' }).focus();
    await keyboard.press('Enter');
    expect(await focusedMessage()).toContain('Tweede');
    await keyboard.press('ArrowUp');
    expect(await focusedMessage()).toContain('Eerste');
    await keyboard.press('Enter');
    await anna.locator('[aria-label="Bewerken"]:focus').waitFor();
    await keyboard.press('ArrowRight');
    await anna.locator('[aria-label="Meer acties"]:focus').waitFor();
    await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    const field = anna.getByLabel('Bericht bewerken');
    await field.waitFor();
    await keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await focusedMessage()).toContain('Eerste');
    expect(windows.problems).toEqual([]);
  }, 60_000);
});
