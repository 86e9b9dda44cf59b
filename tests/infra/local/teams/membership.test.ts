import { guidOf } from '../../../../infra/local/teams/ids';
import { type Started, startTeams } from './started';

let started: Started;
const dora = {
  key: 'dora',
  name: 'Dora Denk',
  title: 'huisarts',
  role: 'user',
  language: 'nl',
} as const;
beforeAll(async () => {
  started = await startTeams();
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(() => started.close());

test('the bot is told who comes and who goes', async () => {
  const { teams } = started.server;
  const account = { aadObjectId: guidOf('person', 'dora') };
  await teams.addPerson(started.team, 'anna', dora);
  expect(started.bot.heard.at(-1)).toMatchObject({
    membersAdded: [account],
    channelData: { eventType: 'teamMemberAdded' },
  });
  await teams.say({ person: 'dora', channel: started.meetings, text: 'Dag' });
  await teams.removePerson(started.team, 'anna', 'dora');
  expect(started.bot.heard.at(-1)).toMatchObject({
    membersRemoved: [account],
    channelData: { eventType: 'teamMemberRemoved' },
  });
  const late = { person: 'dora', channel: started.meetings, text: 'Ben ik er nog?' };
  await expect(teams.say(late)).rejects.toThrow('can not see');
});

test('the bot is told of channels that are made, renamed, deleted and restored', async () => {
  const { teams } = started.server;
  const channel = await teams.addChannel(started.team, 'anna', 'Nieuw');
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelCreated', channel },
  });
  await teams.renameChannel(started.team, 'anna', channel.id, 'Anders');
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelRenamed', channel: { id: channel.id, name: 'Anders' } },
  });
  await teams.removeChannel(started.team, 'anna', channel.id);
  expect(started.bot.heard.at(-1)).toMatchObject({ channelData: { eventType: 'channelDeleted' } });
  await teams.restoreChannel(started.team, 'anna', channel.id);
  expect(started.bot.heard.at(-1)).toMatchObject({
    channelData: { eventType: 'channelRestored', channel: { id: channel.id, name: 'Anders' } },
  });
  await teams.say({ person: 'anna', channel: channel.id, text: 'Daar is het weer' });
  await expect(teams.removeChannel(started.team, 'anna', started.general)).rejects.toThrow();
});
