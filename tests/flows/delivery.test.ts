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

describe('what Teams didn’t take', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  async function asked() {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
  }

  it('a post that was surely refused is posted later, unmarked', async () => {
    running.teams.weather.push({
      method: 'POST',
      status: 429,
      headers: { 'retry-after': '20' },
      times: 1,
    });
    // The first POST is the reply to the command itself.
    running.teams.weather.unshift({ method: 'POST', status: 200, times: 1 });
    await asked();
    expect(running.teams.threads()).toHaveLength(1);
    await running.later(10_000);
    expect(running.teams.threads()).toHaveLength(1);
    await running.later(11_000);
    expect(running.teams.threads()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).not.toContain('misschien twee keer');
    expect(await running.documents('delivery')).toContainEqual(
      expect.objectContaining({ state: 'sent', attempts: 2 }),
    );
  });

  it('a post whose answer was lost is posted again once, and says so', async () => {
    running.teams.weather.push({ method: 'POST', status: 200, times: 1 });
    running.teams.weather.push({ method: 'POST', status: 502, times: 1 });
    await asked();
    await running.later(60_000);
    await running.later(60_000);
    expect(running.teams.threads()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('Deze kaart staat er misschien twee keer');
  });

  it('a post that Teams will never take is given up and reported', async () => {
    running.teams.weather.push({ method: 'POST', status: 200, times: 1 });
    running.teams.weather.push({ method: 'POST', status: 400, times: 1 });
    await asked();
    await running.later(3_600_000);
    expect(running.teams.threads()).toHaveLength(1);
    expect(running.log.join()).toContain('delivery-failed');
    expect(running.log.join()).not.toContain('Wanneer');
  });

  it('a post whose sender died before it was recorded is made again after its claim, marked', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    const event = (await running.documents('event')).find(({ name }) => name === 'poll-asked');
    running.teams.weather.push({
      method: 'POST',
      status: 200,
      times: 1,
      meanwhile: () =>
        running.engine.faults.inject({ match: { container: 'work' }, status: 503, times: 1000 }),
    });
    await expect(running.application.send([event as never])).rejects.toThrow();
    running.engine.faults.clear();
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
    await running.later(61_000);
    expect(running.teams.threads()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('Deze kaart staat er misschien twee keer');
    await running.later(3_600_000);
    expect(running.teams.threads()).toHaveLength(2);
  });

  it.each([
    ['refused for now', 429],
    ['lost', 503],
  ])('an edit that was %s is drawn again, and shows everything', async (_what, status) => {
    await asked();
    running.teams.weather.push({
      method: 'PUT',
      status,
      headers: { 'retry-after': '30' },
      times: 1,
    });
    await click(running, peter, button(newestCard(running), 'dinsdag'));
    await running.settle();
    await running.later(60_000);
    expect(running.teams.edits()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
    await running.later(3_600_000);
    expect(running.teams.edits()).toHaveLength(2);
  });

  it('an edit of a card that was deleted stops until somebody votes; then one is tried again', async () => {
    await asked();
    const card = newestCard(running);
    running.teams.weather.push({ method: 'PUT', status: 404, times: 1 });
    await click(running, peter, button(card, 'dinsdag'));
    await running.settle();
    await running.later(24 * 3_600_000);
    expect(running.teams.edits()).toHaveLength(1);
    await click(running, karin, button(card, 'dinsdag'));
    await running.settle();
    expect(running.teams.edits()).toHaveLength(2);
    await running.later(24 * 3_600_000);
    expect(running.teams.edits()).toHaveLength(2);
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**2** · 100%');
    expect(await running.documents('poll')).toMatchObject([{ counts: { o1: 2 } }]);
  });

  it('votes that came while the card was being posted are drawn afterwards', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    const [poll] = await running.documents('poll');
    const data = { verb: 'polls/vote', pollId: poll?.pollId, optionId: 'o1' };
    const vote = { type: 'Action.Execute', verb: 'polls/vote', data };
    await running.application.redraw([]);
    expect(await click(running, peter, vote)).toContain('Uw keuze: dinsdag');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
  });
});
