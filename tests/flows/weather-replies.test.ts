import type { Storm } from '../../infra/local/teams/weather';
import { type Running, startApplication } from '../support/application';
import {
  button,
  channelActivity,
  channelId,
  click,
  deliver,
  newestCard,
  said,
  somebody,
  startLeerwerkplaats,
  type,
  typed,
} from '../support/people';
import { brew, losses, refusals } from '../support/storms';

const karin = somebody(1);
const twice = 'Dit bericht staat er misschien twee keer.';

describe('the reply to a typed command', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const replies = () => running.teams.calls.filter(({ path }) => /\/activities\/[^/]+$/.test(path));
  const arrived = () => replies().filter(({ taken }) => taken);
  const storm = (weather: Storm) => brew(running, { kind: 'reply', ...weather });
  const ask = () => channelActivity(running, karin, typed('peiling Wanneer? ; dinsdag ; woensdag'));

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '3' } }, 3_000],
    ['429', { status: 429 }, 5_000],
    ['412', { status: 412 }, 1_000],
  ])('comes after %s, unmarked, when Teams asks for it', async (_what, weather, pause) => {
    storm(weather);
    const before = running.now();
    expect((await deliver(running, ask())).status).toBe(200);
    expect(running.now() - before).toBe(pause);
    expect(replies()).toHaveLength(2);
    expect(said(arrived()[0]?.body)).not.toContain(twice);
    expect(await running.documents('poll')).toHaveLength(1);
  });

  it.each(losses)(
    'comes once more after %s, marked, and Teams has no reason to ask again',
    async (_what, weather) => {
      storm(weather);
      expect((await deliver(running, ask())).status).toBe(200);
      expect(replies()).toHaveLength(2);
      expect(replies().map(({ body }) => said(body).includes(twice))).toEqual([false, true]);
      await running.settle();
      expect(running.teams.threads()).toHaveLength(1);
      expect(await running.documents('poll')).toHaveLength(1);
    },
  );

  it('marks a card too', async () => {
    storm({ status: 502 });
    await deliver(running, channelActivity(running, karin, typed('help')));
    expect(said(arrived()[0]?.body)).toContain(twice);
  });

  it('is given up after two answers were lost: a third might be the third to arrive', async () => {
    storm({ status: 502, times: 9 });
    expect((await deliver(running, ask())).status).toBe(200);
    expect(replies()).toHaveLength(2);
    expect(running.log).toHaveLength(1);
    await running.settle();
    expect(button(newestCard(running), 'dinsdag')).toBeDefined();
  });

  it('that Teams won’t take soon is left to a second delivery, which answers and does nothing twice', async () => {
    storm({ status: 429, headers: { 'retry-after': '30' } });
    const activity = ask();
    expect((await deliver(running, activity)).status).toBe(503);
    expect((await deliver(running, activity)).status).toBe(503);
    expect(replies()).toHaveLength(1);
    running.wait(30_000);
    expect((await deliver(running, activity)).status).toBe(200);
    expect(said(arrived()[0]?.body)).toContain('Uw peiling komt zo in dit kanaal');
    expect(said(arrived()[0]?.body)).not.toContain(twice);
    await running.later(60_000);
    expect(running.teams.threads()).toHaveLength(1);
  });

  it('that was perhaps taken isn’t left to a second delivery, which would repeat it unmarked', async () => {
    storm({ status: 502 });
    storm({ status: 429, headers: { 'retry-after': '30' } });
    expect((await deliver(running, ask())).status).toBe(200);
    expect(replies()).toHaveLength(2);
  });

  it('is not tried again where Teams will never take it', async () => {
    storm({ status: 403 });
    expect((await deliver(running, ask())).status).toBe(200);
    expect(replies()).toHaveLength(1);
  });

  it('and what is posted there leave the channel alone together, when one of them was told to', async () => {
    storm({ status: 429, headers: { 'retry-after': '30' } });
    await deliver(running, ask());
    await running.settle();
    expect(running.teams.calls).toHaveLength(1);
    await running.later(31_000);
    expect(running.teams.threads()).toHaveLength(1);

    const vote = { kind: 'edit', status: 429, headers: { 'retry-after': '30' }, times: 1 } as const;
    running.teams.weather.push(vote);
    await click(running, karin, button(newestCard(running), 'dinsdag'));
    await running.settle();
    const before = running.teams.calls.length;
    expect((await deliver(running, ask())).status).toBe(503);
    expect(running.teams.calls).toHaveLength(before);
  });
});

describe('the roster', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startApplication();
  });
  afterEach(() => running.close());

  it.each([...refusals, ...losses])(
    '%s: the person hears that it went wrong; the next time it works',
    async (_what, weather) => {
      brew(running, { kind: 'read', conversation: channelId, ...weather });
      expect(said(await type(running, karin, 'start Gooise Meren'))).toMatch(
        /Er ging iets mis.*code \w{8}\./,
      );
      expect(await running.documents('leerwerkplaats')).toEqual([]);
      expect(said(await type(running, karin, 'start Gooise Meren'))).toContain('Gooise Meren');
      await running.settle();
      expect(await running.documents('leerwerkplaats')).toHaveLength(1);
    },
  );

  it('slow: it works', async () => {
    running.teams.weather.push({ kind: 'read', slow: 50 });
    expect(said(await type(running, karin, 'start Gooise Meren'))).toContain('Gooise Meren');
  });

  it('silent about the name of the team: the request to couple goes without', async () => {
    await type(running, karin, 'start Gooise Meren');
    brew(running, { kind: 'read', conversation: '19:team@thread.tacv2', silent: true, times: 2 });
    const second = '19:second@thread.tacv2';
    const reply = await type(running, somebody(2), 'koppel Gooise Meren', second);
    expect(said(reply)).toContain('Gooise Meren');
    expect(await running.documents('coupling-request')).toHaveLength(1);
  });
});
