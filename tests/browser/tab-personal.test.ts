import { describeInBrowser } from './browser';
import { until, useTab } from './tab/opened';
import { somePoll } from './tab/tab-server';

describeInBrowser('the personal page', () => {
  const at = useTab();

  test('one tap chooses; the sentence stays and the keyboard is at it, until all is done', async () => {
    at.api.put(somePoll({ id: 'poll-2', question: 'Waar?', askedAt: '2026-11-20T10:00:00.000Z' }));
    const { window, tab } = await at.open('/tab/personal');
    await tab.getByRole('heading', { level: 1, name: 'Nog te kiezen' }).waitFor();
    await tab.getByRole('heading', { level: 2, name: 'Gooise Meren' }).waitFor();
    const where = tab.getByRole('radiogroup', { name: 'Waar?' });
    await where.getByRole('radio', { name: /woensdag/ }).focus();
    await window.keyboard.press('Enter');
    await tab.getByText(/^Uw keuze: woensdag 20:00, opgeslagen/).waitFor();
    const article = tab.getByRole('article', { name: 'Waar?' });
    await until(() => article.evaluate((it) => it === document.activeElement), true);
    expect(await where.count()).toBe(0);
    await tab.getByRole('radio', { name: /dinsdag/ }).click();
    await tab.getByRole('heading', { level: 1, name: 'U bent bij.' }).waitFor();
    expect(await tab.getByText(/^Uw keuze: .*, opgeslagen/).count()).toBe(2);
  }, 30_000);

  test('who went on to the next poll while a choice was saved is not pulled back', async () => {
    at.api.put(somePoll({ id: 'poll-2', question: 'Waar?' }));
    const { tab } = await at.open('/tab/personal');
    const inPoll = (name: string) =>
      tab.getByRole('radiogroup', { name }).getByRole('radio').first();
    await inPoll('Waar?').waitFor();
    const letGo = at.api.hold('PUT');
    await inPoll('Waar?').click();
    await tab.getByText('Bezig met opslaan').waitFor();
    await inPoll('Wanneer komt u?').focus();
    letGo();
    await tab.getByText(/, opgeslagen/).waitFor();
    const focused = inPoll('Wanneer komt u?').evaluate((it) => it === document.activeElement);
    expect(await focused).toBe(true);
  }, 30_000);

  test('why a choice was refused stays to be read, though the poll waits no longer', async () => {
    const { tab } = await at.open('/tab/personal');
    await tab.getByRole('radio').first().waitFor();
    const reads = () => at.api.asked.filter(({ method }) => method === 'GET').length;
    at.api.fail({ status: 409, code: 'poll-closed', sentence: 'Gesloten intussen.', only: 'PUT' });
    await tab.getByRole('radio', { name: /dinsdag/ }).click();
    await tab.getByText('Gesloten intussen.').waitFor();
    at.api.put(somePoll({ status: 'closed' }));
    const before = reads();
    await until(() => reads() > before + 1, true);
    expect(await tab.getByText('Gesloten intussen.').count()).toBe(1);
  }, 30_000);

  test.each([
    ['was stored', 'cut', /^Uw keuze: dinsdag 19:30/],
    ['was not', 500, /^Uw keuze is niet opgeslagen\. Tik nog een keer/],
  ] as const)(
    'a choice of which nobody could tell whether it arrived and that %s says so once there is a connection',
    async (_what, status, sentence) => {
      const { tab } = await at.open('/tab/personal');
      await tab.getByRole('radio').first().waitFor();
      at.api.fail({ status });
      await tab.getByRole('radio', { name: /dinsdag/ }).click();
      const unsure = tab.getByText(/Misschien is uw keuze niet opgeslagen/);
      await unsure.waitFor();
      at.api.fail();
      await tab.locator('html').evaluate(() => globalThis.dispatchEvent(new Event('online')));
      await tab.getByText(sentence).waitFor();
      expect(await unsure.count()).toBe(0);
    },
    40_000,
  );

  test('while Teams is silent about a channel it says so, and doesn’t call one up to date', async () => {
    at.api.leaveOut(true);
    const { tab } = await at.open('/tab/personal');
    const line = tab.getByText(/^Van één of meer kanalen geeft Teams nu geen antwoord/);
    await line.waitFor();
    await tab.getByRole('radio', { name: /dinsdag/ }).click();
    await tab.getByText(/, opgeslagen/).waitFor();
    expect(await tab.getByText('U bent bij.').count()).toBe(0);
    at.api.leaveOut(false);
    await line.waitFor({ state: 'detached' });
    await tab.getByRole('heading', { name: 'U bent bij.' }).waitFor();
  }, 30_000);

  test('with nothing to choose it says so, and a new poll appears by itself', async () => {
    at.api.put(somePoll({ mine: { chosen: ['o1'] } }));
    const { tab } = await at.open('/tab/personal');
    await tab.getByRole('heading', { name: 'U bent bij.' }).waitFor();
    at.api.put(somePoll({ id: 'poll-2', question: 'Waar?' }));
    await tab.getByRole('heading', { name: 'Waar?' }).waitFor();
  }, 30_000);
});
