import type { Page } from 'playwright-core';
import { describePage } from './describe-page';

describePage('messages on the page', (windows) => {
  const { open } = windows;
  const teams = () => windows.started.server.teams;
  const heard = () => windows.started.bot.heard;
  const say = (person: string, text: string, thread?: string) =>
    teams().say({ person, channel: windows.started.meetings, text, thread });
  const showMeetings = (window: Page) =>
    window.getByRole('button', { name: 'Bijeenkomsten' }).first().click();
  const messageWith = (window: Page, words: string) =>
    window.getByRole('article').filter({ hasText: words }).first();

  async function choose(window: Page, words: string, action: string): Promise<void> {
    await messageWith(window, words).hover();
    await messageWith(window, words).getByRole('button', { name: 'Meer acties' }).click();
    await window.getByRole('menuitem', { name: action }).click();
  }

  /** The page's own call; it is answered when the bot has heard of it. */
  const answered = (window: Page, call: string) =>
    window.waitForResponse((response) => response.url().endsWith(`/page-api/${call}`));

  test('an edit reaches the other window and, when it was spoken to, the bot', async () => {
    await teams().installApp(windows.started.team, 'anna');
    const { message } = await say('anna', '@Leerwerkplaats wat kunt u?');
    const [anna, bas] = [await open('anna'), await open('bas')];
    await Promise.all([showMeetings(anna), showMeetings(bas)]);
    await choose(anna, 'wat kunt u?', 'Bewerken');
    const field = anna.getByLabel('Bericht bewerken');
    await field.fill('@Leerwerkplaats hulp');
    await Promise.all([answered(anna, 'edit'), field.press('Enter')]);
    await messageWith(bas, 'Bewerkt').getByText('hulp').waitFor();
    expect(heard().at(-1)).toMatchObject({
      type: 'messageUpdate',
      id: message.id,
      text: '<at>Leerwerkplaats</at> hulp',
      channelData: { eventType: 'editMessage', channel: { id: windows.started.meetings } },
    });
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('words of fields on a card are no Markdown, as in Teams', async () => {
    await teams().installApp(windows.started.team, 'anna');
    const typed = '[klik](https://evil.example) **vet**';
    await say('anna', `@Leerwerkplaats keuzes ${typed}`);
    const anna = await open('anna');
    await showMeetings(anna);
    await anna.getByRole('combobox', { name: typed }).waitFor();
    expect(await anna.getByText(typed, { exact: true }).count()).toBe(7);
    expect(await anna.getByRole('link', { name: 'klik' }).count()).toBe(0);
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('who deletes a message can bring it back; the bot and the others see both', async () => {
    await teams().installApp(windows.started.team, 'anna');
    await say('anna', '@Leerwerkplaats vergeet dit');
    const [anna, bas] = [await open('anna'), await open('bas')];
    await Promise.all([showMeetings(anna), showMeetings(bas)]);
    const first = (window: Page) => window.getByRole('article').first();
    await Promise.all([
      answered(anna, 'delete'),
      choose(anna, 'Leerwerkplaats vergeet dit', 'Verwijderen'),
    ]);
    await first(bas).getByText('Dit bericht is verwijderd.').waitFor();
    expect(await first(bas).getByRole('button').count()).toBe(0);
    expect(heard().at(-1)).toMatchObject({
      type: 'messageDelete',
      channelData: { eventType: 'softDeleteMessage' },
    });
    const undo = first(anna).getByRole('button', { name: 'Ongedaan maken' });
    await Promise.all([answered(anna, 'undelete'), undo.click()]);
    await first(bas).getByText('vergeet dit').waitFor();
    expect(heard().at(-1)).toMatchObject({
      type: 'messageUpdate',
      text: '<at>Leerwerkplaats</at> vergeet dit',
      channelData: { eventType: 'undeleteMessage' },
    });
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('nobody is offered to change what another said', async () => {
    await say('anna', 'Tot dinsdag');
    const bas = await open('bas');
    await showMeetings(bas);
    await messageWith(bas, 'Tot dinsdag').hover();
    await bas.getByRole('button', { name: 'Meer acties' }).click();
    await bas.getByRole('menuitem').first().waitFor();
    const offered = await bas.getByRole('menuitem').allInnerTexts();
    expect(offered).toEqual(['Beantwoorden', 'Koppeling kopiëren']);
  }, 60_000);

  test('a copied link is the address that Teams gives a message', async () => {
    const { message } = await say('anna', 'Tot dinsdag');
    const bas = await open('bas', { permissions: ['clipboard-read', 'clipboard-write'] });
    await showMeetings(bas);
    await choose(bas, 'Tot dinsdag', 'Koppeling kopiëren');
    const copied = await bas.waitForFunction(() => navigator.clipboard.readText());
    const link = new URL(await copied.jsonValue());
    expect(link.origin).toBe('https://teams.microsoft.com');
    const channel = encodeURIComponent(windows.started.meetings);
    expect(link.pathname).toBe(`/l/message/${channel}/${message.id}`);
    expect(link.searchParams.get('parentMessageId')).toBe(message.id);
    expect(link.searchParams.get('channelName')).toBe('Bijeenkomsten');
  }, 60_000);

  test('a mention and a reply stand in the activity feed until they are read there', async () => {
    const asked = await say('anna', 'Wie komt er?');
    await say('bas', 'Ik kom', asked.message.id);
    const { message } = await say('bas', 'Kunt u de agenda sturen, @Anna Proef?');
    await teams().say({ person: 'anna', channel: windows.started.general, text: 'Dag' });
    const anna = await open('anna');
    const activity = anna.getByRole('button', { name: 'Activiteit' });
    await anna.getByRole('button', { name: 'Activiteit 2 ongelezen' }).click();
    const feed = anna.getByRole('navigation', { name: 'Activiteit' });
    await feed.getByRole('button', { name: /Bas Voorbeeld heeft u geantwoord Ik kom/ }).waitFor();
    const line = feed.getByRole('button', { name: /Bas Voorbeeld heeft u genoemd Kunt u/ });
    await line.getByRole('img', { name: 'ongelezen' }).waitFor();
    await line.click();
    await anna.locator(`#message-${message.id}:focus`).getByText('Kunt u de agenda').waitFor();
    await line.getByRole('img', { name: 'ongelezen' }).waitFor({ state: 'detached' });
    expect(await activity.innerText()).toBe('Activiteit');
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('a line of the feed opens at its message, also far up in a long thread', async () => {
    const { message } = await say('anna', 'Wie komt er?');
    const reply = await say('bas', 'Ik kom', message.id);
    for (const text of ['a', 'b', 'c', 'd', 'e']) await say('cleo', text, message.id);
    const anna = await open('anna');
    await anna.getByRole('button', { name: /^Activiteit/ }).click();
    await anna.getByRole('button', { name: /Ik kom/ }).click();
    await anna.locator(`#message-${reply.message.id}:focus`).waitFor();
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('an address that is damaged opens the newest conversation', async () => {
    await say('anna', 'Tot dinsdag');
    const bas = await open('bas');
    await bas.goto(`${windows.started.server.url}/?person=bas#%E0%A4/message`);
    await bas.reload();
    await bas.getByRole('heading', { name: 'Bijeenkomsten' }).waitFor();
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('the feed previews a card by its first text', async () => {
    await teams().installApp(windows.started.team, 'anna');
    await say('anna', '@Leerwerkplaats kaart');
    const anna = await open('anna');
    await anna.getByRole('button', { name: /^Activiteit/ }).click();
    await anna.getByRole('button', { name: /heeft u geantwoord Wanneer\? Stemmen: 0/ }).waitFor();
  }, 60_000);

  test('what is being typed on a card stays, and so does the focus, while others write', async () => {
    await teams().installApp(windows.started.team, 'anna');
    await say('anna', '@Leerwerkplaats formulier');
    const anna = await open('anna');
    await showMeetings(anna);
    const field = anna.getByRole('textbox', { name: 'Naam' });
    await field.pressSequentially('An');
    await teams().say({ person: 'cleo', channel: windows.started.general, text: 'Elders' });
    const elsewhere = anna.getByRole('button', { name: 'Algemeen' });
    await elsewhere.getByRole('img', { name: 'ongelezen' }).waitFor();
    await say('bas', 'Hier ook');
    await anna.getByText('Hier ook').waitFor();
    await anna.keyboard.type('na');
    expect(await field.inputValue()).toBe('Anna');
    expect(windows.problems).toEqual([]);
  }, 60_000);

  test('a post has one button to answer it, below', async () => {
    await say('anna', 'Tot dinsdag');
    const bas = await open('bas');
    await showMeetings(bas);
    await messageWith(bas, 'Tot dinsdag').hover();
    await bas.getByRole('button', { name: 'Meer acties' }).waitFor();
    expect(await bas.getByRole('button', { name: 'Beantwoorden' }).count()).toBe(1);
  }, 60_000);

  test('whoever has just scrolled up stays there when something is drawn, and else sees the newest', async () => {
    for (let number = 0; number < 30; number += 1) await say('anna', `Bericht ${number}`);
    const bas = await open('bas');
    await showMeetings(bas);
    await bas.getByText('Bericht 29').waitFor();
    /** Draws something below; answers how far the end is after that, and where the reader is. */
    const draw = (top?: number) =>
      bas.locator('#messages').evaluate(async (list, to) => {
        if (to !== undefined) list.scrollTop = to;
        const drawn = document.createElement('div');
        drawn.style.height = '400px';
        list.append(drawn);
        // A microtask later the page has heard of it; the event of scrolling is yet to come.
        await Promise.resolve();
        const left = list.scrollHeight - list.clientHeight - list.scrollTop;
        drawn.remove();
        return { top: list.scrollTop, left };
      }, top);
    expect((await draw()).left).toBeLessThan(2);
    expect((await draw(40)).top).toBe(40);
  }, 60_000);

  test('an unread channel is marked, shows what is new, and is read from then on', async () => {
    await say('anna', 'Eerste');
    const bas = await open('bas');
    await showMeetings(bas);
    await bas.getByText('Eerste').waitFor();
    await bas.getByRole('button', { name: 'Algemeen' }).click();
    await say('anna', 'Tweede');
    const meetings = bas.getByRole('button', { name: 'Bijeenkomsten' });
    await meetings.getByRole('img', { name: 'ongelezen' }).waitFor();
    await meetings.click();
    await bas.getByText('Tweede').waitFor();
    const lines = await bas.locator('.new-line, .words').allInnerTexts();
    expect(lines).toEqual(['Eerste', 'Nieuw', 'Tweede']);
    await bas.reload();
    await bas.getByText('Tweede').waitFor();
    expect(await bas.getByRole('img', { name: 'ongelezen' }).count()).toBe(0);
    await say('anna', 'Derde');
    await bas.getByText('Derde').waitFor();
    expect(await bas.locator('.new-line').count()).toBe(0);
    expect(windows.problems).toEqual([]);
  }, 60_000);
});
