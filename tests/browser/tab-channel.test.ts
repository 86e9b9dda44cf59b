import { describeInBrowser } from './browser';
import { type Opened, told, until, useTab } from './tab/opened';
import { somePoll } from './tab/tab-server';

describeInBrowser('the channel page', () => {
  const at = useTab();
  const radio = ({ tab }: Opened, name: RegExp) => tab.getByRole('radio', { name });
  const reads = () => at.api.asked.filter(({ method }) => method === 'GET');

  test('one tap votes, and says when it was saved; the counts are those of the server', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /woensdag 20:00 1 stem · 25%/).click();
    await opened.tab.getByText(/^Uw keuze: woensdag 20:00, opgeslagen \d\d:\d\d$/).waitFor();
    await radio(opened, /woensdag 20:00 2 stemmen · 40%/).waitFor();
    expect(await radio(opened, /woensdag/).getAttribute('aria-checked')).toBe('true');
    expect(await radio(opened, /dinsdag/).getAttribute('aria-checked')).toBe('false');
    const { path } = at.api.asked.find(({ method }) => method === 'PUT') ?? {};
    expect(path).toBe('channels/19%3Abijeenkomsten%40thread.tacv2/polls/poll-1/vote');
  }, 30_000);

  test('nothing counts as chosen until the server has said so', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).waitFor();
    const refusal = { status: 409, code: 'poll-closed', sentence: 'Deze peiling is gesloten.' };
    at.api.fail({ ...refusal, only: 'PUT' });
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByRole('status').getByText('Deze peiling is gesloten.').waitFor();
    expect(await radio(opened, /dinsdag/).getAttribute('aria-checked')).toBe('false');
    await radio(opened, /dinsdag 19:30 3 stemmen/).waitFor();
  }, 30_000);

  test('while a choice is on its way it says so, and another tap does nothing', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).waitFor();
    const letGo = at.api.hold('PUT');
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText('Bezig met opslaan: dinsdag 19:30').waitFor();
    expect(await radio(opened, /dinsdag/).getAttribute('aria-checked')).toBe('false');
    await radio(opened, /woensdag/).click({ force: true });
    letGo();
    await opened.tab.getByText('Uw keuze: dinsdag 19:30, opgeslagen').waitFor();
    expect(at.api.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  }, 30_000);

  test('a choice that was changed somewhere else is shown without the moment of this one', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText('Uw keuze: dinsdag 19:30, opgeslagen').waitFor();
    at.api.put(somePoll({ mine: { chosen: ['o2'] } }));
    await opened.tab.getByText('Uw keuze: woensdag 20:00', { exact: true }).waitFor();
  }, 30_000);

  test('votes of others appear by themselves, and unchanged polls are not sent again', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag 19:30 3 stemmen/).waitFor();
    const { options } = somePoll();
    at.api.put(somePoll({ options: options.map((each) => ({ ...each, votes: 7 })), voters: 21 }));
    await radio(opened, /donderdag 10:00 7 stemmen · 33%/).waitFor();
    await until(() => reads().at(-1)?.headers['if-none-match'], '"1"');
  }, 30_000);

  test('a new poll comes first, with who asked it and when', async () => {
    at.api.put(somePoll({ id: 'poll-0', question: 'Waar?', askedAt: '2026-11-20T10:00:00.000Z' }));
    const { tab } = await at.open('/tab/channel');
    await tab.getByRole('heading', { name: 'Waar?' }).waitFor();
    at.api.put(
      somePoll({ id: 'poll-2', question: 'Met wie?', askedAt: '2026-11-22T12:00:00.000Z' }),
    );
    await tab.getByRole('heading', { name: 'Met wie?' }).waitFor();
    const questions = await tab.getByRole('heading', { level: 2 }).allTextContents();
    expect(questions).toEqual(['Met wie?', 'Wanneer komt u?', 'Waar?']);
    await tab
      .getByText(/^Gevraagd door Anna de Wit · .*11:00$/)
      .first()
      .waitFor();
  }, 30_000);

  test('the arrow keys only move; the space bar votes', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await opened.window.keyboard.press(key);
    }
    expect(await radio(opened, /donderdag/).evaluate((it) => it === document.activeElement)).toBe(
      true,
    );
    expect(await opened.tab.locator('[role=radio][tabindex="0"]').count()).toBe(1);
    await opened.window.keyboard.press('Space');
    await opened.tab.getByText('Uw keuze: donderdag 10:00, opgeslagen').waitFor();
    expect(at.api.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  }, 30_000);

  test('a vote whose answer was lost is sent again as the same command', async () => {
    const opened = await at.open('/tab/channel');
    at.api.fail({ status: 'cut', only: 'PUT', times: 2 });
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText('Uw keuze: dinsdag 19:30, opgeslagen').waitFor();
    await radio(opened, /dinsdag 19:30 4 stemmen/).waitFor();
    const commands = at.api.asked.flatMap(({ body }) => body?.commandId ?? []);
    expect(commands).toHaveLength(3);
    expect(new Set(commands).size).toBe(1);
  }, 30_000);

  test('a vote that never gets through says that it is not certain', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).waitFor();
    at.api.fail({ status: 500 });
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText(/Misschien is uw keuze niet opgeslagen/).waitFor();
    at.api.fail();
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText('Uw keuze: dinsdag 19:30, opgeslagen').waitFor();
  }, 30_000);

  test.each([
    ['was stored', 'cut', 'Uw keuze: dinsdag 19:30'],
    ['was not', 500, 'Uw keuze is niet opgeslagen. Tik nog een keer op uw keuze.'],
  ] as const)(
    'a vote of which nobody could tell whether it arrived and that %s says so once there is a connection',
    async (_what, status, sentence) => {
      const opened = await at.open('/tab/channel');
      await radio(opened, /dinsdag/).waitFor();
      at.api.fail({ status });
      await radio(opened, /dinsdag/).click();
      const unsure = opened.tab.getByText(/Misschien is uw keuze niet opgeslagen/);
      await unsure.waitFor();
      at.api.fail();
      await opened.tab
        .locator('html')
        .evaluate(() => globalThis.dispatchEvent(new Event('online')));
      await opened.tab.getByText(sentence, { exact: true }).waitFor();
      expect(await unsure.count()).toBe(0);
    },
    40_000,
  );

  test('a read that was on its way when somebody voted does not undo the vote on the screen', async () => {
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).waitFor();
    const letGo = at.api.hold('GET');
    const before = reads().length;
    await until(() => reads().length, before + 1);
    await radio(opened, /dinsdag/).click();
    await opened.tab.getByText('Uw keuze: dinsdag 19:30, opgeslagen').waitFor();
    await until(() => reads().length, before + 2);
    await watchForUndoing(opened);
    letGo();
    await until(() => reads().length, before + 3);
    expect(await opened.tab.locator('html').getAttribute('data-undone')).toBeNull();
  }, 30_000);

  test('a poll that closes while somebody looks at it stays in its place, without buttons', async () => {
    at.api.put(
      somePoll({ id: 'old', question: 'Waar?', status: 'closed', mine: { chosen: ['o2'] } }),
    );
    const opened = await at.open('/tab/channel');
    await radio(opened, /dinsdag/).waitFor();
    at.api.put(somePoll({ status: 'closed' }));
    await opened.tab.getByText('Gesloten. U heeft niet gekozen.').waitFor();
    expect(await opened.tab.getByRole('radio').count()).toBe(0);
    expect(await opened.tab.getByText('Gesloten. Uw keuze: woensdag 20:00').count()).toBe(0);
    await opened.tab.getByRole('button', { name: 'Gesloten peilingen (1)' }).click();
    await opened.tab.getByText('Gesloten. Uw keuze: woensdag 20:00').waitFor();
  }, 30_000);

  test('a link opens the message of the poll in Teams itself', async () => {
    const { window, tab } = await at.open('/tab/channel');
    await tab.getByRole('link', { name: 'Open in kanaal' }).click();
    await until(
      () => told(window, 'executeDeepLink'),
      [
        [
          'https://teams.microsoft.com/l/message/19%3Abijeenkomsten%40thread.tacv2/1763805600000?tenantId=tenant-1&groupId=group-1&parentMessageId=1763805600000',
        ],
      ],
    );
    expect(window.context().pages()).toHaveLength(1);
    // The tab is still there and asks on.
    const before = reads().length;
    await until(() => reads().length > before, true);
  }, 30_000);

  /** Marks the page when, from now on, an own choice is ever not the one that was saved. */
  function watchForUndoing({ tab }: Opened): Promise<void> {
    return tab.locator('html').evaluate((html) => {
      const look = () => {
        if (!html.querySelector('[aria-checked=true]')) html.dataset.undone = 'yes';
      };
      new MutationObserver(look).observe(html, { subtree: true, attributes: true });
    });
  }
});
