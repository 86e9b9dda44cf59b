import type { Storm } from '../../infra/local/teams/weather';
import type { Running } from '../support/application';
import {
  button,
  click,
  newestCard,
  somebody,
  startLeerwerkplaats,
  type,
  wordsOf,
} from '../support/people';

const karin = somebody(1);
const peter = somebody(2);

describe('messages in bad weather', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const deliveryOf = async (event: Record<string, unknown>) =>
    (await running.documents('delivery')).find(({ eventId }) => eventId === event.id);

  /** Asks a poll, which isn't posted yet; answers the event that asks for the post. */
  async function ask(question = 'Wanneer?') {
    const before = (await running.documents('event')).map(({ id }) => id);
    await type(running, karin, `peiling ${question} ; dinsdag ; woensdag`);
    const event = (await running.documents('event')).find(({ id }) => !before.includes(id));
    if (!event) throw new Error('no poll was asked');
    return event;
  }

  function weather(method: 'POST' | 'PUT', status: number, more: Partial<Storm> = {}) {
    running.teams.weather.push({ method, status, times: 1, ...more });
  }

  it.each([401, 408, 412, 429])(
    'a post refused with %i waits as long as asked, and then stands there unmarked',
    async (status) => {
      const event = await ask();
      weather('POST', status, { headers: { 'retry-after': '40' } });
      await running.settle();
      expect(await deliveryOf(event)).toMatchObject({
        state: 'waiting',
        lost: 0,
        dueAt: '2026-12-01T13:03:40.000Z',
      });
      await running.later(41_000);
      expect(wordsOf(newestCard(running))).not.toContain('misschien twee keer');
    },
  );

  it.each([400, 403, 404, 413])(
    'a post refused with %i is given up, with an alert',
    async (status) => {
      const event = await ask();
      weather('POST', status);
      await running.settle();
      expect(await deliveryOf(event)).toMatchObject({ state: 'failed', dueAt: null });
      expect(running.log.join()).toContain('delivery-failed');
    },
  );

  it.each([500, 502, 503])('a post that ended in %i is made again, marked', async (status) => {
    const event = await ask();
    weather('POST', status);
    await running.settle();
    expect(await deliveryOf(event)).toMatchObject({ state: 'unknown', lost: 1 });
    await running.later(6_000);
    expect(wordsOf(newestCard(running))).toContain('Deze kaart staat er misschien twee keer');
  });

  it.each([
    [403, { state: 'gone', dueAt: null }, ''],
    [404, { state: 'gone', dueAt: null }, ''],
    [400, { state: 'posted', dueAt: expect.any(String) }, 'redraw-failing'],
    [413, { state: 'posted', dueAt: expect.any(String) }, 'redraw-failing'],
  ])('an edit refused with %i is tried no more than makes sense', async (status, card, alert) => {
    await ask();
    await running.settle();
    weather('PUT', status);
    await click(running, peter, button(newestCard(running), 'dinsdag'));
    await running.settle();
    expect(await running.documents('posted-card')).toMatchObject([card]);
    expect(running.log.join()).toMatch(alert === '' ? /^$/ : alert);
  });

  it('a slow Teams doesn’t hold the feed: what is left is posted by the clock, unmarked', async () => {
    await ask('Wanneer?');
    await ask('Waar?');
    weather('POST', 200, { meanwhile: () => running.wait(21_000) });
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
    await running.later(0);
    expect(running.teams.threads()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('Waar?');
    expect(wordsOf(newestCard(running))).not.toContain('misschien twee keer');
  });

  it('a slow Teams doesn’t hold the feed after an outage either', async () => {
    await ask('Wanneer?');
    await ask('Waar?');
    weather('POST', 412, { times: 2 });
    await running.settle();
    weather('POST', 200, { times: 2, meanwhile: () => running.wait(21_000) });
    await running.later(6_000);
    expect(running.teams.threads()).toHaveLength(3);
    await running.later(0);
    expect(running.teams.threads()).toHaveLength(4);
  });

  it('a poll that can’t be drawn is given up and reported, and the next one is posted', async () => {
    const broken = await ask('Wanneer?');
    const good = await ask('Waar?');
    await spoil(`poll:${broken.subjectId}`, String(broken.leerwerkplaatsId));
    await running.settle();
    expect(await deliveryOf(broken)).toMatchObject({ state: 'failed' });
    expect(await deliveryOf(good)).toMatchObject({ state: 'sent' });
    expect(running.log.join()).toContain('notice-broken');
    expect(running.log.join()).not.toContain('Wanneer');
  });

  /** Takes the tally out of a stored poll: a document as no code of ours writes it. */
  async function spoil(id: string, leerwerkplaatsId: string) {
    const poll = running.database.container('work').item(id, leerwerkplaatsId);
    await poll.patch([{ op: 'remove', path: '/counts' }]);
  }

  it('a message whose event the database refuses to read doesn’t stop the one behind it', async () => {
    const refused = await ask('Wanneer?');
    const good = await ask('Waar?');
    weather('POST', 412, { times: 2 });
    await running.settle();
    const match = { operation: 'read' as const, id: String(refused.id) };
    running.engine.faults.inject({ match, status: 400 });
    await running.later(6_000);
    expect(await deliveryOf(good)).toMatchObject({ state: 'sent' });
    expect(running.log.join()).toContain('send-broken');
    await running.later(15 * 60_000);
    expect(await deliveryOf(refused)).toMatchObject({ state: 'sent' });
  });

  it('a message whose event can’t be read yet is sent later', async () => {
    const event = await ask();
    weather('POST', 429);
    await running.settle();
    running.engine.faults.inject({ match: { operation: 'read', id: `${event.id}` }, stale: true });
    await running.later(6_000);
    expect(running.teams.threads()).toHaveLength(1);
    await running.later(11_000);
    expect(running.teams.threads()).toHaveLength(2);
  });

  it.each([
    ['for a moment is posted as soon as it can', 1],
    ['for longer is posted later', 100],
  ])('a poll that can’t be read %s', async (_, times) => {
    const { subjectId } = await ask();
    const match = { operation: 'read' as const, id: `poll:${subjectId}` };
    running.engine.faults.inject({ match, stale: true, times });
    await running.settle();
    expect(running.teams.threads()).toHaveLength(times === 1 ? 1 : 0);
    running.engine.faults.clear();
    await running.later(6_000);
    expect(running.teams.threads()).toHaveLength(1);
    expect(running.log).toEqual([]);
  });

  it('a claim whose answer was lost is known again: the post stands there at once, unmarked', async () => {
    const event = await ask();
    const match = { operation: 'batch' as const };
    // The first batch is the redraw's, which finds that the card isn't posted yet.
    running.engine.faults.inject({ match, status: 503, when: 'after', skip: 1, times: 1 });
    await running.settle();
    expect(await deliveryOf(event)).toMatchObject({ state: 'sent', attempts: 1, lost: 0 });
    expect(wordsOf(newestCard(running))).not.toContain('misschien twee keer');
  });

  it('nor is the claim of a second try lost with its answer', async () => {
    const event = await ask();
    weather('POST', 412);
    await running.settle();
    running.wait(6_000);
    await running.application.wake();
    const match = { operation: 'batch' as const };
    // The first batch is the attempt to be the first; the second is the claim.
    running.engine.faults.inject({ match, status: 503, when: 'after', skip: 1, times: 1 });
    await running.settle();
    expect(await deliveryOf(event)).toMatchObject({ state: 'sent', attempts: 2, lost: 0 });
  });
});
