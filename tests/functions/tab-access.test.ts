import type { Running } from '../support/application';
import { personNews, rosterIs, secondChannel, tell } from '../support/lifecycle';
import { channelId, somebody, startLeerwerkplaats, type } from '../support/people';
import { type TabRequest, tabOf } from '../support/tab';

const [karin, bas] = [somebody(1), somebody(2)];
const quarter = 15 * 60_000;
let running: Running;
const { look, mine, vote, couple } = tabOf(() => running);

beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
  await type(running, karin, 'peiling Wanneer? ; maandag ; dinsdag');
  await running.settle();
});
afterEach(() => running.close());

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
    await rosterIs(running, karin, bas);
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
