import { listPoison, replayPoison } from '../../domain/shared/poison';
import { createCosmosDocuments } from '../../functions/platform/cosmos';
import { poison } from '../../functions/poison';
import { serveCosmos } from '../../infra/local/cosmos/server';
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
const day = 24 * 60 * 60 * 1000;

let running: Running;
beforeEach(async () => {
  running = await startLeerwerkplaats(karin);
});
afterEach(() => running.close());

const ask = () => type(running, karin, 'peiling Wanneer? ; dinsdag ; woensdag');
const stormOf = (method: 'POST' | 'PUT', status: number, times = 1) =>
  running.teams.weather.push({ method, status, times });
const documents = () => createCosmosDocuments(running.database, async () => undefined);
const kept = () => running.documents('poison');

async function replayAt(now: Date): Promise<void> {
  for (const one of await listPoison(documents())) await replayPoison(documents(), one, now);
}

/** What an operator does, over HTTP as in Azure; answers what is printed. */
async function operator(...words: string[]): Promise<string> {
  const server = await serveCosmos(running.engine, { port: 0 });
  let printed = '';
  await poison(['--endpoint', server.endpoint, ...words], (text) => {
    printed += text;
  });
  await server.close();
  return printed;
}

describe('a message that was given up', () => {
  it.each([
    ['refused for good', 400, 1, 'rejected', ''],
    ['lost eight times', 503, 8, 'lost-too-often', 'misschien twee keer'],
    ['not taken for a day', 429, 1000, 'not-taken-for-a-day', ''],
  ])('because it was %s is kept, alerted, and posted when it is let through', async (...row) => {
    const [, status, times, code, marked] = row;
    await ask();
    stormOf('POST', status, times);
    await running.settle();
    for (let tries = 0; tries < 110; tries += 1) await running.later(16 * 60_000);
    expect(running.teams.threads().length).toBeGreaterThan(0);
    const [one] = await kept();
    expect(one).toMatchObject({ by: 'send', code, replayedAt: null });
    expect(running.log.join()).toContain('delivery-failed');

    running.teams.weather.length = 0;
    running.teams.calls.length = 0;
    expect(await operator()).toContain(`${one?.id}  send  ${code}`);
    expect(await operator('--replay', String(one?.id))).toMatch(/^replayed/);
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
    expect(wordsOf(newestCard(running))).toMatch(marked);
    expect(await operator()).toBe('Nothing was given up.\n');
    await running.later(day);
    expect(running.teams.threads()).toHaveLength(1);
  });

  it('is kept again when it fails again, and holds nothing that people typed', async () => {
    await ask();
    stormOf('POST', 400, 2);
    await running.settle();
    await operator('--replay', 'all');
    await running.settle();
    expect(await kept()).toMatchObject([{ code: 'rejected', replayedAt: null }]);
    expect(JSON.stringify(await kept())).not.toMatch(/Wanneer|dinsdag|Persoon/);
  });

  it('gets its tries anew: one refusal more is waited out, not given up', async () => {
    await ask();
    stormOf('POST', 429, 1000);
    await running.settle();
    for (let tries = 0; tries < 110; tries += 1) await running.later(16 * 60_000);
    running.teams.weather.length = 0;
    stormOf('POST', 429);
    await replayAt(new Date('2026-12-04T00:00:00Z'));
    running.teams.calls.length = 0;
    await running.settle();
    await running.later(6_000);
    expect(running.teams.threads()).toHaveLength(2);
  });

  it('is kept too when the database doesn’t let its event be read for a day', async () => {
    await ask();
    const [event] = (await running.documents('event')).filter(({ name }) => name === 'poll-asked');
    stormOf('POST', 429);
    await running.settle();
    const match = { operation: 'read' as const, id: `${event?.id}` };
    running.engine.faults.inject({ match, status: 400, times: 1000 });
    for (let tries = 0; tries < 110; tries += 1) await running.later(16 * 60_000);
    expect(await kept()).toMatchObject([{ code: 'DatabaseFault' }]);
    expect(await running.documents('delivery')).toContainEqual(
      expect.objectContaining({ eventId: event?.id, state: 'failed' }),
    );
  });

  it('is posted once, however often it is let through', async () => {
    await ask();
    stormOf('POST', 400);
    await running.settle();
    const [one] = await listPoison(documents());
    if (!one) throw new Error('nothing was kept');
    const replay = () => replayPoison(documents(), one, new Date());
    expect([await replay(), await replay()]).toEqual(['replayed', 'changed']);
    running.teams.calls.length = 0;
    await running.settle();
    expect(running.teams.threads()).toHaveLength(1);
  });
});

describe('a document that couldn’t be handled', () => {
  const pollItem = async () => {
    const [poll] = await running.documents('poll');
    return running.database.container('work').item(`${poll?.id}`, `${poll?.leerwerkplaatsId}`);
  };

  it('is kept, and brought to the functions again when it is let through', async () => {
    await ask();
    await running.settle();
    const poll = await pollItem();
    const { resource: whole } = await poll.read();
    const spoilt = [{ op: 'set', path: '/options', value: 3 }] as const;
    await poll.patch([...spoilt, { op: 'incr', path: '/version', value: 1 }]);
    await running.settle();
    expect(await kept()).toMatchObject([{ by: 'redraw', documentId: whole.id }]);
    await poll.replace({ ...whole, version: whole.version + 1, counts: { o1: 3 }, voters: 3 });
    await running.settle();
    const before = await poll.read();
    await operator('--replay', 'all');
    expect((await poll.read()).etag).not.toBe(before.etag);
    await running.settle();
    expect(wordsOf(newestCard(running))).toContain('dinsdag\n**3** · 100%');
    expect(running.teams.edits()).toHaveLength(1);
    expect(await operator()).toBe('Nothing was given up.\n');
  });

  it('doesn’t trouble those that can', async () => {
    await ask();
    await running.settle();
    await click(running, peter, button(newestCard(running), 'dinsdag'));
    await running.settle();
    expect(await kept()).toEqual([]);
    expect(await operator('--replay', 'poison:none')).toContain('not found  poison:none');
  });
});
