import { type Running, startApplication } from '../support/application';
import { channelActivity, somebody, typed } from '../support/people';

describe('who may speak to the bot', () => {
  let running: Running;
  const karin = somebody(1);

  beforeEach(async () => {
    running = await startApplication();
  });
  afterEach(() => running.close());

  const goodToken = () => {
    const { serviceUrl, issuer } = running.teams;
    return issuer.signChannelToken({ serviceUrl });
  };
  const start = () => channelActivity(running, karin, typed('start Gooise Meren'));

  async function refused(authorization: string, activity: unknown, status = 401) {
    const answer = await running.application.receive(authorization, activity);
    expect(answer).toEqual({ status });
    expect(await running.stored('work')).toEqual([]);
    expect(await running.stored('index')).toEqual([]);
    expect(running.teams.calls).toEqual([]);
  }

  it('nobody without a token', () => refused('', start()));
  it('nobody with nonsense for a token', () => refused('Bearer nonsense', start()));

  it.each([
    ['for another app', { audience: '11111111-2222-4333-8444-555555555555' }],
    ['of another issuer', { issuer: 'https://issuer.example' }],
    ['that has expired', { expiresInSeconds: -3600 }],
    ['for another service', { serviceUrl: 'https://elsewhere.example/' }],
  ])('nobody with a token %s', async (_what, wrong) => {
    const { serviceUrl, issuer } = running.teams;
    const token = await issuer.signChannelToken({ serviceUrl, ...wrong });
    await refused(`Bearer ${token}`, start());
  });

  it('nobody of a tenant that isn’t served, though Teams vouches for it', async () => {
    const token = await goodToken();
    const tenant = { id: '99999999-2222-4333-8444-555555555555' };
    const activity = start();
    const channelData = { ...(activity.channelData as object), tenant };
    await refused(`Bearer ${token}`, { ...activity, channelData });
    const { channelData: _none, conversation, ...rest } = activity;
    const nowhere = { ...rest, conversation: { ...(conversation as object), tenantId: undefined } };
    await refused(`Bearer ${token}`, nowhere);
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['an empty object', {}],
    ['an activity without sender', { type: 'message', serviceUrl: 'https://a.example' }],
  ])('nothing that isn’t an activity: %s', async (_what, body) => {
    const token = await goodToken();
    await refused(`Bearer ${token}`, body, 400);
  });

  it('somebody of Teams with a good token', async () => {
    const token = await goodToken();
    const answer = await running.application.receive(`Bearer ${token}`, start());
    expect(answer.status).toBe(200);
    expect(running.teams.calls).toHaveLength(1);
  });
});
