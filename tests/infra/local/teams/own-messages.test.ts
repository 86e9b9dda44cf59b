import type { SeenMessage } from '../../../../infra/local/teams/model';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { people, type Started, startTeams } from './started';

let started: Started;
beforeEach(async () => {
  started = await startTeams();
  await started.server.teams.installApp(started.team, 'anna');
  started.bot.heard.length = 0;
});
afterEach(() => started.close());

const say = async (person: string, text: string, thread?: string) =>
  (await started.server.teams.say({ person, channel: started.meetings, text, thread })).message.id;
const kinds = () =>
  started.bot.heard.map(({ type, channelData }) => [
    type,
    (channelData as { eventType?: string }).eventType,
  ]);
const messagesOf = async (person: string) => {
  const query = `person=${person}&conversation=${encodeURIComponent(started.meetings)}`;
  const response = await fetch(`${started.server.url}/page-api/messages?${query}`);
  return (await response.json()) as SeenMessage[];
};
const activityOf = async (person: string) => {
  const response = await fetch(`${started.server.url}/page-api/state?person=${person}`);
  return ((await response.json()) as PageState).activity;
};

describe('edits and deletes', () => {
  test('the bot hears of messages that it was spoken to in, before or after the edit', async () => {
    const { teams } = started.server;
    const spoken = await say('anna', '@Leerwerkplaats hallo');
    const among = await say('anna', 'Tot dinsdag');
    started.bot.heard.length = 0;
    await teams.editMessage('anna', among, 'Tot woensdag');
    await teams.deleteMessage('anna', among);
    await teams.undeleteMessage('anna', among);
    expect(kinds()).toEqual([]);
    await teams.editMessage('anna', among, '@Leerwerkplaats tot woensdag');
    await teams.editMessage('anna', spoken, 'Toch niet');
    expect(kinds()).toEqual([
      ['messageUpdate', 'editMessage'],
      ['messageUpdate', 'editMessage'],
    ]);
  });

  test('in its chat the bot hears of all, and of nothing where the app is gone', async () => {
    const { teams } = started.server;
    const spoken = await say('anna', '@Leerwerkplaats hallo');
    const { message } = await teams.say({ person: 'anna', text: 'hallo' });
    await teams.removeApp(started.team, 'anna');
    started.bot.heard.length = 0;
    await teams.deleteMessage('anna', message.id);
    await teams.deleteMessage('anna', spoken);
    expect(kinds()).toEqual([['messageDelete', 'softDeleteMessage']]);
  });

  test('nobody edits or brings back what another said, nor edits what is deleted', async () => {
    const { teams } = started.server;
    const id = await say('anna', 'Tot dinsdag');
    await expect(teams.editMessage('bas', id, 'Nooit')).rejects.toThrow('no such message');
    await teams.deleteMessage('anna', id);
    await expect(teams.undeleteMessage('bas', id)).rejects.toThrow('no such message');
    await expect(teams.editMessage('anna', id, 'Nooit')).rejects.toThrow('no such message');
    await teams.undeleteMessage('anna', id);
    expect(teams.messages(started.meetings).at(-1)?.text).toBe('Tot dinsdag');
  });

  test('what was deleted is seen by nobody but its author', async () => {
    const id = await say('anna', 'Vergissing');
    await started.server.teams.deleteMessage('anna', id);
    expect(JSON.stringify(await messagesOf('bas'))).not.toContain('Vergissing');
    expect((await messagesOf('anna')).at(-1)?.withdrawn).toBe('Vergissing');
  });
});

describe('the activity feed', () => {
  test('a mention, a reply to one’s post and the bot’s own messages, each to whom it is meant', async () => {
    const { teams } = started.server;
    const asked = await say('anna', 'Wie komt er, @Bas Voorbeeld en @Anna Proef?');
    await say('bas', 'Ik', asked);
    await teams.say({ person: 'cleo', text: 'hello' });
    const news = (items: PageState['activity']) =>
      items.map(({ kind, author, preview }) => [kind, author, preview]);
    expect(news(await activityOf('anna'))).toEqual([['reply', 'bas', 'Ik']]);
    expect(news(await activityOf('bas'))).toEqual([
      ['mention', 'anna', 'Wie komt er, @Bas Voorbeeld en @Anna Proef?'],
    ]);
    expect(news(await activityOf('cleo'))).toEqual([
      ['chat', 'bot', 'U zei: hello'],
      ['chat', 'bot', 'Welkom.'],
    ]);
  });

  test('a message that is deleted leaves the feed', async () => {
    const id = await say('anna', 'Dag @Bas Voorbeeld');
    await started.server.teams.deleteMessage('anna', id);
    expect(await activityOf('bas')).toEqual([]);
  });

  test('the bot can mention somebody, and say what the notification shows', async () => {
    const bas = started.server.teams.people().find(({ key }) => key === 'bas');
    await say('anna', `@Leerwerkplaats noem ${bas?.id}`);
    expect(await activityOf('bas')).toMatchObject([
      { kind: 'mention', author: 'bot', preview: 'Er is een vraag voor u' },
    ]);
  });
});

test('a language that somebody chose stays when the people are brought up to date', async () => {
  const { teams } = started.server;
  teams.setLanguage('anna', 'en');
  teams.addTeam({ name: 'Proefteam', channels: ['Algemeen'], people });
  expect(teams.people().find(({ key }) => key === 'anna')?.language).toBe('en');
  expect(() => teams.setLanguage('nobody', 'en')).toThrow('no such person');
});
