import { randomUUID } from 'node:crypto';
import {
  type ChannelView,
  channelView,
  type MineView,
  mineView,
  type PollView,
  pollView,
} from '../../domain/polls/api';
import type { Running } from '../support/application';
import { personNews, secondChannel, tell } from '../support/lifecycle';
import {
  button,
  channelId,
  click,
  newestCard,
  type Somebody,
  somebody,
  startLeerwerkplaats,
  type,
} from '../support/people';
import { askTab, channelPath, type TabRequest } from '../support/tab';

const [karin, bas, english] = [somebody(1), somebody(2), somebody(3, 'en-GB')];
const quarter = 15 * 60_000;
let running: Running;

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
});
afterEach(() => running.close());

const look = (who: Somebody, request: TabRequest = {}, channel?: string) =>
  askTab<ChannelView>(running, who, channelPath(channel), request);
const mine = (who: Somebody, request: TabRequest = {}) =>
  askTab<MineView>(running, who, 'mine', request);
const pollId = async () => String((await running.documents('poll'))[0]?.pollId);

async function vote(who: Somebody, optionId: string, more: object = {}, channel?: string) {
  const body = { commandId: randomUUID(), optionId, ...more };
  const path = `${channelPath(channel)}/polls/${await pollId()}/vote`;
  return askTab<PollView>(running, who, path, { method: 'PUT', body });
}

/** Teams has them on the channel's roster, and the clock reads it. */
async function rosterIs(...people: readonly Somebody[]): Promise<void> {
  running.teams.rosters.set(
    channelId,
    people.map(({ teamsId, name, objectId }) => ({ id: teamsId, name, aadObjectId: objectId })),
  );
  await running.later(60_000);
}

/** One more channel of the leerwerkplaats, or of another tenant's. */
async function couple(channelId: string, more: object = {}) {
  const [channel] = (await running.stored('index')).filter((one) => one.type === 'channel');
  const key = `channel:${encodeURIComponent(channelId).replaceAll('%', '~')}`;
  const document = { ...channel, id: key, key, channelId, ...more };
  await running.database.container('index').items.create(document);
}

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
        mine: 'o2',
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
    expect((await look(karin)).view.polls[0]).toMatchObject({ mine: 'o1' });
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect((await look(bas)).view.polls[0]).toMatchObject({ status: 'closed', mine: 'o2' });
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

describe('who may see a channel', () => {
  const refused = { status: 404, refusal: { code: 'not-coupled' } };

  it('is whoever its roster has: anybody else hears what a channel without a leerwerkplaats says', async () => {
    running.teams.strangers.add(bas.teamsId);
    const stranger = await look(bas);
    const nowhere = await look(karin, {}, '19:nowhere@thread.tacv2');
    expect(stranger).toMatchObject(refused);
    expect(nowhere.refusal).toEqual(stranger.refusal);
    expect(await vote(bas, 'o1')).toMatchObject(refused);
    expect(await running.documents('vote')).toEqual([]);
  });

  it('is asked of Teams once in a quarter of an hour, and then again', async () => {
    await look(bas);
    running.teams.strangers.add(bas.teamsId);
    running.wait(quarter - 1);
    expect((await look(bas)).status).toBe(200);
    expect(running.teams.rosterCalls).toHaveLength(2);
    running.wait(1);
    expect(await look(bas)).toMatchObject(refused);
  });

  it.each([
    ['leads', karin],
    ['only takes part', bas],
  ])('ends at once for who was said to have left and %s', async (_what, who) => {
    expect((await look(who)).status).toBe(200);
    running.wait(60_000);
    running.teams.strangers.add(who.teamsId);
    await tell(running, personNews('Removed', [who], 3_830));
    expect(await look(who)).toMatchObject(refused);
    expect((await vote(who, 'o1')).status).toBe(404);
    expect((await mine(who)).view).toMatchObject({ leerwerkplaatsen: [] });
  });

  it('ends in the team that somebody left, though they are in another one of it', async () => {
    await couple(secondChannel, { teamId: '19:other@thread.tacv2' });
    expect((await look(karin)).status).toBe(200);
    running.wait(60_000);
    running.teams.strangers.add(`${channelId} ${karin.teamsId}`);
    await tell(running, personNews('Removed', [karin], 3_830));
    await running.settle();
    expect((await look(karin, {}, secondChannel)).status).toBe(200);
    expect(await look(karin)).toMatchObject(refused);
  });

  it('is asked of Teams once by a page that asks several things', async () => {
    const before = running.teams.rosterCalls.length;
    await Promise.all([look(bas), look(bas), look(bas)]);
    expect(running.teams.rosterCalls.length - before).toBe(1);
  });

  it('ends at once for a participant too, who never did a thing', async () => {
    await rosterIs(karin, bas);
    expect((await look(bas)).status).toBe(200);
    running.wait(60_000);
    running.teams.strangers.add(bas.teamsId);
    await tell(running, personNews('Removed', [bas], 3_990));
    expect(await look(bas)).toMatchObject(refused);
    expect((await mine(bas)).view).toEqual({ leerwerkplaatsen: [] });
  });

  it('is open again soon after somebody was let in', async () => {
    running.teams.strangers.add(bas.teamsId);
    await look(bas);
    running.teams.strangers.delete(bas.teamsId);
    running.wait(quarter / 60);
    expect((await look(bas)).status).toBe(200);
  });

  it('is nobody while Teams doesn’t answer, and whoever it is as soon as it does', async () => {
    running.teams.weather.push({ kind: 'read', status: 503, times: 1 });
    const silent = await look(bas);
    expect(silent).toMatchObject({ status: 503, refusal: { code: 'teams-silent' } });
    expect(silent.refusal.sentence).toContain('Probeer het later opnieuw');
    expect((await look(bas)).status).toBe(200);
  });

  it.each(['person', 'tenant'] as const)(
    'is nobody for whom Teams answers with another %s',
    async (what) => {
      running.teams.mistaken = what;
      expect(await look(bas)).toMatchObject(refused);
    },
  );

  it('is nobody where the app isn’t any more', async () => {
    running.teams.weather.push({ kind: 'read', status: 403, times: 1 });
    expect(await look(bas)).toMatchObject(refused);
  });

  it('is nobody of another tenant than the channel’s', async () => {
    await couple(secondChannel, { tenantId: 'another' });
    expect(await look(bas, {}, secondChannel)).toMatchObject(refused);
  });
});

describe('a token', () => {
  const elsewhere = '11111111-2222-4333-8444-555555555555';

  it.each<[string, TabRequest]>([
    ['that is not there', { headers: { authorization: '' } }],
    ['that is no token', { headers: { authorization: 'Bearer a.b.c' } }],
    ['of a name and a password', { headers: { authorization: 'Basic YTpi' } }],
    ['that has expired', { claims: { expiresInSeconds: -120 } }],
    ['for another app', { claims: { audience: elsewhere } }],
    ['of another issuer', { claims: { issuer: 'https://issuer.example' } }],
    ['of a tenant that isn’t served', { claims: { tid: elsewhere } }],
    ['for something else', { claims: { scp: 'User.Read' } }],
    ['of an earlier version', { claims: { ver: '1.0' } }],
    ['of nobody', { claims: { oid: '' } }],
    ['of two people', { claims: { oid: `${karin.objectId}:${bas.objectId}` } }],
  ])('%s opens nothing', async (_what, request) => {
    expect(await look(karin, request)).toMatchObject({
      status: 401,
      refusal: { code: 'not-recognised', sentence: expect.stringContaining('wie u bent') },
    });
    expect(running.log).toEqual([]);
  });

  it.each(['signChannelToken', 'signBotToken'] as const)('of %s opens nothing', async (sign) => {
    const token = await running.teams.issuer[sign]({ serviceUrl: running.teams.serviceUrl });
    const headers = { authorization: `Bearer ${token}` };
    expect((await look(karin, { headers })).status).toBe(401);
  });
});

describe('a vote in the tab', () => {
  it('is the same vote as on the card, and answers the poll as it is then', async () => {
    await click(running, karin, button(newestCard(running), 'maandag'));
    const { status, view } = await vote(karin, 'o2');
    expect(status).toBe(200);
    expect(pollView.strict().parse(view)).toEqual(view);
    expect(view).toMatchObject({ mine: 'o2', options: [{ votes: 0 }, { votes: 1 }] });
    expect(await running.documents('vote')).toMatchObject([{ optionId: 'o2' }]);
  });

  it('that is sent again has one effect, also after another one', async () => {
    const commandId = randomUUID();
    await vote(bas, 'o1', { commandId });
    await vote(bas, 'o2');
    await vote(bas, 'o1', { commandId });
    expect((await look(bas)).view.polls[0]).toMatchObject({
      mine: 'o2',
      options: [{ votes: 0 }, { votes: 1 }],
    });
  });

  it('is not used up by somebody who sends its id first', async () => {
    const commandId = randomUUID();
    await vote(karin, 'o1', { commandId });
    expect((await vote(bas, 'o2', { commandId })).view).toMatchObject({
      mine: 'o2',
      options: [{ votes: 1 }, { votes: 1 }],
    });
  });

  it('is whose the token is, whoever the body names', async () => {
    const personId = `${karin.objectId}:${karin.objectId}`;
    await vote(bas, 'o1', { personId, person: { id: personId }, oid: karin.objectId });
    const [stored] = await running.documents('vote');
    expect(String(stored?.personId)).toContain(`:${bas.objectId}`);
  });

  it('of a closed poll is refused in the language of who sends it', async () => {
    await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
    expect(await vote(english, 'o1')).toMatchObject({
      status: 409,
      refusal: { code: 'poll-closed', sentence: expect.stringContaining('This poll is closed') },
    });
  });

  it.each<[string, TabRequest, number]>([
    ['another option', { body: { commandId: randomUUID(), optionId: 'o9' } }, 400],
    ['nothing', {}, 415],
    ['no id', { body: { optionId: 'o1' } }, 400],
    ['a list', { body: [] }, 400],
    ['half a text', { body: '{"commandId":' }, 400],
    ['another type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
    ['too much', { body: JSON.stringify({ more: 'x'.repeat(4_000) }) }, 413],
    ['what is said to be too much', { body: '{}', headers: { 'content-length': '5000' } }, 413],
  ])('with %s changes nothing', async (_what, request, status) => {
    const path = `${channelPath()}/polls/${await pollId()}/vote`;
    const answer = await askTab(running, bas, path, { method: 'PUT', ...request });
    expect(answer.status).toBe(status);
    expect(answer.refusal.sentence).toContain('Er is niets veranderd');
    expect(await running.documents('vote')).toEqual([]);
  });

  it.each(['no-such-poll', '%F0%9F%98%80', '..%2F..', 'x'.repeat(100)])(
    'in a poll %s that isn’t there changes nothing',
    async (id) => {
      const body = { commandId: randomUUID(), optionId: 'o1' };
      const path = `${channelPath()}/polls/${id}/vote`;
      expect((await askTab(running, bas, path, { method: 'PUT', body })).status).toBe(404);
    },
  );
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
    await rosterIs(karin, bas);
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
