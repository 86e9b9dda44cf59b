import { cardOf } from '../../../../infra/local/teams/answers';
import { localBotId } from '../../../../infra/local/teams/identity';
import { type Started, startTeams } from './started';

let started: Started;
beforeAll(async () => {
  started = await startTeams();
});
afterAll(() => started.close());

const texts = (conversation: string) =>
  started.server.teams.messages(conversation).map(({ text }) => text);

describe('the app in a team', () => {
  test('outside the team the bot hears nothing and may post nothing', async () => {
    const { teams } = started.server;
    await teams.say({ person: 'anna', channel: started.general, text: '@Leerwerkplaats hallo' });
    expect(started.bot.heard).toEqual([]);
  });

  test('adding it tells the bot, which welcomes the team in its General channel', async () => {
    const { teams } = started.server;
    expect((await teams.installApp(started.team, 'anna')).status).toBe(200);
    expect(started.bot.heard.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'conversationUpdate',
    ]);
    expect(started.bot.heard[1]).toMatchObject({
      membersAdded: [{ id: localBotId }],
      channelData: { eventType: 'teamMemberAdded', team: { name: 'Proefteam' } },
      conversation: { id: started.general, conversationType: 'channel' },
    });
    expect(texts(started.general)).toContain('Welkom.');
  });

  test('adding it again changes nothing', async () => {
    await started.server.teams.installApp(started.team, 'anna');
    expect(started.bot.heard).toHaveLength(2);
  });
});

describe('messages', () => {
  test('a mention arrives as Teams sends it and is answered in the same thread', async () => {
    const said = await started.server.teams.say({
      person: 'bas',
      channel: started.meetings,
      text: '@Leerwerkplaats hallo daar',
    });
    expect(started.bot.heard.at(-1)).toMatchObject({
      type: 'message',
      text: '<at>Leerwerkplaats</at> hallo daar',
      id: said.message.id,
      from: { name: 'Bas Voorbeeld', aadObjectId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      conversation: { id: `${started.meetings};messageid=${said.message.id}`, isGroup: true },
      entities: [
        { type: 'mention', mentioned: { id: localBotId }, text: '<at>Leerwerkplaats</at>' },
        { type: 'clientInfo', locale: 'nl-NL', timezone: 'Europe/Amsterdam' },
      ],
    });
    expect(said.replies).toMatchObject([
      { text: 'U zei: hallo daar', thread: said.message.id, author: 'bot' },
    ]);
  });

  test('what people say to each other stays between them', async () => {
    const before = started.bot.heard.length;
    const { teams } = started.server;
    await teams.say({ person: 'anna', channel: started.meetings, text: 'Tot dinsdag!' });
    await teams.say({ person: 'anna', channel: started.meetings, text: '@Leerwerkplaatsen ja' });
    expect(started.bot.heard).toHaveLength(before);
    expect(texts(started.meetings)).toContain('Tot dinsdag!');
  });

  test('the first words in the chat add the app there, and need no mention', async () => {
    const { teams } = started.server;
    const { replies } = await teams.say({ person: 'cleo', text: 'hello' });
    expect(replies.map(({ text }) => text)).toEqual(['U zei: hello']);
    expect(texts(teams.chat('cleo'))).toEqual(['Welkom.', 'hello', 'U zei: hello']);
    expect(started.bot.heard.at(-1)).toMatchObject({
      conversation: { conversationType: 'personal' },
      locale: 'en-GB',
    });
  });

  test('the bot can read the roster, open a thread and take a message back', async () => {
    const { teams } = started.server;
    const channel = started.meetings;
    const { replies } = await teams.say({ person: 'anna', channel, text: '@Leerwerkplaats leden' });
    expect(replies[0]?.text).toBe('Anna Proef, Bas Voorbeeld, Cleo Example');
    await teams.say({ person: 'anna', channel, text: '@Leerwerkplaats draad' });
    const thread = teams.messages(channel).at(-1);
    expect(thread).toMatchObject({ text: 'Nieuwe draad', thread: thread?.id });
    await teams.say({ person: 'anna', channel, text: '@Leerwerkplaats weg' });
    expect(teams.messages(channel).at(-1)).toMatchObject({ deleted: true, text: '' });
  });

  test('nobody reads or speaks in the chat of another', async () => {
    const { teams } = started.server;
    const elsewhere = { person: 'anna', channel: teams.chat('cleo'), text: 'hallo' };
    await expect(teams.say(elsewhere)).rejects.toThrow('can not see');
  });
});

describe('cards', () => {
  let card: string;
  const shown = (person: string) =>
    started.server.teams.messages(started.meetings, person).find(({ id }) => id === card);

  beforeAll(async () => {
    const words = { person: 'anna', channel: started.meetings, text: '@Leerwerkplaats kaart' };
    card = (await started.server.teams.say(words)).replies[0]?.id ?? '';
  });

  test('Action.Execute is answered under the card for one person, and the card changes for all', async () => {
    const { teams } = started.server;
    const answer = await teams.press({ person: 'bas', messageId: card, action: 'Dinsdag' });
    expect(answer).toEqual({ kind: 'message', text: 'Bewaard.' });
    expect(started.bot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: card,
      value: {
        action: { type: 'Action.Execute', verb: 'vote', data: { option: 0 } },
        trigger: 'manual',
      },
    });
    expect(shown('bas')?.view).toEqual({ note: 'Bewaard.' });
    expect(shown('anna')?.view).toBeUndefined();
    const found = shown('anna');
    expect(JSON.stringify(found && cardOf(found))).toContain('Stemmen: 1');
  });

  test('a card in the answer is for one person, inputs included, until the card is edited', async () => {
    const { teams } = started.server;
    const inputs = { note: 'geheim' };
    await teams.press({ person: 'anna', messageId: card, action: 'Mijn keuze', inputs });
    expect(JSON.stringify(shown('anna')?.view?.card)).toContain('Alleen voor u: geheim');
    await teams.press({
      person: 'bas',
      messageId: card,
      action: { type: 'Action.Execute', verb: 'vote' },
    });
    expect(shown('anna')?.view?.card).toBeUndefined();
  });

  test.each(['Kapot', 'Geweigerd'])('%s shows the sentence of Teams', async (action) => {
    const { teams } = started.server;
    const dutch = await teams.press({ person: 'anna', messageId: card, action });
    expect(dutch).toMatchObject({
      kind: 'failed',
      text: 'Er is iets misgegaan. Probeer het opnieuw.',
    });
    expect(shown('anna')?.view?.failed).toBe(true);
  });

  test('Action.Submit is a message with a value', async () => {
    const { teams } = started.server;
    const press = {
      person: 'anna',
      messageId: card,
      action: 'Insturen',
      inputs: { note: 'nieuw' },
    };
    expect(await teams.press(press)).toEqual({ kind: 'none' });
    expect(started.bot.heard.at(-1)).toMatchObject({ value: { note: 'nieuw' }, replyToId: card });
    expect(teams.messages(started.meetings).at(-1)?.text).toBe('Ontvangen: nieuw');
  });

  test('a card is refreshed for those whom it lists, and for nobody else', async () => {
    const { teams } = started.server;
    const words = { person: 'anna', channel: started.meetings, text: '@Leerwerkplaats vers' };
    const fresh = (await teams.say(words)).replies[0]?.id ?? '';
    await teams.refresh('anna', fresh);
    expect(started.bot.heard.at(-1)).toMatchObject({ value: { trigger: 'automatic' } });
    const seenBy = (person: string) =>
      teams.messages(started.meetings, person).find(({ id }) => id === fresh)?.view;
    expect(JSON.stringify(seenBy('anna'))).toContain('Alleen voor u: vers');
    const heard = started.bot.heard.length;
    await teams.refresh('bas', fresh);
    await teams.refresh('anna', card);
    expect(started.bot.heard).toHaveLength(heard);
    expect(seenBy('bas')).toBeUndefined();
  });

  test('a dialog opens, is shown again with what is wrong, and closes with a word', async () => {
    const { teams } = started.server;
    const at = { person: 'cleo', messageId: card };
    const opened = await teams.press({ ...at, action: 'Formulier', theme: 'dark' });
    expect(opened).toMatchObject({ kind: 'dialog', dialog: { title: 'Formulier' } });
    expect(started.bot.heard.at(-1)).toMatchObject({
      name: 'task/fetch',
      value: { data: { msteams: { type: 'task/fetch' } }, context: { theme: 'dark' } },
    });
    const again = await teams.submitDialog({ ...at, data: { form: 'name' }, inputs: { name: '' } });
    expect(again).toMatchObject({ kind: 'dialog', dialog: { title: 'Vul een naam in' } });
    const done = await teams.submitDialog({ ...at, data: {}, inputs: { name: 'Cleo' } });
    expect(done).toEqual({ kind: 'message', text: 'Dank u wel' });
    expect(texts(started.meetings)).toContain('Formulier van Cleo');
  });
});
