import type { ShownPassage } from '../../../../infra/local/teams/traffic-api';
import { type Started, startTeams } from './started';

let started: Started;
beforeAll(async () => {
  started = await startTeams();
  await started.server.teams.installApp(started.team, 'anna');
});
afterAll(() => started.close());

const secret = 'mevrouw Jansen';

async function passages(): Promise<ShownPassage[]> {
  return (await (await fetch(`${started.server.url}/page-api/traffic`)).json()) as ShownPassage[];
}

test('what passes is listed with its place, answer, time and size, and never with its words', async () => {
  const text = `@Leerwerkplaats ${secret}`;
  await started.server.teams.say({ person: 'anna', channel: started.meetings, text });
  const listed = await passages();
  const place = 'Proefteam › Bijeenkomsten';
  const [sent] = listed.filter(({ to }) => to === 'bot').slice(-1);
  expect(sent).toMatchObject({ what: 'message', place, status: 200 });
  expect(sent?.bytes.sent).toBeGreaterThan(500);
  const [reply] = listed.filter(({ to }) => to === 'teams').slice(-1);
  const what = 'POST conversations/activities';
  expect(reply).toMatchObject({ what, place, status: 201 });
  expect(reply?.bytes.sent).toBeGreaterThan(100);
  expect(reply?.bytes.answered).toBeGreaterThan(10);
  expect(JSON.stringify(listed)).not.toContain(secret);
  expect(listed[0]?.what).toBe('installationUpdate add');
});

test.each([
  [{ status: 429 }, 429],
  [{ reset: true }, undefined],
] as const)('weather %j shows in the list as the answer %p', async (storm, status) => {
  started.server.teams.weather.storms.push({ ...storm, times: 1 });
  const text = '@Leerwerkplaats hallo';
  await started.server.teams.say({ person: 'anna', channel: started.meetings, text });
  started.server.teams.weather.storms.length = 0;
  const calls = (await passages()).filter(({ to }) => to === 'teams');
  expect(calls.map((each) => each.status)).toContain(status);
});

test('a window that is open hears of each passage', async () => {
  const live = await fetch(`${started.server.url}/page-api/traffic/live`);
  const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
  await reader?.read();
  await started.server.teams.renameTeam(started.team, 'anna', 'Ander team');
  expect((await reader?.read())?.value).toContain('conversationUpdate teamRenamed');
  await reader?.cancel();
});
