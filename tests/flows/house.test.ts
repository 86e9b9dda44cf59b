import { localBotId, localTenantId } from '../../infra/local/teams/identity';
import { endAll, launchStart, temporaryFolder, unusedPort } from '../infra/local/start/launched';
import { clicked, newestCardOf, somebody, typed, wordsOf } from '../support/people';
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

  async function launched() {
    const all = ['--port', `${port}`, '--data', folder.path, '--no-demo', '--json', ...words];
    const start = launchStart(all);
    const addresses = await start.ready;
    const signed = await fetch(`${addresses.teams}issuer/channel-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ serviceUrl: teams.serviceUrl }),
    });
    const { token } = (await signed.json()) as { token: string };
    return { ...start, messages: addresses.messages, authorization: `Bearer ${token}` };
  }
  type Launched = Awaited<ReturnType<typeof launched>>;

  let occurrences = 0;
  async function deliver({ messages, authorization }: Launched, who: typeof karin, what: object) {
    occurrences += 1;
    const channel = '19:gooise-meren@thread.tacv2';
    const answer = await fetch(messages, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `house-${occurrences}`,
        channelId: 'msteams',
        serviceUrl: teams.serviceUrl,
        from: { id: who.teamsId, name: who.name, aadObjectId: who.objectId },
        recipient: { id: localBotId },
        conversation: { id: channel, conversationType: 'channel', tenantId: localTenantId },
        channelData: {
          tenant: { id: localTenantId },
          team: { id: channel },
          channel: { id: channel },
        },
        locale: 'nl-NL',
        ...what,
      }),
    });
    return { status: answer.status, body: await answer.text() };
  }

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
    const vote = (start: Launched, who: typeof karin) =>
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
