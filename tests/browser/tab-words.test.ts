import { openDialog, sendDialog, shown } from '../support/dialogs';
import { button, channelId, somebody, type } from '../support/people';
import { describeInBrowser } from './browser';
import { useTabOfHouse } from './tab/house';

const [karin, peter] = [somebody(1), somebody(2)];

describeInBrowser('one’s own answer in the tab', () => {
  const at = useTabOfHouse(karin);

  test('who taps scores while a comment is being written keeps both', async () => {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'polls/ask'));
    const asked = { question: 'Hoe?', kind: 'scale', options: 'zin a\nzin b' };
    const place = button(form, 'Plaatsen in dit kanaal');
    await sendDialog(running, karin, channelId, place, asked);
    await running.settle();
    at.api.as(peter);
    const { tab } = await at.open('/tab/channel');
    const poll = tab.getByRole('article', { name: 'Hoe?' });
    await poll.getByRole('textbox').fill('mijn toelichting');
    await poll.getByRole('radio', { name: '4' }).first().click();
    await poll.getByRole('status').getByText('4: zin a').waitFor();
    await poll.getByRole('radio', { name: '5' }).last().click();
    await poll.getByRole('status').getByText('5: zin b').waitFor();
    await poll.getByRole('button', { name: 'Bewaren' }).click();
    await poll.getByRole('status').getByText('mijn toelichting').waitFor();
    const votes = await running.documents('vote');
    expect(votes).toEqual([
      expect.objectContaining({ chosen: ['o1.4', 'o2.5'], words: 'mijn toelichting' }),
    ]);
  }, 40_000);

  test('words that were asked about are kept as they are once somebody says so', async () => {
    const { running } = at.api;
    const form = shown(await openDialog(running, karin, channelId, 'polls/ask'));
    const place = button(form, 'Plaatsen in dit kanaal');
    await sendDialog(running, karin, channelId, place, { question: 'Wat?', kind: 'open' });
    await running.settle();
    at.api.as(peter);
    const { tab } = await at.open('/tab/channel');
    const poll = tab.getByRole('article', { name: 'Wat?' });
    await poll.getByRole('textbox').fill('bij mevrouw Jansen');
    await poll.getByRole('button', { name: 'Bewaren', exact: true }).click();
    await poll.getByRole('alert').waitFor();
    expect(await running.documents('vote')).toEqual([]);
    await poll.getByRole('button', { name: 'Toch zo bewaren' }).click();
    await poll.getByRole('status').getByText('bij mevrouw Jansen').waitFor();
  }, 40_000);

  test('who chose an option that was taken out reads so, and can choose again', async () => {
    const { running } = at.api;
    await type(running, karin, 'peiling Wat? ; soep ; brood ; kaas');
    await running.settle();
    at.api.as(peter);
    const { tab } = await at.open('/tab/channel');
    const poll = tab.getByRole('article', { name: 'Wat?' });
    await poll.getByRole('radio', { name: /kaas/ }).click();
    await poll.getByRole('status').getByText('kaas').waitFor();
    const pollId = (await running.documents('poll'))[0]?.pollId;
    const data = { verb: 'polls/withdraw-option', formId: 'out', pollId };
    await sendDialog(running, karin, channelId, { data }, { optionId: 'o3' });
    const sentence = 'Wat u koos, is weggehaald. Kies een van de andere opties.';
    await poll.getByRole('status').getByText(sentence).waitFor();
    await poll.getByRole('radio', { name: /soep/ }).click();
    await poll.getByRole('status').getByText('soep').waitFor();
  }, 40_000);
});
