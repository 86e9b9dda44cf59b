import { type Running, startApplication } from '../support/application';
import { personNews, tell, threadsIn } from '../support/lifecycle';
import { channelId, type Somebody, somebody, startLeerwerkplaats, type } from '../support/people';

const karin = somebody(1);
const peter = somebody(2);
const lisa = somebody(3);
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const entry = ({ teamsId, name, objectId }: Somebody, more = {}) => ({
  id: teamsId,
  name,
  aadObjectId: objectId,
  userRole: 'user',
  ...more,
});

function rosterIs(...entries: ReturnType<typeof entry>[]): void {
  running.teams.rosters.set(channelId, entries);
}

const members = async () =>
  (await running.documents('member')).map(({ name, role, guest, presence }) => ({
    name,
    role,
    guest: guest === true,
    here: (presence as { here: boolean } | undefined)?.here !== false,
  }));

const karinLeads = { name: 'Persoon 1', role: 'project-leader', guest: false, here: true };
const participant = (number: number, more = {}) => ({
  name: `Persoon ${number}`,
  role: 'participant',
  guest: false,
  here: true,
  ...more,
});

test('whoever is in the channel becomes a member within a minute, and nobody’s role changes', async () => {
  rosterIs(entry(karin), entry(peter), entry(lisa, { userRole: 'guest' }));
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2), participant(3, { guest: true })]);
  expect(running.teams.calls).toEqual([]);
});

test('who comes later becomes a member too, however many come at once', async () => {
  rosterIs(entry(karin));
  await running.later(60_000);
  const checks = async () =>
    (await running.documents('event')).filter(({ name }) => name === 'rosters-due').length;
  const before = await checks();
  rosterIs(entry(karin), entry(peter), entry(lisa));
  await tell(running, personNews('Added', [peter], 70));
  await tell(running, personNews('Added', [lisa], 71));
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2), participant(3)]);
  expect(await checks()).toBe(before + 1);
});

test('who is in the channel when a leerwerkplaats starts is a member at once', async () => {
  const second = await startApplication();
  second.teams.rosters.set(channelId, [entry(karin), entry(peter)]);
  await type(second, karin, 'start Gooise Meren');
  await second.settle();
  const names = (await second.documents('member')).map(({ name }) => name);
  expect(names.sort()).toEqual([karin.name, peter.name]);
  await second.close();
});

test('everyone of a team of three hundred becomes a member', async () => {
  const people = Array.from({ length: 300 }, (_, number) => somebody(number + 1));
  rosterIs(...people.map((one) => entry(one)));
  await running.later(60_000);
  expect(await members()).toHaveLength(300);
});

test('news that was lost is made good the next day: who left, who came back, who is an employee now', async () => {
  rosterIs(entry(karin), entry(peter), entry(lisa, { userRole: 'guest' }));
  await running.later(60_000);
  rosterIs(entry(karin), entry(lisa, { name: 'Lisa de Vries' }));
  running.teams.strangers.add(peter.teamsId);
  await running.later(day);
  const lisaNow = participant(3, { name: 'Lisa de Vries' });
  expect(await members()).toEqual([karinLeads, participant(2, { here: false }), lisaNow]);

  rosterIs(entry(karin), entry(peter), entry(lisa, { name: 'Lisa de Vries' }));
  await running.later(day);
  expect(await members()).toEqual([karinLeads, participant(2), lisaNow]);
});

test('a project leader whom no roster has is succeeded', async () => {
  rosterIs(entry(peter));
  running.teams.strangers.add(karin.teamsId);
  await running.later(60_000);
  expect(threadsIn(running)).toEqual([expect.stringContaining('Wie neemt de taak')]);
});

test('a roster that forgot somebody takes nothing away: each is asked after by name', async () => {
  rosterIs(entry(peter));
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2)]);
  expect(threadsIn(running)).toEqual([]);
});

test('a roster that doesn’t answer is asked later, and until then nobody has left', async () => {
  rosterIs(entry(peter));
  running.teams.strangers.add(karin.teamsId);
  running.teams.weather.push({ kind: 'read', status: 503 });
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads]);
  running.teams.weather.length = 0;
  await running.later(60_000);
  expect(await members()).toEqual([{ ...karinLeads, here: false }, participant(2)]);
});

test('where one of two rosters can’t be read, nobody is taken to have left', async () => {
  const second = '19:second@thread.tacv2';
  await type(running, karin, 'koppel Gooise Meren', second);
  const [channel] = await running.stored('index');
  const key = `channel:${encodeURIComponent(second).replaceAll('%', '~')}`;
  const coupled = { ...channel, id: key, key, channelId: second };
  await running.database.container('index').items.create(coupled);
  rosterIs(entry(peter));
  running.teams.strangers.add(karin.teamsId);
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2)]);
});

test('a person with two accounts is two members, and who has no account is none', async () => {
  const again = { ...peter, teamsId: '29:again', objectId: somebody(9).objectId };
  rosterIs(entry(karin), entry(peter), entry(again), {
    ...entry(lisa),
    aadObjectId: undefined as unknown as string,
  });
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2), participant(2)]);
});

test('somebody who is written at the same moment by another holds up nobody for a day', async () => {
  rosterIs(entry(karin), entry(peter), entry(lisa));
  const { engine, database } = running;
  const handle = engine.handle;
  const [leader] = await running.documents('member');
  const id = String(leader?.id).replace(karin.objectId, peter.objectId);
  let first = true;
  engine.handle = async (request) => {
    if (first && String(request.body).includes(`"${peter.teamsId}"`)) {
      first = false;
      const document = { ...leader, id, ...peter, personId: id, role: 'participant' };
      await database.container('work').items.create(document);
    }
    return handle(request);
  };
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2)]);
  await running.later(60_000);
  expect(await members()).toEqual([karinLeads, participant(2), participant(3)]);
});
