import { newEntry } from '../../domain/directory/records';
import type { Person } from '../../domain/shared/person';
import { type Counted, countRequests } from '../bench/count-requests';
import { channelOf, createAll, fill } from '../bench/fill';
import { type Running, startApplication } from '../support/application';
import { said, somebody, type } from '../support/people';

const size = 2_000;
const leerwerkplaatsId = 'leerwerkplaats-0';
const at = new Date('2026-12-01T13:03:00Z');
const keeper: Person = { id: 'tenant:keeper', name: 'Karin', language: 'nl', teamsId: '29:keeper' };

let running: Running;
beforeEach(async () => {
  running = await startApplication();
  await fill(running.engine, { size: 1, serviceUrl: running.teams.serviceUrl });
});
afterEach(() => running.close());

/** Entries past the product, a batch at a time, and the version that says that they are there. */
async function fillDirectory(): Promise<void> {
  const entries = Array.from({ length: size }, (_, number) =>
    newEntry(
      { commandId: `entry-${number}`, leerwerkplaatsId, person: keeper, at },
      {
        name: `Naam ${number}`,
        organisation: 'Thuis in de Buurt',
        kind: 'person',
        discipline: number % 2 === 0 ? 'district-nurse' : 'social-caseworker',
        needs: number % 20 === 0 ? ['money'] : ['pain'],
        callMeFor: 'wat er speelt aan de keukentafel',
        area: 'Bussum',
        room: null,
        phone: '035-1234567',
        mail: '',
        reach: 'ma–do',
      },
    ),
  );
  const head = { id: 'directory', type: 'directory', schema: 1, leerwerkplaatsId, version: 1 };
  await createAll(running.engine, 'work', leerwerkplaatsId, [{ ...head, suggestions: {} }]);
  for (let from = 0; from < size; from += 100) {
    await createAll(running.engine, 'work', leerwerkplaatsId, entries.slice(from, from + 100));
  }
}

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
  await fillDirectory();
  const first = await costOf('wie geldzorgen');
  const next = await costOf('wie geldzorgen');
  expect(next.requests).toBeLessThanOrEqual(4);
  expect(next.units).toBeLessThan(first.units / 10);
});
