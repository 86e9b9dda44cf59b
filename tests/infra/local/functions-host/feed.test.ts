import {
  type FunctionsHost,
  startFunctionsHost,
} from '../../../../infra/local/functions-host/functions-host';
import { bundleSample, type SampleBundle } from './sample-bundle';
import { openSampleDatabase, type SampleDatabase } from './sample-database';

describe('Change-feed functions', () => {
  let bundle: SampleBundle;
  let database: SampleDatabase;
  const hosts: FunctionsHost[] = [];

  beforeAll(() => {
    bundle = bundleSample({ file: 'sample-feeds.ts' });
  });
  beforeEach(async () => {
    database = await openSampleDatabase();
  });
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
    await database.close();
  });
  afterAll(() => bundle.remove());

  /** Starts a host with one function; `lines` holds what that function logged. */
  async function start(name: string, milliseconds = { poll: 20, lease: 60_000 }) {
    const lines: string[] = [];
    const host = await startFunctionsHost({
      bundle: bundle.path,
      port: 0,
      only: [name],
      cosmos: database.cosmos,
      report: (line) =>
        void lines.push(line.split('\n')[0]?.replace(/^.* information: /, '') ?? ''),
      pollMilliseconds: milliseconds.poll,
      leaseMilliseconds: milliseconds.lease,
    });
    hosts.push(host);
    const done = () => lines.flatMap((line) => (line.startsWith('did ') ? [line.slice(4)] : []));
    return { host, lines, done };
  }

  it('delivers from the beginning, and after a restart only what is new', async () => {
    await database.add({ id: 'a' }, { id: 'b' }, { id: 'c' });
    const first = await start('plain');
    await first.host.settle();
    expect(first.done().sort()).toEqual(['a', 'b', 'c']);
    await first.host.stop();

    await database.add({ id: 'd' });
    const second = await start('plain');
    await second.host.settle();
    expect(second.done()).toEqual(['d']);
  });

  it('starts from now when not told otherwise, and misses nothing over a restart', async () => {
    await database.add({ id: 'before' });
    const first = await start('from-now');
    await first.host.settle();
    expect(first.done()).toEqual([]);
    await first.host.stop();

    await database.add({ id: 'after' });
    const second = await start('from-now');
    await second.host.settle();
    expect(second.done()).toEqual(['after']);
  });

  it('loses the batch of a handler that throws when there is no retry policy', async () => {
    await database.add({ id: 'bad', failures: 1 }, { id: 'good' });
    const { host, done, lines } = await start('plain');
    await host.settle();
    expect(done()).toEqual(['good']);
    expect(lines).toContain('plain failed, a batch of 1 is lost, as in Azure: Error');
  });

  it('tries again for ever under an endless policy', async () => {
    await database.add({ id: 'bad', failures: 5 }, { id: 'good' });
    const { host, done, lines } = await start('endless');
    await host.settle();
    expect(done().sort()).toEqual(['bad', 'good']);
    expect(lines.filter((line) => line === 'got bad')).toHaveLength(6);
  });

  it('gives up after the last try that the policy allows', async () => {
    await database.add({ id: 'once', failures: 1 }, { id: 'twice', failures: 2 });
    const { host, done, lines } = await start('once-more');
    await host.settle();
    expect(done()).toEqual(['once']);
    expect(lines.filter((line) => line === 'got twice')).toHaveLength(2);
  });

  it('writes nothing while nothing happens', async () => {
    await database.add({ id: 'a' });
    const { host } = await start('plain', { poll: 5, lease: 60_000 });
    await host.settle();
    const versions = async () =>
      (await database.leases.items.readAll<{ _etag: string }>().fetchAll()).resources
        .map(({ _etag }) => _etag)
        .sort();
    const before = await versions();
    for (let round = 0; round < 20; round += 1) await host.settle();
    expect(await versions()).toEqual(before);
  });

  it('comes to rest over a database that fails for a moment', async () => {
    const { host, done } = await start('plain');
    await database.add({ id: 'a' });
    const match = { container: 'leases', operation: 'read' as const };
    database.faults.inject({ match, status: 500, times: 3 });
    await host.settle();
    expect(done()).toEqual(['a']);
  });

  it('shares the ranges of the feed between two hosts', async () => {
    const one = await start('plain', { poll: 20, lease: 600 });
    const other = await start('plain', { poll: 20, lease: 600 });
    const ids = Array.from({ length: 20 }, (_, number) => `document-${number}`);
    await database.add(...ids.map((id) => ({ id })));
    await one.host.settle();
    expect([...new Set([...one.done(), ...other.done()])].sort()).toEqual(ids.sort());
    expect(other.done().length).toBeGreaterThan(0);
    expect(one.done().length).toBeGreaterThan(0);
  });

  it('says at start that the container is not there', async () => {
    await database.leases.delete();
    await expect(start('plain')).rejects.toMatchObject({ code: 404 });
  });
});
