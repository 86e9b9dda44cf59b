import { channelView, mineView } from '../../domain/polls/api';
import type { Running } from '../support/application';
import { personNews, rosterIs, secondChannel, tell } from '../support/lifecycle';
import { button, click, newestCard, somebody, startLeerwerkplaats, type } from '../support/people';
import { tabOf } from '../support/tab';

const [karin, bas, english] = [somebody(1), somebody(2), somebody(3, 'en-GB')];
const quarter = 15 * 60_000;
let running: Running;
const { look, mine, vote, couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
});
afterEach(() => running.close());

describe('a channel in the tab', () => {
  it('shows its polls, newest first, with the votes so far and one’s own', async () => {
    running.wait(60_000);
    await type(running, bas, 'peiling Waar? ; hier ; daar');
    await running.settle();
    await click(running, karin, button(newestCard(running), 'daar'));
    await click(running, bas, button(newestCard(running), 'hier'));

    const { status, view } = await look(karin);

    expect(status).toBe(200);
    expect(channelView.strict().parse(view)).toEqual(view);
    expect(view.leerwerkplaats).toMatchObject({ name: 'Gooise Meren' });
    expect(view.polls).toMatchObject([
      {
        question: 'Waar?',
        askedBy: 'Persoon 2',
        askedAt: '2026-12-01T13:04:00.000Z',
        options: [{ votes: 1 }, { id: 'o2', text: 'daar', votes: 1 }],
        mine: { chosen: ['o2'] },
        status: 'open',
        messageId: expect.stringMatching(/^message-/),
      },
      { question: 'Wanneer?' },
    ]);
    expect(view.polls[1]).not.toHaveProperty('mine');
  });

  it('follows what happens on the cards and in another tab, however often it asks', async () => {
    const votes = async () => (await look(bas)).view.polls[0]?.options.map((one) => one.votes);
    expect(await votes()).toEqual([0, 0]);
    await click(running, karin, button(newestCard(running), 'maandag'));
    expect(await votes()).toEqual([1, 0]);
    running.wait(120_000);
    expect(await votes()).toEqual([1, 0]);
    await vote(bas, 'o2');
    expect(await votes()).toEqual([1, 1]);
    expect((await look(karin)).view.polls[0]).toMatchObject({ mine: { chosen: ['o1'] } });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect((await look(bas)).view.polls[0]).toMatchObject({
      status: 'closed',
      mine: { chosen: ['o2'] },
    });
  });

  it('has nothing new for a page that has it already', async () => {
    const first = await look(bas);
    const known = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await look(bas, { headers: known })).toMatchObject({ status: 304, view: undefined });
    await vote(karin, 'o1');
    expect((await look(bas, { headers: known })).status).toBe(200);
  });

  it('costs two queries and one read each time, also with a hundred polls in it', async () => {
    const [stored] = await running.documents('poll');
    const work = running.database.container('work').items;
    for (let number = 0; number < 100; number += 1) {
      await work.create({ ...stored, id: `poll:${number}`, pollId: `${number}` });
    }
    expect((await look(bas)).view.polls).toHaveLength(100);
    running.wait(61_000);
    await look(bas);
    const { requests, charge } = await costOf(() => look(bas));
    expect(requests).toEqual(['read', 'query', 'query']);
    expect(charge).toBeLessThan(7);
  });

  it('has no link to a card that somebody deleted', async () => {
    expect((await look(bas)).view.polls[0]).toHaveProperty('messageId');
    const [card] = await running.documents('posted-card');
    const work = running.database.container('work').items;
    await work.upsert({ ...card, state: 'deleted' });
    expect((await look(bas)).view.polls[0]).not.toHaveProperty('messageId');
  });

  it('forgets within five minutes what an operator removed from the database', async () => {
    await look(bas);
    const [poll] = await running.documents('poll');
    const { id, leerwerkplaatsId } = poll as Record<string, string>;
    await running.database.container('work').item(String(id), leerwerkplaatsId).delete();
    running.wait(5 * 60_000);
    expect((await look(bas)).view.polls).toEqual([]);
  });

  it('shows no poll of another channel of the leerwerkplaats', async () => {
    await couple(secondChannel);
    expect((await look(bas, {}, secondChannel)).view).toMatchObject({
      leerwerkplaats: { name: 'Gooise Meren' },
      polls: [],
    });
    expect(await vote(bas, 'o1', {}, secondChannel)).toMatchObject({
      status: 404,
      refusal: { code: 'no-such-poll' },
    });
    expect(await running.documents('vote')).toEqual([]);
  });
});

describe('my polls to choose in', () => {
  it('are the open ones that I haven’t voted in, of the leerwerkplaatsen that I am known to be in', async () => {
    expect((await mine(bas)).view).toEqual({ leerwerkplaatsen: [] });
    await look(bas);
    const { view } = await mine(bas);
    expect(mineView.parse(view)).toEqual(view);
    expect(view.leerwerkplaatsen).toMatchObject([
      { name: 'Gooise Meren', toChoose: [{ question: 'Wanneer?' }] },
    ]);
    await vote(bas, 'o1');
    expect((await mine(bas)).view).toEqual({ leerwerkplaatsen: [] });
    expect((await mine(karin)).view.leerwerkplaatsen).toHaveLength(1);
  });

  it('are there for who only came into the channel, and is a member by its roster', async () => {
    await rosterIs(running, karin, bas);
    expect((await mine(bas)).view.leerwerkplaatsen).toMatchObject([
      { name: 'Gooise Meren', toChoose: [{ question: 'Wanneer?' }] },
    ]);
    expect((await mine(english)).view).toEqual({ leerwerkplaatsen: [] });
  });

  it('aren’t there once the poll is closed, or I left', async () => {
    await tell(running, personNews('Removed', [karin], 3_700));
    await running.settle();
    expect((await mine(karin)).view).toEqual({ leerwerkplaatsen: [] });
    await tell(running, personNews('Added', [karin], 3_750));
    await running.settle();
    expect((await mine(karin)).view.leerwerkplaatsen).toHaveLength(1);
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect((await mine(karin)).view).toEqual({ leerwerkplaatsen: [] });
  });

  it('leave out a channel that I am not in, and wait for a Teams that is silent', async () => {
    running.teams.strangers.add(karin.teamsId);
    expect((await mine(karin)).view).toEqual({ leerwerkplaatsen: [] });
    running.wait(quarter);
    running.teams.weather.push({ kind: 'read', status: 500, times: 1 });
    expect((await mine(karin)).status).toBe(503);
  });

  it('are shown as far as Teams answers, and say that there may be more', async () => {
    await couple(secondChannel);
    const [poll] = await running.documents('poll');
    const work = running.database.container('work').items;
    const elsewhere = { id: 'poll:2', pollId: '2', channelId: secondChannel, question: 'Waar?' };
    await work.create({ ...poll, ...elsewhere });
    running.teams.weather.push({ kind: 'read', conversation: secondChannel, status: 503 });

    const { status, view } = await mine(karin);

    expect(status).toBe(200);
    expect(mineView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({
      incomplete: true,
      leerwerkplaatsen: [{ name: 'Gooise Meren', toChoose: [{ question: 'Wanneer?' }] }],
    });
    running.teams.weather.length = 0;
    const all = (await mine(karin)).view;
    expect(all).not.toHaveProperty('incomplete');
    expect(all.leerwerkplaatsen[0]?.toChoose).toHaveLength(2);
  });

  it('come from a vote on a card too, and from asking', async () => {
    await click(running, bas, button(newestCard(running), 'maandag'));
    await type(running, english, 'peiling Waar? ; hier ; daar');
    await running.settle();
    expect((await mine(bas)).view.leerwerkplaatsen).toMatchObject([
      { toChoose: [{ question: 'Waar?' }] },
    ]);
    const [asked] = (await mine(english)).view.leerwerkplaatsen;
    expect(asked?.toChoose).toHaveLength(2);
  });
});

it('a fault gets one sentence with a code, and the log none of what was asked', async () => {
  running.engine.faults.inject({ match: { operation: 'query' }, status: 403 });
  const { status, refusal } = await look(bas);
  expect(status).toBe(500);
  const [, code = '?'] = /code (\w{8})/.exec(refusal.sentence) ?? [];
  expect(running.log).toHaveLength(1);
  expect(running.log[0]).toContain(code);
  expect(running.log[0]).not.toMatch(/Wanneer|Gooise|thread\.tacv2|Persoon|00000000-/);
});

/** What is asked of the database meanwhile, and its estimate in request units. */
async function costOf(work: () => Promise<unknown>) {
  const { engine } = running;
  const { handle } = engine;
  const requests: string[] = [];
  let charge = 0;
  engine.handle = async (request) => {
    const answer = await handle(request);
    // The SDK asks for a plan beside each query, at no charge, and doesn't wait for it.
    if ('x-ms-cosmos-is-query-plan-request' in request.headers) return answer;
    requests.push(request.method === 'GET' ? 'read' : 'query');
    charge += Number(answer.headers['x-ms-request-charge']);
    return answer;
  };
  await work();
  engine.handle = handle;
  return { requests, charge };
}
