import type { StoredDocument } from '../../domain/shared/documents';
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

type Stored = StoredDocument & { readonly pollId?: string };

describe('a card that follows its poll', () => {
  let running: Running;

  beforeEach(async () => {
    running = await startLeerwerkplaats(karin);
  });
  afterEach(() => running.close());

  const shown = () => wordsOf(newestCard(running));

  const ask = () => type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
  async function asked() {
    await ask();
    await running.settle();
    return button(newestCard(running), 'dinsdag');
  }

  /** What the change feed would deliver now of a kind. */
  const stored = async (kind: string) =>
    (await running.stored('work')).filter((one) => one.type === kind) as unknown as Stored[];
  async function poll() {
    const [first] = await stored('poll');
    if (!first) throw new Error('no poll was asked');
    return first;
  }

  /** A first and a second vote, none of them drawn yet. */
  async function votedTwice() {
    const dinsdag = await asked();
    await click(running, peter, dinsdag);
    const older = await poll();
    await click(running, karin, dinsdag);
    return { older, newer: await poll() };
  }

  function refuseEdit(seconds = 30) {
    const headers = { 'retry-after': `${seconds}` };
    running.teams.weather.push({ method: 'PUT', status: 429, headers, times: 1 });
  }

  it('is edited once for a batch, as the newest of it', async () => {
    const { older, newer } = await votedTwice();
    await running.application.redraw([older, newer, older]);
    expect(running.teams.edits()).toHaveLength(1);
    expect(shown()).toContain('dinsdag\n**2** · 100%');
  });

  it('isn’t edited again when the feed brings again what it shows already', async () => {
    const { older, newer } = await votedTwice();
    await running.application.redraw([newer]);
    for (const again of [[newer], [older], [older, newer]]) await running.application.redraw(again);
    expect(running.teams.edits()).toHaveLength(1);
  });

  it('shows a vote that came before the post, though the post itself was drawn without it', async () => {
    await ask();
    const { id, pollId } = await poll();
    const data = { verb: 'polls/vote', pollId, optionId: 'o1' };
    await click(running, peter, { type: 'Action.Execute', verb: 'polls/vote', data });
    await running.application.redraw([await poll()]);
    running.engine.faults.inject({ match: { operation: 'read', id }, stale: true });
    await running.application.send(await stored('event'));
    expect(shown()).toContain('Nog geen stemmen');
    await running.application.redraw(await stored('posted-card'));
    expect(shown()).toContain('dinsdag\n**1** · 100%');
  });

  it('isn’t edited again before the time that Teams asked for', async () => {
    const dinsdag = await asked();
    refuseEdit();
    await click(running, peter, dinsdag);
    await running.settle();
    await running.later(20_000);
    expect(running.teams.edits()).toHaveLength(1);
    await running.later(11_000);
    expect(running.teams.edits()).toHaveLength(2);
  });

  it('gets the vote that a read was too old to show, somewhat later', async () => {
    const dinsdag = await asked();
    refuseEdit();
    await click(running, peter, dinsdag);
    await running.settle();
    const { id } = await poll();
    running.engine.faults.inject({ match: { operation: 'read', id }, stale: true });
    await running.later(31_000);
    expect(running.teams.edits()).toHaveLength(1);
    await running.later(11_000);
    expect(running.teams.edits()).toHaveLength(2);
    expect(shown()).toContain('dinsdag\n**1** · 100%');
  });

  it('doesn’t hold up the feed for long: what Teams keeps putting off is left to the clock', async () => {
    const dinsdag = await asked();
    running.teams.weather.push({
      method: 'PUT',
      status: 429,
      headers: { 'retry-after': '2' },
      times: 1,
      meanwhile: () => running.wait(19_000),
    });
    await click(running, peter, dinsdag);
    await running.settle();
    expect(running.teams.edits()).toHaveLength(1);
    await running.later(2_000);
    expect(running.teams.edits()).toHaveLength(2);
    expect(shown()).toContain('dinsdag\n**1** · 100%');
  });

  it('is edited though the poll before it in the batch can’t be drawn, which is reported', async () => {
    await asked();
    await asked();
    const [broken, good] = (await stored('poll')).map((one) => ({ ...one, version: 9 }));
    await running.application.redraw([{ ...broken, counts: undefined }, good] as StoredDocument[]);
    expect(running.teams.edits()).toHaveLength(1);
    expect(running.log.join()).toContain('redraw-broken');
    expect(running.log.join()).not.toContain('Wanneer');
  });

  it('is soon edited again when Teams didn’t take our token, without an alert', async () => {
    const dinsdag = await asked();
    running.teams.weather.push({ method: 'PUT', status: 401, times: 1 });
    await click(running, peter, dinsdag);
    await running.settle();
    await running.later(6_000);
    expect(running.teams.edits()).toHaveLength(2);
    expect(shown()).toContain('dinsdag\n**1** · 100%');
    expect(running.log).toEqual([]);
  });

  it('ends with the newest when two drawings crossed, with one edit more at most', async () => {
    const { older, newer } = await votedTwice();
    running.teams.weather.push({
      method: 'PUT',
      status: 200,
      times: 1,
      meanwhile: () => {
        const overtaking = running.application.redraw([newer]);
        running.engine.faults.inject({ match: { operation: 'batch' }, delay: overtaking });
      },
    });
    await running.application.redraw([older]);
    expect(running.teams.edits()).toHaveLength(2);
    await running.settle();
    expect(running.teams.edits()).toHaveLength(3);
    expect(shown()).toContain('dinsdag\n**2** · 100%');
    await running.later(24 * 3_600_000);
    expect(running.teams.edits()).toHaveLength(3);
  });

  it('isn’t put off by an older drawing that fails after it', async () => {
    const { older } = await votedTwice();
    running.teams.weather.push({ method: 'PUT', status: 412, times: 1 });
    await running.settle();
    running.teams.weather.push({ method: 'PUT', status: 500, times: 1 });
    await running.application.redraw([older]);
    await running.later(6_000);
    expect(running.teams.edits()).toHaveLength(3);
    expect(shown()).toContain('dinsdag\n**2** · 100%');
  });
});
