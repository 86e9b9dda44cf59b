import { endAll, temporaryFolder, unusedPort } from '../infra/local/start/launched';
import { type LaunchedHouse, launchHouse, rawActivity } from '../support/launched-house';
import { clicked, newestCardOf, type Somebody, somebody, typed, wordsOf } from '../support/people';
import { startTeamsEnd, type TeamsEnd } from '../support/teams-end';

/** A start builds first, and other tests keep both cores busy. */
jest.setTimeout(120_000);

/** The whole house from outside: `npm start` in processes of their own, raw activities over HTTP. */
describe.each([[[]], [['--split']]])('npm start %j', (words) => {
  const folder = temporaryFolder();
  const karin = somebody(1);
  let teams: TeamsEnd;
  let port: number;

  beforeAll(async () => {
    teams = await startTeamsEnd();
    port = await unusedPort();
  });
  afterEach(() => endAll());
  afterAll(async () => {
    await teams.close();
    folder.remove();
  });

  const launched = () => launchHouse(teams, ['--port', `${port}`, '--data', folder.path, ...words]);

  const deliver = (house: LaunchedHouse, who: Somebody, what: object) =>
    house.deliver(rawActivity(teams, who, what));

  /** Waits until the newest card says something; the test's own limit is the end of patience. */
  async function shown(words: string) {
    while (!wordsOf(newestCardOf(teams)).includes(words)) {
      await teams.next();
    }
  }

  it('keeps 200 votes over kill -9, and goes on with them', async () => {
    const first = await launched();
    await deliver(first, karin, typed('start Gooise Meren'));
    await deliver(first, karin, typed('peiling Wanneer? ; dinsdag ; woensdag'));
    await shown('Nog geen stemmen');
    const [button] = newestCardOf(teams)?.actions ?? [];
    const voters = Array.from({ length: 200 }, (_, number) => somebody(100 + number));
    const vote = (start: LaunchedHouse, who: Somebody) =>
      deliver(start, who, clicked(button as never));
    const answers = await Promise.all(voters.map((who) => vote(first, who)));
    expect(answers.filter(({ body }) => body.includes('Uw keuze: dinsdag'))).toHaveLength(200);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = await launched();
    await shown('200 stemmen');
    const again = await vote(second, karin);
    expect(again.body).toContain('Uw keuze: dinsdag');
    await shown('201 stemmen');
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});
