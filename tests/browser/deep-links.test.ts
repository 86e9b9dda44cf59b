import { localAppId } from '../../infra/local/teams/identity';
import { describeInBrowser } from './browser';
import { hostedPages, linkTo, showMeetings } from './hosted-pages';

describeInBrowser('links into the Teams stand-in', () => {
  const hosted = hostedPages();

  test('a link to a message opens its thread there, from a page, a card and its words', async () => {
    await hosted.ask('hallo');
    const [first] = hosted.started.server.teams.messages(hosted.started.meetings);
    const link = linkTo(`message/${encodeURIComponent(hosted.started.meetings)}/${first?.id}`);
    await hosted.ask(`link ${link}`);
    const { window, tab } = await hosted.openTab('anna');
    await tab.getByLabel('Koppeling').fill(link);
    const atMessage = () => window.locator(`#message-${first?.id}:focus`).waitFor();
    await tab.getByRole('button', { name: 'Volgen' }).click();
    await atMessage();
    for (const name of ['het bericht', 'Openen']) {
      await window.getByRole('button', { name: 'Algemeen' }).first().click();
      await window.getByText('Welkom.').waitFor();
      await showMeetings(window);
      await window.getByRole('link', { name }).click();
      await atMessage();
    }
    expect(window.context().pages()).toHaveLength(1);
  }, 60_000);

  test('a link to a page of the app opens it, with the part that it names', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.getByRole('button', { name: 'Delen' }).click();
    const link = await window.getByRole('textbox', { name: 'Link naar deze tab' }).inputValue();
    await window.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await hosted.ask(`link ${link}`);
    await window.getByRole('tab', { name: 'Berichten' }).click();
    await window.getByRole('link', { name: 'Openen' }).click();
    await tab.locator('#context', { hasText: '"subPageId":"deel 2"' }).waitFor();
  }, 60_000);

  test('a link that leads nowhere says so, and one that runs something isn’t opened', async () => {
    const { window, tab } = await hosted.openTab('anna');
    for (const path of [
      'channel/19%3Aelders%40thread.tacv2/Elders',
      'message/19%3Aelders%40thread.tacv2/1',
      'entity/00000000-0000-0000-0000-000000000000/nog-te-kiezen',
      `entity/${localAppId}/weg`,
      'chat/0/0?users=iemand@gemeente.example',
      'meeting/1',
    ]) {
      await tab.getByLabel('Koppeling').fill(linkTo(path));
      await tab.getByRole('button', { name: 'Volgen' }).click();
      await window.getByText('Deze link werkt niet').waitFor();
      await window.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
      await window.getByRole('dialog').waitFor({ state: 'detached' });
      await tab.getByText('This link leads nowhere.').waitFor();
      await tab.locator('#refused').evaluate((line) => line.remove());
    }
    await tab.getByLabel('Koppeling').fill('javascript:document.body.remove()');
    await tab.getByRole('button', { name: 'Volgen' }).click();
    await tab.getByText('This link leads nowhere.').waitFor();
    await tab.locator('#refused').evaluate((line) => line.remove());
    const otherApp = 'nog-te-kiezen van 00000000-0000-0000-0000-000000000000';
    await tab.getByLabel('Koppeling').fill(otherApp);
    await tab.getByRole('button', { name: 'Naar' }).click();
    await tab.getByText('This link leads nowhere.').waitFor();
    expect(window.context().pages()).toHaveLength(1);
  }, 60_000);

  test('a link to elsewhere opens in a window of its own', async () => {
    await hosted.ask(`link ${hosted.app.origin}/uitleg`);
    const window = await hosted.open('anna');
    await showMeetings(window);
    const opened = window.waitForEvent('popup');
    await window.getByRole('link', { name: 'Openen' }).click();
    expect((await opened).url()).toBe(`${hosted.app.origin}/uitleg`);
  }, 60_000);

  test('an address that can’t be read opens what is newest', async () => {
    const window = await hosted.open('anna', '/?person=anna#%E0%A4%A');
    await window.getByLabel('Een bericht plaatsen').waitFor();
    expect(hosted.problems).toEqual([]);
  }, 60_000);
});
