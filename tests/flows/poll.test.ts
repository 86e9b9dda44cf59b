import { type Running, startApplication } from '../support/application';
import {
  button,
  channelActivity,
  click,
  deliver,
  newestCard,
  somebody,
  type,
  typed,
  wordsOf,
} from '../support/people';

describe('a poll in a channel, from question to result', () => {
  let running: Running;
  const karin = somebody(1);
  const peter = somebody(2);

  beforeEach(async () => {
    running = await startApplication();
    await type(running, karin, 'start Gooise Meren');
  });
  afterEach(() => running.close());

  it('is posted as a new thread, counts votes, and shows them', async () => {
    const reply = await type(running, karin, 'peiling Wanneer komt u? ; dinsdag ; woensdag');
    expect(reply?.text).toBe('Uw peiling “Wanneer komt u?” komt zo in dit kanaal.');
    await running.settle();

    const answer = await click(running, peter, button(newestCard(running), 'dinsdag'));
    expect(answer).toBe('Uw keuze: dinsdag, opgeslagen 14:03');
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('1 stem · Gevraagd door Persoon 1');
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**1** · 100%');
  });

  it('counts one vote per person, the last one', async () => {
    await type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
    await running.settle();
    const card = newestCard(running);
    await click(running, peter, button(card, 'dinsdag'));
    await click(running, peter, button(card, 'woensdag'));
    await click(running, karin, button(card, 'woensdag'));
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**0** · 0%\nwoensdag\n**2** · 100%');
  });

  it('answers the same delivery twice with one effect', async () => {
    const activity = channelActivity(
      running,
      karin,
      typed('peiling Wanneer? ; dinsdag ; woensdag'),
    );
    await Promise.all([deliver(running, activity), deliver(running, activity)]);
    await running.settle();
    const polls = (await running.stored('work')).filter(({ type }) => type === 'poll');
    expect(polls).toHaveLength(1);
    expect(
      running.teams.calls.filter(({ path }) => path.endsWith('/v3/conversations')),
    ).toHaveLength(1);
  });
});
