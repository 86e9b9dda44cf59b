import { type Counted, countRequests } from '../bench/count-requests';
import { channelOf, fill } from '../bench/fill';
import { fillItems } from '../bench/fill-items';
import { type Running, startApplication } from '../support/application';
import { button, click, said, somebody, type } from '../support/people';
import type { Card } from '../support/teams-end';

let running: Running;
beforeEach(async () => {
  running = await startApplication();
  await fill(running.engine, { size: 2, serviceUrl: running.teams.serviceUrl });
  for (const [number, items] of [10, 10_000].entries()) {
    await fillItems(running.engine, `leerwerkplaats-${number}`, { number, items });
  }
});
afterEach(() => running.close());

/** What is asked of the database while somebody does something. */
async function costOf(work: () => Promise<unknown>): Promise<Counted> {
  const counting = countRequests({ handle: running.engine.handle });
  const { handle } = running.engine;
  running.engine.handle = counting.handle;
  await work();
  running.engine.handle = handle;
  return counting.take();
}

const many = [0, 1].map(channelOf) as [string, string];

test('ten thousand items cost a command what ten do', async () => {
  const asked = async (channel: string) => {
    const answer = await type(running, somebody(2), 'acties', channel);
    expect(said(answer)).toContain('Taart');
    return answer?.attachments?.[0]?.content as Card;
  };
  await asked(many[0]);
  const costs = async (channel: string) => ({
    all: await costOf(() => asked(channel)),
    late: await costOf(() => type(running, somebody(2), 'acties te laat', channel)),
    mine: await costOf(() => type(running, somebody(2), 'acties mijn', channel)),
    write: await costOf(() => type(running, somebody(2), 'actie Koffie', channel)),
    next: await costOf(async () => {
      const card = await asked(channel);
      await click(running, somebody(2), button(card, 'Volgende'), {}, channel);
    }),
  });
  const [ten, tenThousand] = [await costs(many[0]), await costs(many[1])];

  for (const [what, { requests, units }] of Object.entries(ten)) {
    const other = tenThousand[what as keyof typeof ten];
    expect([what, other.requests]).toEqual([what, requests]);
    expect(other.units).toBeLessThan(units * 1.5);
  }
});
