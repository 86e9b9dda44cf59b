import { join } from 'node:path';
import type { PollDocument } from '../../domain/polls/records';
import { temporaryFolder } from '../infra/local/start/launched';
import { askAnonymously } from '../support/anonymous';
import { type Running, startApplication } from '../support/application';
import { bytesOf } from '../support/bytes-of';
import { dieAt } from '../support/die-at';
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
/** With as many markers, more than fits in one batch. */
const voters = Array.from({ length: 60 }, (_, number) => somebody(100 + number));

let running: Running;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  running = await startLeerwerkplaats(karin, { file: join(folder.path, 'database') });
});
afterEach(async () => {
  await running.close();
  folder.remove();
});

async function restart(): Promise<void> {
  await running.close();
  running = await startApplication({ file: join(folder.path, 'database') });
  // Teams is at another address since.
  await type(running, karin, 'hulp');
}

const poll = async () => (await running.documents('poll'))[0] as unknown as PollDocument;

async function closeAndCarryOn(): Promise<void> {
  await click(running, karin, button(newestCard(running), 'Peiling sluiten'));
  while ((await poll()).ballots) await running.application.project([await poll()]);
}

// That it closes, that it is counted, and two batches of what is removed.
const moments = [1, 2, 3, 4].flatMap((batch) => [
  [batch, 'before'] as const,
  [batch, 'after'] as const,
]);

it.each(moments)(
  'an anonymous poll has the same result and leaves nothing when killed at batch %i, %s it',
  async (batch, moment) => {
    const card = await askAnonymously(running, karin);
    const options = ['goed', 'goed', 'matig'];
    for (const [place, who] of voters.entries()) {
      await click(running, who, button(card, String(options[place % 3])));
    }
    await running.settle();
    const { key } = (await poll()).ballots ?? { key: '' };
    const died = dieAt(running, batch, moment);
    expect(await Promise.race([died, closeAndCarryOn()])).toBe('died');
    await restart();
    const closed = batch > 1 || moment === 'after';
    expect((await poll()).status).not.toBe(closed ? 'open' : 'closing');
    if (!closed) await click(running, karin, button(card, 'Peiling sluiten'));
    await running.settle();
    expect(await poll()).toMatchObject({
      ...{ status: 'closed', voters: 60, counts: { o1: 40, o2: 20 } },
    });
    expect((await poll()).ballots).toBeUndefined();
    const bytes = bytesOf(folder.path);
    expect([key, '"chosen"', '"type":"ballot"'].filter((one) => bytes.includes(one))).toEqual([]);
    const { pollId } = await poll();
    const left = (await running.documents('command')).filter((one) => one.pollId === pollId);
    expect(left).toEqual([]);
    expect(wordsOf(newestCard(running))).toContain('goed\n**40** · 67%\nmatig\n**20** · 33%');
    expect(await running.documents('poison')).toEqual([]);
  },
);
