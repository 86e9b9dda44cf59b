import { setTimeout as wait } from 'node:timers/promises';
import { CosmosClient } from '@azure/cosmos';
import { databaseName } from '../../../../functions/platform/containers';
import { localCosmosKey } from '../../../../infra/local/cosmos/key';
import type { SeenMessage } from '../../../../infra/local/teams/model';
import type { PageState } from '../../../../infra/local/teams/page-model';
import { endAll, launchStart, temporaryFolder, unusedPort } from './launched';

/** A start builds first, and other tests keep both cores busy. */
jest.setTimeout(120_000);

const day = 86_400_000;

describe('the clock of npm start', () => {
  const folder = temporaryFolder();
  let words: string[];
  beforeAll(async () => {
    const port = String(await unusedPort());
    words = ['--port', port, '--data', folder.path, '--no-demo', '--json'];
  });
  afterEach(() => endAll());
  afterAll(() => folder.remove());

  const post = (url: string, body: object) =>
    fetch(url, { method: 'POST', body: JSON.stringify(body) });

  async function ahead(teams: string): Promise<number> {
    return ((await (await fetch(`${teams}page-api/clock`)).json()) as { aheadMs: number }).aheadMs;
  }

  /** Says something to the app in its chat and answers the moment of its reply. */
  async function momentOfReply(teams: string): Promise<number> {
    const api = `${teams}page-api`;
    const state = (await (await fetch(`${api}/state?person=anneke`)).json()) as PageState;
    await post(`${api}/say`, { person: 'anneke', text: 'hulp' });
    const query = `person=anneke&conversation=${encodeURIComponent(state.chat.id)}`;
    const said = (await (await fetch(`${api}/messages?${query}`)).json()) as SeenMessage[];
    expect(said.at(-1)?.author).toBe('bot');
    return Date.parse(said.at(-1)?.at ?? '');
  }

  async function countOf(cosmos: string, text: string): Promise<number> {
    const client = new CosmosClient({
      endpoint: cosmos,
      key: localCosmosKey,
      connectionPolicy: { enableEndpointDiscovery: false },
    });
    const work = client.database(databaseName).container('work');
    const { resources } = await work.items.query(text).fetchAll();
    client.dispose();
    return resources.length;
  }

  /** Resolves when somebody's window hears of a message with these words. */
  async function heard(live: Response, words: string): Promise<void> {
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      if (part.value.includes(words)) return;
    }
    throw new Error(`The window never heard of ${words}.`);
  }

  it('lets what Teams put off for an hour be posted, once two hours have passed', async () => {
    const start = launchStart([...words, '--hosts', '2', '--reset']);
    const { teams } = await start.ready;
    const api = `${teams}page-api`;
    const change = { kind: 'install-app' };
    await post(`${api}/team`, { person: 'anneke', team: 'mijn-team', change });
    const state = (await (await fetch(`${api}/state?person=anneke`)).json()) as PageState;
    const say = { person: 'anneke', channel: state.teams[0]?.channels[1]?.id ?? '' };
    await post(`${api}/say`, { ...say, text: '@Leerwerkplaats start Proef' });
    const later = { kind: 'post', status: 429, headers: { 'retry-after': '3600' } };
    const before = await posts(api);
    await post(`${api}/weather`, { teams: later });
    const live = await fetch(`${api}/live?person=anneke`);
    await post(`${api}/say`, { ...say, text: '@Leerwerkplaats peiling Wanneer? ; eik ; beuk' });
    while ((await posts(api)) === before) await wait(50);
    await fetch(`${api}/weather`, { method: 'DELETE' });
    const posted = heard(live, 'Action.Execute');
    await post(`${api}/clock`, { advanceMs: day / 12 });
    await posted;
    start.child.kill('SIGTERM');
    await start.ended;
  });

  /** How often the app posted or tried to; told to nobody, so it has to be asked. */
  async function posts(api: string): Promise<number> {
    const { counts } = (await (await fetch(`${api}/weather`)).json()) as {
      counts: { post: number };
    };
    return counts.post;
  }

  it('moves everything at once, keeps what was moved, and never goes back', async () => {
    const first = launchStart([...words, '--hosts', '2', '--reset']);
    const { teams, cosmos } = await first.ready;
    const api = `${teams}page-api`;
    const change = { kind: 'install-app' };
    await post(`${api}/team`, { person: 'anneke', team: 'mijn-team', change });
    const state = (await (await fetch(`${api}/state?person=anneke`)).json()) as PageState;
    const channel = state.teams[0]?.channels[1]?.id ?? '';
    await post(`${api}/say`, { person: 'anneke', channel, text: '@Leerwerkplaats start Proef' });
    const markers = `SELECT c.id FROM c WHERE STARTSWITH(c.id, 'command:')`;
    expect(await countOf(cosmos, markers)).toBeGreaterThan(0);

    const moved = await post(`${api}/clock`, { advanceMs: 30 * day });
    expect(await moved.json()).toMatchObject({ aheadMs: 30 * day });
    expect(await countOf(cosmos, markers)).toBe(0);
    expect(await momentOfReply(teams)).toBeGreaterThan(Date.now() + 29 * day);
    expect((await post(`${api}/clock`, { aheadMs: day })).status).toBe(400);
    expect((await post(`${api}/clock`, { advanceMs: -day })).status).toBe(400);
    first.child.kill('SIGKILL');
    await first.ended;

    const next = launchStart(words);
    const again = await next.ready;
    expect(await ahead(again.teams)).toBe(30 * day);
    expect(await momentOfReply(again.teams)).toBeGreaterThan(Date.now() + 29 * day);
    next.child.kill('SIGTERM');
    expect((await next.ended).code).toBe(0);
  });
});
