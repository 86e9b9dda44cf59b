import { cardOf } from '../../infra/local/teams/answers';
import type { PersonSeed, SeenMessage } from '../../infra/local/teams/model';
import { type OnTeams, startOnTeams } from '../support/on-teams';
import { wordsOf } from '../support/people';

// Through the Teams stand-in: its own events, error codes and rosters, not those of a test.

const seed = (key: string, role: PersonSeed['role'] = 'user'): PersonSeed => ({
  key,
  name: `${key} Proef`,
  title: 'sociaal werker',
  role,
  language: 'nl',
});
const minute = 60_000;

let on: OnTeams;
let team: string;
let channel: string;
beforeEach(async () => {
  on = await startOnTeams();
  const added = on.teams.addTeam({
    name: 'Gooise Meren',
    channels: ['Algemeen', 'Overleg'],
    people: [seed('karin'), seed('peter'), seed('gast', 'guest')],
  });
  team = added.key;
  channel = added.channels[1]?.id ?? '';
  await on.teams.installApp(team, 'karin');
  await on.teams.say({ person: 'karin', text: 'dag' });
  await say('karin', 'start Gooise Meren');
  await say('peter', 'peiling Wanneer? ; dinsdag ; woensdag');
});
afterEach(() => on.close());

async function say(person: string, text: string) {
  await on.teams.say({ person, channel, text: `@Leerwerkplaats ${text}` });
  await on.running.settle();
}

const wordsIn = (where: string) =>
  on.teams.messages(where).map((message) => wordsOf(cardOf(message)) || message.text);

function cardWith(where: string, words: string): SeenMessage {
  const found = on.teams
    .messages(where)
    .findLast((message) => wordsOf(cardOf(message)).includes(words));
  if (!found) throw new Error(`no card says ${words}`);
  return found;
}

async function press(person: string, message: SeenMessage, title: string) {
  await on.teams.press({ person, messageId: message.id, action: title });
  await on.running.settle();
}

test('the app removed and added again: told 1:1, welcomed back, the poll’s card follows again', async () => {
  await on.teams.removeApp(team, 'peter');
  await on.running.settle();
  const told = wordsIn(on.teams.chat('karin'));
  expect(told.filter((words) => words.includes('Ik ben uit een team gehaald'))).toHaveLength(1);
  on.running.wait(minute);
  await on.teams.installApp(team, 'peter');
  await on.running.settle();
  const general = on.teams.teams()[0]?.id ?? '';
  expect(wordsIn(general).filter((words) => words.includes('Welkom terug'))).toHaveLength(1);
  await press('karin', cardWith(channel, 'Wanneer?'), 'dinsdag');
  expect(wordsOf(cardOf(cardWith(channel, 'Wanneer?')))).toContain('1 stem');
});

test('a channel deleted and restored: what was asked last is there again', async () => {
  const poll = cardWith(channel, 'Wanneer?');
  await on.teams.removeChannel(team, 'karin', channel);
  await on.running.settle();
  expect(wordsIn(on.teams.chat('karin')).join()).toContain('Het kanaal Overleg van leerwerkplaats');
  on.running.wait(minute);
  await on.teams.restoreChannel(team, 'karin', channel);
  await on.running.settle();
  await press('karin', poll, 'dinsdag');
  expect(wordsOf(cardOf(cardWith(channel, 'Wanneer?')))).toContain('1 stem');
});

test('a card that somebody deleted comes back with the votes, when whoever asked wants it', async () => {
  const poll = cardWith(channel, 'Wanneer?');
  // Deleted after the vote was stored, before the card shows it.
  await on.teams.press({ person: 'karin', messageId: poll.id, action: 'dinsdag' });
  on.teams.deleteMessage('karin', poll.id);
  await on.running.settle();
  expect(() => cardWith(channel, 'Wanneer?')).toThrow('no card');
  const told = cardWith(on.teams.chat('peter'), 'De kaart van een peiling is verwijderd');
  await press('peter', told, 'Opnieuw plaatsen');
  expect(wordsOf(cardOf(cardWith(channel, 'Wanneer?')))).toContain('1 stem');
});

test('the project leader removed: somebody else takes over, a guest can’t', async () => {
  await on.teams.removePerson(team, 'peter', 'karin');
  await on.running.settle();
  const asked = cardWith(channel, 'Wie neemt de taak van projectleider over?');
  await press('gast', asked, 'Ik neem dit over');
  await press('peter', asked, 'Ik neem dit over');
  expect(wordsIn(channel).at(-1)).toContain('peter Proef is nu projectleider');
});

test('a project leader who blocked the bot is asked in the channel', async () => {
  on.teams.setBlocked('karin', true);
  const general = on.teams.teams()[0]?.id ?? '';
  await on.teams.say({
    person: 'peter',
    channel: general,
    text: '@Leerwerkplaats koppel Gooise Meren',
  });
  await on.running.settle();
  expect(wordsIn(channel).at(-1)).toContain('Mag dit kanaal bij uw leerwerkplaats?');
});
