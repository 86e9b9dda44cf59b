import { createRemoteJWKSet, jwtVerify } from 'jose';
import { localAppId, localTenantId } from '../../infra/local/teams/identity';
import { describeInBrowser } from './browser';
import { addTab, hostedPages, inTab, linkTo, showMeetings } from './hosted-pages';

describeInBrowser('pages of the app in the Teams stand-in', () => {
  const hosted = hostedPages();

  test('a page learns who is looking, in which channel, and when the theme changes', async () => {
    const { window, tab } = await hosted.openTab('anna');
    const context = JSON.parse((await tab.locator('#context').textContent()) ?? '');
    expect(context).toMatchObject({
      app: { locale: 'nl-nl', theme: 'default', host: { name: 'Teams', clientType: 'web' } },
      page: { id: 'e1', frameContext: 'content' },
      user: { displayName: 'Anna Proef', tenant: { id: localTenantId } },
      channel: { id: hosted.started.meetings, displayName: 'Bijeenkomsten' },
      team: { displayName: 'Proefteam', internalId: hosted.started.general },
    });
    await window.getByRole('button', { name: 'Instellingen' }).click();
    await window.getByRole('menuitemradio', { name: 'Donker' }).click();
    await tab.locator('#theme', { hasText: 'dark' }).waitFor();
    expect(hosted.problems).toEqual([]);
  }, 60_000);

  test('a page learns that its team is archived', async () => {
    await hosted.openTab('anna');
    const { server, team } = hosted.started;
    await server.teams.archiveTeam(team, 'anna');
    const cleo = await hosted.open('cleo');
    await showMeetings(cleo);
    await cleo.getByRole('tab', { name: 'stand' }).click();
    const context = await inTab(cleo, 'stand').locator('#context').textContent();
    expect(JSON.parse(context ?? '')).toMatchObject({ team: { isArchived: true } });
  }, 60_000);

  test('whoever trusts the issuer believes the token that a page gets', async () => {
    const { tab } = await hosted.openTab('anna');
    await tab.getByRole('button', { name: 'Token' }).click();
    const token = (await tab.locator('#token').textContent()) ?? '';
    const { issuerUrl, teams } = hosted.started.server;
    const keys = createRemoteJWKSet(new URL(`${issuerUrl}/keys`));
    const checks = { issuer: issuerUrl, audience: localAppId, algorithms: ['RS256'] };
    const { payload } = await jwtVerify(token, keys, checks);
    const anna = teams.people().find(({ key }) => key === 'anna');
    expect(payload).toMatchObject({
      oid: anna?.objectId,
      tid: localTenantId,
      name: 'Anna Proef',
      preferred_username: anna?.userPrincipalName,
      scp: 'access_as_user',
      ver: '2.0',
    });
  }, 60_000);

  test('a guest gets no token, but the error that the SDK throws', async () => {
    const { tab } = await hosted.openTab('bas');
    await tab.getByRole('button', { name: 'Token' }).click();
    await tab.getByText('resourceRequiresConsent').waitFor();
  }, 60_000);

  test('a tab that is added is there for everybody, until it is removed', async () => {
    const { window: anna } = await hosted.openTab('anna');
    const cleo = await hosted.open('cleo');
    await showMeetings(cleo);
    await cleo.getByRole('tab', { name: 'stand' }).click();
    await inTab(cleo, 'stand').locator('#context').waitFor();
    await anna.getByRole('button', { name: 'Meer over stand' }).click();
    await anna.getByRole('menuitem', { name: 'Tab verwijderen' }).click();
    await cleo.getByRole('tab', { name: 'stand' }).waitFor({ state: 'detached' });
    await cleo.getByLabel('Post a message').waitFor();
  }, 60_000);

  test('the app says why a tab can not be saved, when it can, and changes it later', async () => {
    const window = await hosted.open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Tab toevoegen' }).click();
    const name = inTab(window, 'Tab toevoegen').getByLabel('Naam');
    await name.waitFor();
    const save = window.getByRole('button', { name: 'Opslaan' });
    expect(await save.isDisabled()).toBe(true);
    await name.fill('fout');
    await save.click();
    await window.getByText('Kies een andere naam.').waitFor();
    await name.fill('goed');
    await save.click();
    await window.getByRole('tab', { name: 'goed' }).waitFor();
    await window.getByRole('button', { name: 'Meer over goed' }).click();
    await window.getByRole('menuitem', { name: 'Instellingen' }).click();
    await inTab(window, 'Tab toevoegen').getByText('"id":"e1"').waitFor();
    await name.fill('beter');
    await save.click();
    await window.getByRole('tab', { name: 'beter' }).waitFor();
    expect(await window.getByRole('tab').count()).toBe(2);
  }, 60_000);

  test('a page opens a dialog, gets what is filled in, and hears that it was closed', async () => {
    const { window, tab } = await hosted.openTab('anna');
    await tab.getByRole('button', { name: 'Dialoog' }).click();
    const page = inTab(window, 'Vraag');
    await page.getByRole('button', { name: 'Groter' }).click();
    await page.getByLabel('Naam').fill('Anna');
    await window.waitForFunction(
      () => document.querySelector('.dialog')?.getBoundingClientRect().width === 700,
    );
    await page.getByRole('button', { name: 'Klaar' }).click();
    await tab.getByText('{"err":null,"result":{"name":"Anna"}}').waitFor();
    await tab.getByRole('button', { name: 'Dialoog' }).click();
    await page.getByLabel('Naam').waitFor();
    await window.getByRole('button', { name: 'Sluiten' }).click();
    await tab.getByText('User cancelled').waitFor();
  }, 60_000);

  test('a page that the bot opens in a dialog answers the bot', async () => {
    await hosted.ask(`pagina ${hosted.app.origin}/task`);
    const window = await hosted.open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Pagina openen' }).click();
    const page = inTab(window, 'Pagina');
    await page.getByLabel('Naam').fill('Anna');
    await page.getByRole('button', { name: 'Klaar' }).click();
    await window.getByText('Dank u wel').waitFor();
    await window.keyboard.press('Escape');
    await window.getByText('Formulier van Anna').waitFor();
  }, 60_000);

  test('a page from elsewhere isn’t shown in a dialog', async () => {
    await hosted.ask(`pagina ${hosted.started.server.url}/`);
    const window = await hosted.open('anna');
    await showMeetings(window);
    await window.getByRole('button', { name: 'Pagina openen' }).click();
    await window.getByRole('alert').waitFor();
    expect(await window.locator('iframe').count()).toBe(0);
  }, 60_000);

  test('the personal app opens with its chat, and has its own page beside it', async () => {
    const window = await hosted.open('cleo');
    await window
      .getByRole('navigation')
      .getByRole('button', { name: 'Leerwerkplaats' })
      .first()
      .click();
    await window.getByLabel('Type a message').waitFor();
    await window.getByRole('tab', { name: 'Still to choose' }).click();
    const page = inTab(window, 'Still to choose');
    const context = JSON.parse((await page.locator('#context').textContent()) ?? '');
    expect(context.page.id).toBe('nog-te-kiezen');
    expect(context.app.locale).toBe('en-gb');
    expect(context.channel).toBeUndefined();
    await page.getByLabel('Koppeling').fill(linkTo(`chat/0/0?users=28:${localAppId}`));
    await page.getByRole('button', { name: 'Volgen' }).click();
    await window.getByLabel('Type a message').waitFor();
    const { window: cleo, tab } = await hosted.openTab('cleo', 'stand', 'Add a tab', 'Save');
    await tab.getByLabel('Koppeling').fill('nog-te-kiezen');
    await tab.getByRole('button', { name: 'Naar' }).click();
    await inTab(cleo, 'Still to choose').getByText('"id":"nog-te-kiezen"').waitFor();
  }, 60_000);

  test('a page that fails, or keeps silent for half a minute, gives way to a sentence', async () => {
    const { window } = await hosted.openTab('anna', 'broken');
    await window.getByRole('alert').getByText('De app reageert niet.').waitFor();
    await window.clock.install();
    await addTab(window, 'silent');
    const tab = inTab(window, 'silent');
    await tab.locator('#context').waitFor({ state: 'attached' });
    await window.clock.fastForward(15_000);
    expect(await window.getByRole('alert').count()).toBe(0);
    await window.clock.fastForward(15_000);
    await window.getByRole('alert').waitFor();
    await window.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await tab.locator('#context').waitFor({ state: 'attached' });
    await addTab(window, 'late');
    await inTab(window, 'late').getByText('Volgen').waitFor();
    await window.clock.fastForward(31_000);
    expect(await window.getByRole('alert').count()).toBe(0);
  }, 60_000);
});
