import { type Counted, countRequests } from '../bench/count-requests';
import { channelOf, fill } from '../bench/fill';
import { fillDirectory } from '../bench/fill-directory';
import { type Running, startApplication } from '../support/application';
import { said, somebody, type } from '../support/people';

const size = 2_000;
const leerwerkplaatsId = 'leerwerkplaats-0';

let running: Running;
beforeEach(async () => {
  running = await startApplication();
  await fill(running.engine, { size: 1, serviceUrl: running.teams.serviceUrl });
});
afterEach(() => running.close());

/** What is asked of the database while somebody asks. */
async function costOf(text: string): Promise<Counted> {
  const counting = countRequests({ handle: running.engine.handle });
  const { handle } = running.engine;
  running.engine.handle = counting.handle;
  const answer = await type(running, somebody(2), text, channelOf(0));
  running.engine.handle = handle;
  expect(said(answer)).toContain('Naam 0');
  return counting.take();
}

test('who, among 2,000 entries, reads them once and then costs no more than among a few', async () => {
  await fillDirectory(running.engine, leerwerkplaatsId, size);
  const first = await costOf('wie geldzorgen');
  const next = await costOf('wie geldzorgen');
  expect(next.requests).toBeLessThanOrEqual(4);
  expect(next.units).toBeLessThan(first.units / 10);
});
